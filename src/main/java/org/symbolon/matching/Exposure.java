package org.symbolon.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * Fair turns among near-equal matches: those that were shown less come first, so that a few famous
 * owners do not take every first place. Pure.
 *
 * <p>It costs at most {@link #MOST_LOST} of nDCG@10 with the combined score as gain, for every
 * single ranking: where the order within the band would cost more, the band is halved until it does
 * not. nDCG as in Järvelin and Kekäläinen 2002, gain divided by log2(rank + 1).
 */
public final class Exposure {
  /** Scores that lie so near to each other say nothing about which is better, in points of 100. */
  static final double BAND_POINTS = 2;

  static final double MOST_LOST = 0.02;
  private static final int CUT = 10;
  private static final double SMALLEST_BAND_POINTS = 0.1;

  private Exposure() {}

  /**
   * The same matches in the order in which they are shown.
   *
   * @param ranked best first
   * @param score 0 to 100, what they are ranked by
   * @param shown how often each was shown lately
   */
  public static <T> List<T> fair(
      List<T> ranked, ToDoubleFunction<T> score, ToLongFunction<T> shown) {
    for (var band = BAND_POINTS; band >= SMALLEST_BAND_POINTS; band /= 2) {
      var fair = within(band, ranked, score, shown);
      if (dcg(fair, score) >= (1 - MOST_LOST) * dcg(ranked, score)) {
        return fair;
      }
    }
    return ranked;
  }

  /** Bands begin at the best that is left, so that nobody sinks by more than a band. */
  private static <T> List<T> within(
      double band, List<T> ranked, ToDoubleFunction<T> score, ToLongFunction<T> shown) {
    var all = new ArrayList<T>(ranked.size());
    for (var first = 0; first < ranked.size(); ) {
      var best = score.applyAsDouble(ranked.get(first));
      var end = first;
      while (end < ranked.size() && best - score.applyAsDouble(ranked.get(end)) <= band) {
        end++;
      }
      var equals = new ArrayList<>(ranked.subList(first, end));
      // Stable: what was shown equally often stays in the order of its score.
      equals.sort(Comparator.comparingLong(shown));
      all.addAll(equals);
      first = end;
    }
    return all;
  }

  private static <T> double dcg(List<T> ranked, ToDoubleFunction<T> gain) {
    var sum = 0.0;
    for (var i = 0; i < Math.min(CUT, ranked.size()); i++) {
      sum += gain.applyAsDouble(ranked.get(i)) / (Math.log(i + 2) / Math.log(2));
    }
    return sum;
  }
}
