package org.symbolon.search.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How words and meaning become one score: a convex combination of the score by words, divided by
 * the best such score of the query, and of the nearness of the sentence embeddings. See decision
 * 0004 for the measurements behind the figures.
 */
public final class Fusion {
  /** Share of the words in the score; the rest belongs to the meaning. */
  public static final double WORDS = 0.5;

  /** How many neighbours by meaning are looked up, of the whole open catalogue. */
  public static final int NEIGHBOURS = 200;

  /** How many the graph search looks at before it keeps the nearest. */
  public static final int CANDIDATES = 250;

  /** How many of them belong to the result even when they share no word with the query. */
  public static final int MEMBERS = 100;

  /** Cosine below which a neighbour does not belong to the result by itself. */
  public static final double NEAR = 0.4;

  /** The same, as a share of the cosine of the nearest. */
  private static final double NEAR_SHARE = 0.6;

  /** Where even the nearest is farther than this, meaning says little and counts less. */
  private static final double FAR = 0.4;

  /** A listing whose number was typed comes first. */
  static final double NUMBER = 1;

  /**
   * What scores less does not belong to the result of a sentence, of which one shared word would be
   * enough: a fifth of the best score by words.
   */
  static final double LEAST_OF_A_SENTENCE = 0.2 * WORDS;

  private Fusion() {}

  static double wordsBoost(double bestWords) {
    return WORDS / bestWords;
  }

  /** The neighbours that belong to the result by their meaning alone. */
  public static List<String> members(Map<String, Double> near) {
    var threshold = Math.max(NEAR, NEAR_SHARE * nearest(near));
    return near.entrySet().stream()
        .filter(entry -> entry.getValue() >= threshold)
        .limit(MEMBERS)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * The part of the score that comes from the meaning, by document id. What is farther than all
   * neighbours counts as far as the last of them, so scores are measured from there.
   */
  public static Map<String, Double> meaningScores(Map<String, Double> near) {
    var last = near.values().stream().mapToDouble(cosine -> cosine).min().orElse(0);
    var unit = (1 - WORDS) / Math.max(FAR, nearest(near));
    var scores = new LinkedHashMap<String, Double>();
    near.forEach((id, cosine) -> {
      if (cosine > last) {
        scores.put(id, unit * (cosine - last));
      }
    });
    // Whatever belongs by its meaning stays above the line that a sentence draws.
    members(near).forEach(id -> scores.merge(id, LEAST_OF_A_SENTENCE, Math::max));
    return scores;
  }

  private static double nearest(Map<String, Double> near) {
    return near.values().stream().mapToDouble(cosine -> cosine).max().orElse(0);
  }
}
