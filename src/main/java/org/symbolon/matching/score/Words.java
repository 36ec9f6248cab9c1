package org.symbolon.matching.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.symbolon.kernel.Language;
import org.symbolon.platform.language.TextAnalysis;

/**
 * The words of a listing's texts, prepared for scoring: what {@link WordOverlap} needs of each
 * stem, in a few arrays (about 1 KB for a text of 100 different words). Immutable.
 */
public final class Words {
  /** A word in the title says as much as three in the text. */
  static final int TITLE = 3;

  private final String language;
  private final int length;
  private final int[] keys;
  private final float[] times;
  private final float[] weights;
  private final String[] written;

  private Words(String language, int length, List<Stem> stems) {
    this.language = language;
    this.length = length;
    keys = new int[stems.size()];
    times = new float[keys.length];
    weights = new float[keys.length];
    written = new String[keys.length];
    for (var i = 0; i < keys.length; i++) {
      var stem = stems.get(i);
      keys[i] = stem.key;
      times[i] = stem.times;
      weights[i] = stem.weight;
      written[i] = stem.written;
    }
  }

  private static final class Stem {
    private final int key;
    private final String written;
    private final float weight;
    private float times;

    private Stem(int key, String written, float weight) {
      this.key = key;
      this.written = written;
      this.weight = weight;
    }

    private int key() {
      return key;
    }
  }

  /**
   * @param text all that is said beside the title; a title that it begins with counts in both
   * @param language BCP 47 tag of the language of both
   */
  public static Words of(String title, String text, String language) {
    var tag = Language.of(language).map(Language::tag).orElse(language);
    var inTitle = TextAnalysis.tokens(title, tag);
    var inText = TextAnalysis.tokens(text, tag);
    var stems = new HashMap<String, Stem>();
    inTitle.forEach(token -> count(stems, token, tag, TITLE));
    inText.forEach(token -> count(stems, token, tag, 1));
    var sorted = new ArrayList<>(stems.values());
    sorted.sort(Comparator.comparingInt(Stem::key));
    return new Words(tag, inTitle.size() + inText.size(), sorted);
  }

  private static void count(
      HashMap<String, Stem> stems, TextAnalysis.Token token, String language, int times) {
    // The forms of words are shared by all listings that have them.
    stems.computeIfAbsent(
                token.stem(),
                stem ->
                    new Stem(
                        stem.hashCode(),
                        token.written().intern(),
                        WordWeights.bundled().of(stem, language)))
            .times +=
        times;
  }

  /** BCP 47 tag, the primary one where the language is one of the six. */
  public String language() {
    return language;
  }

  /** How many words there are, those of the title included, repetitions counted. */
  int length() {
    return length;
  }

  /** How many different stems there are. */
  int size() {
    return keys.length;
  }

  public boolean isEmpty() {
    return keys.length == 0;
  }

  /** Stands for the stem; grows with the index. Equal stems have equal keys. */
  int key(int index) {
    return keys[index];
  }

  /** How often the stem occurs, in the title {@link #TITLE} times as much. */
  float times(int index) {
    return times[index];
  }

  float weight(int index) {
    return weights[index];
  }

  /** The stem's first word as the text has it. */
  String written(int index) {
    return written[index];
  }

  /** The words that say most about the texts, most telling first. */
  public List<Telling> telling(int most) {
    var all = new ArrayList<Telling>(keys.length);
    for (var i = 0; i < keys.length; i++) {
      var repeated = WordOverlap.asked(1, times[i]);
      all.add(new Telling(written[i], repeated, weights[i] * repeated));
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
