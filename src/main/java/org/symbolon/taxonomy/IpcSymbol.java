package org.symbolon.taxonomy;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A symbol of the International Patent Classification or of the Cooperative Patent Classification
 * (section Y and the 2000 series too), from a section ({@code H}) to a subgroup ({@code H02S
 * 10/12}). Source of the form: WIPO Guide to the IPC, and CPC's {@code [A-HY]nnA n/nn}.
 *
 * @param prefix section, class or subclass: {@code H}, {@code H02} or {@code H02S}
 * @param group main group number, or −1 where the symbol stops above it
 * @param subgroup the digits after the slash as written, or empty
 */
public record IpcSymbol(String prefix, int group, String subgroup)
    implements Comparable<IpcSymbol> {
  private static final Pattern FORM =
      Pattern.compile("([A-HY])(?:(\\d{2})(?:([A-Z])(?:\\s*(\\d{1,4})(?:/(\\d{2,6}))?)?)?)?");

  /**
   * Reads a symbol with or without blanks, in either case: {@code h02s10/00}, {@code H02S 10/00}.
   */
  public static Optional<IpcSymbol> parse(String text) {
    if (text == null) {
      return Optional.empty();
    }
    var match = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (!match.matches()) {
      return Optional.empty();
    }
    var prefix =
        match.group(1)
            + (match.group(2) == null ? "" : match.group(2))
            + (match.group(3) == null ? "" : match.group(3));
    var group = match.group(4) == null ? -1 : Integer.parseInt(match.group(4));
    return Optional.of(new IpcSymbol(prefix, group, match.group(5) == null ? "" : match.group(5)));
  }

  /** Whether the other symbol is this one or lies below it in the scheme's written form. */
  public boolean covers(IpcSymbol other) {
    if (group < 0) {
      return other.prefix.startsWith(prefix);
    }
    return prefix.equals(other.prefix)
        && group == other.group
        && (wholeMainGroup() || subgroup.equals(other.subgroup));
  }

  /** {@code 10} and {@code 10/00} both stand for the whole main group. */
  public boolean wholeMainGroup() {
    return subgroup.isEmpty() || subgroup.chars().allMatch(digit -> digit == '0');
  }

  /** Order of the scheme: by prefix, group number, then subgroup digits as a decimal fraction. */
  @Override
  public int compareTo(IpcSymbol other) {
    var byPrefix = prefix.compareTo(other.prefix);
    if (byPrefix != 0) {
      return byPrefix;
    }
    var byGroup = Integer.compare(group, other.group);
    return byGroup != 0 ? byGroup : subgroup.compareTo(other.subgroup);
  }

  /** As it is written: {@code H02S 10/00}. */
  @Override
  public String toString() {
    if (group < 0) {
      return prefix;
    }
    return prefix + " " + group + (subgroup.isEmpty() ? "" : "/" + subgroup);
  }
}
