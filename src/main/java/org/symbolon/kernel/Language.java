package org.symbolon.kernel;

import java.util.Locale;
import java.util.Optional;

/**
 * The languages that the marketplace speaks: the six official languages of the United Nations. A
 * listing may be written in any other language too; it then has no analyzer of its own.
 */
public enum Language {
  EN,
  FR,
  ES,
  AR,
  RU,
  ZH;

  /** BCP 47 primary tag, for example {@code en}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is written from right to left. */
  public boolean rightToLeft() {
    return this == AR;
  }

  public Locale locale() {
    return Locale.of(tag());
  }

  /** The language of a BCP 47 tag such as {@code fr} or {@code fr-CA}, if it is one of the six. */
  public static Optional<Language> of(String tag) {
    if (tag == null) {
      return Optional.empty();
    }
    for (var language : values()) {
      if (tag.equalsIgnoreCase(language.name())
          || (tag.length() > 2
              && tag.charAt(2) == '-'
              && tag.regionMatches(true, 0, language.name(), 0, 2))) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
