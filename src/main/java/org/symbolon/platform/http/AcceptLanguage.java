package org.symbolon.platform.http;

import java.util.Locale;
import org.symbolon.kernel.Language;

/** Which of the marketplace's languages a browser likes best (RFC 4647). */
final class AcceptLanguage {
  private static final int CHARACTERS = 500;

  private AcceptLanguage() {}

  /** English where the header is missing, malformed or asks for none of ours. */
  static Language best(String header) {
    if (header == null || header.isBlank() || header.length() > CHARACTERS) {
      return Language.EN;
    }
    try {
      for (var range : Locale.LanguageRange.parse(header)) {
        var language = Language.of(range.getRange());
        if (language.isPresent() && range.getWeight() > 0) {
          return language.get();
        }
      }
    } catch (IllegalArgumentException malformed) {
      // A malformed preference is no preference (RFC 9110, section 12.5.4).
      return Language.EN;
    }
    return Language.EN;
  }
}
