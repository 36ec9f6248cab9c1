package org.symbolon.matching.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.symbolon.kernel.Language;
import org.symbolon.platform.language.TextAnalysis;
import org.symbolon.platform.language.TextAnalysis.Token;

/**
 * The words of a listing's texts, prepared for scoring: what {@link WordOverlap} needs of each stem
 * and of each pair of neighbouring stems (2 to 3 KB for a text of 100 different words). Immutable.
 */
public final class Words {
  /** A word in the title says as much as three in the text. */
  private static final int TITLE = 3;

  /** Spreads the keys of pairs; without it "a b" and "b a" would be one. */
  private static final int ORDER = 0x9E3779B1;

  private final String language;
  private final int length;
  private final Terms stems;
  private final Terms pairs;
  private final String[] written;

  private Words(String language, int length, Terms stems, Terms pairs, String[] written) {
    this.language = language;
    this.length = length;
    this.stems = stems;
    this.pairs = pairs;
    this.written = written;
  }

  /**
   * @param text all that is said beside the title; a title that it begins with counts in both
   * @param language BCP 47 tag of the language of both
   */
  public static Words of(String title, String text, String language) {
    var tag = Language.of(language).map(Language::tag).orElse(language);
    var inTitle = TextAnalysis.tokens(title, tag);
    var inText = TextAnalysis.tokens(text, tag);
    var stems = new Terms.Counter();
    var pairs = new Terms.Counter();
    count(inTitle, tag, TITLE, stems, pairs);
    count(inText, tag, 1, stems, pairs);
    var inOrder = stems.inOrder();
    return new Words(
        tag,
        inTitle.size() + inText.size(),
        new Terms(inOrder),
        new Terms(pairs.inOrder()),
        inOrder.stream().map(Terms.Count::written).toArray(String[]::new));
  }

  private static void count(
      List<Token> tokens, String language, int times, Terms.Counter stems, Terms.Counter pairs) {
    var before = 0;
    var weightBefore = 0f;
    for (var i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      var key = token.stem().hashCode();
      var weight = WordWeights.bundled().of(token.stem(), language);
      // The forms of words are shared by all listings that have them.
      stems.add(key, times, first -> new Terms.Count(first, weight, token.written().intern()));
      if (i > 0) {
        var mean = (weightBefore + weight) / 2;
        pairs.add(before * ORDER + key, 1, first -> new Terms.Count(first, mean, null));
      }
      before = key;
      weightBefore = weight;
    }
  }

  /** BCP 47 tag, the primary one where the language is one of the six. */
  public String language() {
    return language;
  }

  public boolean isEmpty() {
    return stems.size() == 0;
  }

  /** How many words there are, those of the title included, repetitions counted. */
  int length() {
    return length;
  }

  /** The different stems; what stands in the title counts {@value #TITLE} times. */
  Terms stems() {
    return stems;
  }

  /** Stems that follow each other, words that say nothing by themselves skipped. */
  Terms pairs() {
    return pairs;
  }

  /** The first word of a stem as the text has it. */
  String written(int stem) {
    return written[stem];
  }

  /** The words that say most about the texts, most telling first. */
  public List<Telling> telling(int most) {
    var all = new ArrayList<Telling>(written.length);
    for (var i = 0; i < written.length; i++) {
      var repeated = WordOverlap.asked(1, stems.times(i));
      all.add(new Telling(written[i], repeated, stems.weight(i) * repeated));
    }
    all.sort(Comparator.comparingDouble(Telling::says).reversed().thenComparing(Telling::written));
    return List.copyOf(all.subList(0, Math.min(most, all.size())));
  }

  /**
   * A word of the texts.
   *
   * @param repeated 1 for a word that occurs once; grows slowly with each time
   * @param says how much the word tells about what the texts are about; above 0
   */
  public record Telling(String written, double repeated, double says) {}
}
