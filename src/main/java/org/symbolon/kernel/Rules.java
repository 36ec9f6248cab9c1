package org.symbolon.kernel;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.symbolon.kernel.Refused.Violation;

/** Collects every rule that input breaks, so that one answer names them all. */
public final class Rules {
  /** ISO 639-1 codes as the JDK knows them. */
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private static final int DIGITS = 20;
  private static final int ADDRESS_CHARACTERS = 2_000;

  private final List<Violation> violations = new ArrayList<>();

  /** Notes a broken rule unless the condition holds. */
  public void check(boolean holds, String pointer, String detail) {
    if (!holds) {
      violations.add(new Violation(pointer, detail));
    }
  }

  /** The text is there and not blank. */
  public void required(String text, String pointer) {
    check(text != null && !text.isBlank(), pointer, "is required");
  }

  /** The value is there. */
  public void present(Object value, String pointer) {
    check(value != null, pointer, "is required");
  }

  /** The text, if there, has at most this many characters (Unicode code points). */
  public void atMost(String text, int characters, String pointer) {
    if (text != null) {
      var length = text.codePointCount(0, text.length());
      check(
          length <= characters,
          pointer,
          "may have at most " + characters + " characters and has " + length);
      // PostgreSQL and XML can hold no NUL, and no reader wants other control characters.
      check(
          text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t'),
          pointer,
          "must not contain control characters");
    }
  }

  /** The list has at most this many entries. */
  public void atMost(List<?> list, int entries, String pointer) {
    check(
        list.size() <= entries,
        pointer,
        "may have at most " + entries + " entries and has " + list.size());
  }

  /** No entry stands in the list twice. */
  public void noRepetition(List<?> list, String pointer) {
    check(Set.copyOf(list).size() == list.size(), pointer, "must not repeat an entry");
  }

  /** The sum of money, if there, is none below zero and at most this, in its currency. */
  public void sum(BigDecimal sum, BigDecimal most, String pointer) {
    if (sum != null) {
      check(
          sum.signum() >= 0 && sum.compareTo(most) <= 0,
          pointer,
          "must lie between 0 and " + most.toPlainString());
      check(isOrdinary(sum), pointer, "may have at most " + DIGITS + " digits");
    }
  }

  /** Whether the number has no more digits than anybody writes. */
  public static boolean isOrdinary(BigDecimal number) {
    return number.precision() <= DIGITS && Math.abs(number.scale()) <= DIGITS;
  }

  /** The text, if there, is an absolute http or https address. */
  public void webAddress(String text, String pointer) {
    if (text != null) {
      check(isWebAddress(text), pointer, "must be an absolute http or https address");
    }
  }

  /** Whether the text is an absolute http or https address. */
  public static boolean isWebAddress(String text) {
    if (text.length() > ADDRESS_CHARACTERS) {
      return false;
    }
    try {
      var uri = new URI(text);
      return uri.getHost() != null
          && ("http".equalsIgnoreCase(uri.getScheme())
              || "https".equalsIgnoreCase(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** The text, if there, is an ISO 639-1 language. */
  public void language(String text, String pointer) {
    if (text != null) {
      check(LANGUAGES.contains(text), pointer, "must be a language code such as en");
    }
  }

  public List<Violation> violations() {
    return List.copyOf(violations);
  }

  /** Throws {@link Refused.Invalid} with everything that was noted, if anything was. */
  public void refuseIfBroken() {
    if (!violations.isEmpty()) {
      throw new Refused.Invalid(violations);
    }
  }
}
