package org.symbolon.bench;

import java.util.Arrays;
import java.util.List;

/** Durations in nanoseconds, and what is read from them; milliseconds on the outside. */
final class Samples {
  private long[] values = new long[1024];
  private int count;

  synchronized void add(long nanos) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count++] = nanos;
  }

  void addAll(Samples others) {
    long[] theirs;
    synchronized (others) {
      theirs = Arrays.copyOf(others.values, others.count);
    }
    Arrays.stream(theirs).forEach(this::add);
  }

  synchronized void clear() {
    count = 0;
  }

  synchronized int count() {
    return count;
  }

  /** Nearest rank. */
  synchronized double millis(double percentile) {
    if (count == 0) {
      return Double.NaN;
    }
    var sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    var rank = (int) Math.ceil(percentile / 100 * count);
    return sorted[Math.max(0, rank - 1)] / 1e6;
  }

  synchronized double meanMillis() {
    return Arrays.stream(values, 0, count).average().orElse(Double.NaN) / 1e6;
  }

  String line() {
    return String.format(
        java.util.Locale.ROOT,
        "n=%d mean=%.2f p50=%.2f p95=%.2f p99=%.2f max=%.2f ms",
        count(), meanMillis(), millis(50), millis(95), millis(99), millis(100));
  }

  static double median(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    var middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
