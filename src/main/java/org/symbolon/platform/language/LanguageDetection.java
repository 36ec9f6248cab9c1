package org.symbolon.platform.language;

import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.symbolon.kernel.Language;

/**
 * Says which of the six languages a text is in, or that it cannot tell. Statistics of letter groups
 * (Optimaize's profiles), about 0.1 ms for a text of two lines; deterministic, immutable, safe to
 * share. It knows some other widespread languages too, only so that a German or Persian text is not
 * taken for one of the six. Chinese is told by its script.
 */
public final class LanguageDetection {
  private static final List<String> OURS = List.of("en", "fr", "es", "ar", "ru");

  private static final List<String> NEIGHBOURS =
      List.of(
          "bg", "ca", "cs", "da", "de", "fa", "fi", "hu", "id", "it", "nl", "no", "pl", "pt", "ro",
          "sr", "sv", "sw", "tr", "uk", "ur", "vi");

  /** Characters of a text that are looked at: more make no difference. */
  static final int LONGEST_TEXT_CHARACTERS = 1_000;

  /** Letters under which a text in the Latin alphabet is too short to tell, and nothing is said. */
  static final int FEWEST_LATIN_LETTERS = 12;

  /**
   * Letters of another script that one Chinese character outweighs: it is half a word by itself.
   */
  private static final int LETTERS_PER_HAN = 4;

  private static final Set<UnicodeScript> LATIN = EnumSet.of(UnicodeScript.LATIN);
  private static final Set<UnicodeScript> HAN = EnumSet.of(UnicodeScript.HAN);
  private static final Set<UnicodeScript> KANA =
      EnumSet.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
  private static final Set<UnicodeScript> HANGUL = EnumSet.of(UnicodeScript.HANGUL);

  /** Probability under which nothing is said. */
  private static final double CONFIDENCE = 0.8;

  /** Up to this length the detector leaves out the sampling that it does on longer texts. */
  private static final int SHORT_TEXT_CHARACTERS = 100;

  private final LanguageDetector ofTexts;
  private final LanguageDetector ofQueries;

  private LanguageDetection(LanguageDetector ofTexts, LanguageDetector ofQueries) {
    this.ofTexts = ofTexts;
    this.ofQueries = ofQueries;
  }

  /** Reads the profiles: about half a second and 20 MB, once. */
  public static LanguageDetection load() {
    return new LanguageDetection(
        detector(Stream.concat(OURS.stream(), NEIGHBOURS.stream()).toList()), detector(OURS));
  }

  /** The language of a title, a summary or more: empty also when it is a seventh language. */
  public Optional<Language> ofText(String text) {
    return detect(ofTexts, text);
  }

  /**
   * The language of a query. Few words carry few signs, so only the six are weighed against each
   * other, and one or two short words in the Latin alphabet say nothing.
   */
  public Optional<Language> ofQuery(String query) {
    return detect(ofQueries, query);
  }

  private static Optional<Language> detect(LanguageDetector detector, String text) {
    var beginning = text.substring(0, Math.min(text.length(), LONGEST_TEXT_CHARACTERS));
    if (latinOnly(beginning) && letters(beginning) < FEWEST_LATIN_LETTERS) {
      return Optional.empty();
    }
    if (letters(beginning, KANA) + letters(beginning, HANGUL) > 0) {
      return Optional.empty();
    }
    long han = letters(beginning, HAN);
    if (han > 0 && han * LETTERS_PER_HAN >= letters(beginning)) {
      return Optional.of(Language.ZH);
    }
    var found = detector.detect(beginning);
    return found.isPresent() ? Language.of(found.get().getLanguage()) : Optional.empty();
  }

  private static boolean latinOnly(String text) {
    return letters(text, LATIN) == letters(text);
  }

  private static long letters(String text) {
    return text.codePoints().filter(Character::isLetter).count();
  }

  private static long letters(String text, Set<UnicodeScript> scripts) {
    return text.codePoints()
        .filter(letter -> Character.isLetter(letter) && scripts.contains(UnicodeScript.of(letter)))
        .count();
  }

  private static LanguageDetector detector(List<String> languages) {
    try {
      var profiles =
          new LanguageProfileReader()
              .readBuiltIn(languages.stream().map(LdLocale::fromString).toList());
      return LanguageDetectorBuilder.create(NgramExtractors.standard())
          .withProfiles(profiles)
          .shortTextAlgorithm(SHORT_TEXT_CHARACTERS)
          .minimalConfidence(CONFIDENCE)
          // The detector samples longer texts; a fixed seed gives the same text the same language.
          .seed(1)
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException("The profiles of the language detector cannot be read.", e);
    }
  }
}
