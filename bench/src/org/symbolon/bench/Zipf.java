package org.symbolon.bench;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws from a list so that the nth entry comes 1/n^s times as often as the first (Zipf 1949). */
final class Zipf<T> {
  private final List<T> entries;
  private final double[] cumulated;

  Zipf(List<T> entries, double exponent) {
    this.entries = List.copyOf(entries);
    this.cumulated = new double[entries.size()];
    var sum = 0.0;
    for (var i = 0; i < cumulated.length; i++) {
      sum += 1 / Math.pow(i + 1, exponent);
      cumulated[i] = sum;
    }
  }

  T draw(RandomGenerator random) {
    var at = Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[cumulated.length - 1]);
    return entries.get(Math.min(at < 0 ? -at - 1 : at, entries.size() - 1));
  }
}
