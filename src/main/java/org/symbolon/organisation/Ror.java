package org.symbolon.organisation;

import java.util.regex.Pattern;

/**
 * Identifiers of the Research Organization Registry: {@code https://ror.org/0}, six characters of
 * Crockford's base 32, two check digits after ISO/IEC 7064 MOD 97-10. Source: ror.org, "ROR
 * identifier pattern".
 */
final class Ror {
  private static final Pattern FORM =
      Pattern.compile("https://ror\\.org/(0[0-9a-hjkmnp-tv-z]{6})(\\d{2})");
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  private Ror() {}

  static boolean isValid(String text) {
    var match = FORM.matcher(text);
    if (!match.matches()) {
      return false;
    }
    long number = 0;
    for (var character : match.group(1).toCharArray()) {
      number = number * ALPHABET.length() + ALPHABET.indexOf(character);
    }
    return 98 - (number * 100) % 97 == Long.parseLong(match.group(2));
  }
}
