package org.symbolon.matching.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.symbolon.kernel.Language;

/**
 * How much a word says about what a text is about: little if many texts have it, whatever they are
 * about. English stems are weighed by how many needs and how many offers of a large collection have
 * them (inverse document frequency as in BM25, Robertson and Zaragoza 2009, of whichever collection
 * has the stem more often, so that the set phrases of neither side count); stems of the other
 * languages all weigh the same. The counts are bundled and versioned: a pair scores the same in
 * every installation, however full its catalogue. {@code bench/run words} makes them.
 */
public final class WordWeights {
  private static final String RESOURCE = "/matching/word-counts-en.v1.tsv";

  /** What is rarer than this may be a misspelling: it weighs as much as if it were as frequent. */
  public static final int FEWEST_NEEDS = 3;

  private static final float NEUTRAL = 1;
  private static final WordWeights BUNDLED = read();

  private final Map<String, Float> english;
  private final float unknown;

  private WordWeights(Map<String, Float> english, float unknown) {
    this.english = english;
    this.unknown = unknown;
  }

  /** The weights of this version of the software. */
  public static WordWeights bundled() {
    return BUNDLED;
  }

  /** Weight of a stem of a language; above 0. */
  float of(String stem, String language) {
    return Language.EN.tag().equals(language) ? english.getOrDefault(stem, unknown) : NEUTRAL;
  }

  private static WordWeights read() {
    try (var in = WordWeights.class.getResourceAsStream(RESOURCE);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      var totals = lines.readLine().split("\t");
      var needs = Integer.parseInt(totals[1]);
      var offers = Integer.parseInt(totals[2]);
      var weights = new HashMap<String, Float>();
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var counts = line.split("\t");
        weights.put(
            counts[0],
            weight(Integer.parseInt(counts[1]), needs, Integer.parseInt(counts[2]), offers));
      }
      return new WordWeights(weights, weight(0, needs, 0, offers));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static float weight(int inNeeds, int needs, int inOffers, int offers) {
    return (float)
        Math.min(
            inverseFrequency(Math.max(inNeeds, FEWEST_NEEDS), needs),
            inverseFrequency(inOffers, offers));
  }

  private static double inverseFrequency(int having, int all) {
    return Math.log(1 + (all - having + 0.5) / (having + 0.5));
  }
}
