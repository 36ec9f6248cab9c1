package org.symbolon.matching.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Different terms of a text (stems, or pairs of neighbouring stems) in a few arrays, in the order
 * of their keys, so that two texts are compared in one pass. Immutable.
 */
final class Terms {
  private final int[] keys;
  private final byte[] times;
  private final float[] weights;

  /** A term while it is counted. */
  static final class Count {
    private final int key;
    private final float weight;
    private final String written;
    private int times;

    Count(int key, float weight, String written) {
      this.key = key;
      this.weight = weight;
      this.written = written;
    }

    private int key() {
      return key;
    }

    String written() {
      return written;
    }
  }

  /** Counts terms by their keys. */
  static final class Counter {
    private final Map<Integer, Count> counts = new HashMap<>();

    /**
     * @param first makes the term where it has not been counted yet
     */
    void add(int key, int times, Function<Integer, Count> first) {
      counts.computeIfAbsent(key, first).times += times;
    }

    List<Count> inOrder() {
      var sorted = new ArrayList<>(counts.values());
      sorted.sort(Comparator.comparingInt(Count::key));
      return sorted;
    }
  }

  /**
   * @param counts in the order of their keys
   */
  Terms(List<Count> counts) {
    keys = new int[counts.size()];
    times = new byte[keys.length];
    weights = new float[keys.length];
    for (var i = 0; i < keys.length; i++) {
      var count = counts.get(i);
      keys[i] = count.key;
      // More would not be heard: what is repeated saturates long before.
      times[i] = (byte) Math.min(Byte.MAX_VALUE, count.times);
      weights[i] = count.weight;
    }
  }

  int size() {
    return keys.length;
  }

  /** Stands for the term; grows with the index. Equal terms have equal keys. */
  int key(int index) {
    return keys[index];
  }

  /** How often the term occurs; what the title says may count several times. */
  int times(int index) {
    return times[index];
  }

  /** How much the term says by itself; above 0. */
  float weight(int index) {
    return weights[index];
  }
}
