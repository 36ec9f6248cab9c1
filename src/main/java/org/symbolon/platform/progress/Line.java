package org.symbolon.platform.progress;

import java.time.Duration;
import java.util.Locale;

/** The words of a progress line. Pure. */
final class Line {
  /** Characters of the bar between its brackets; a whole line stays below 80 columns. */
  private static final int BAR_WIDTH = 20;

  /** Before this the first rows, which are always slow, would promise hours. */
  private static final double LEAST_SHARE_FOR_AN_ESTIMATE = 0.02;

  private Line() {}

  static String underWay(
      String what, String unit, long done, long total, Duration took, boolean bar) {
    var rate = rate(done, took);
    if (total <= 0) {
      return "%s: %s %s, %s/s".formatted(what, count(done), unit, count(Math.round(rate)));
    }
    var share = Math.min(1.0, (double) done / total);
    var left =
        rate == 0 || share < LEAST_SHARE_FOR_AN_ESTIMATE
            ? ""
            : ", " + duration(Math.round((total - done) / rate)) + " left";
    return "%s: %s%d %% %s of %s %s, %s/s%s"
        .formatted(
            what,
            bar ? bar(share) + " " : "",
            (int) (100 * share),
            count(done),
            count(total),
            unit,
            count(Math.round(rate)),
            left);
  }

  static String finished(String what, String unit, long done, long total, Duration took) {
    var of = total > done ? " of " + count(total) : "";
    return "%s: %s%s %s in %s, %s/s"
        .formatted(
            what,
            count(done),
            of,
            unit,
            duration(took.toSeconds()),
            count(Math.round(rate(done, took))));
  }

  private static double rate(long done, Duration took) {
    return took.isZero() ? 0 : done * 1000.0 / Math.max(1, took.toMillis());
  }

  private static String bar(double share) {
    var full = (int) (BAR_WIDTH * share);
    return "[" + "#".repeat(full) + "-".repeat(BAR_WIDTH - full) + "]";
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code 9 s}, {@code 2 min 05 s}, {@code 1 h 03 min}. */
  static String duration(long seconds) {
    var whole = Math.max(0, seconds);
    if (whole < 60) {
      return whole + " s";
    }
    if (whole < 3600) {
      return String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60);
    }
    return String.format(Locale.ROOT, "%d h %02d min", whole / 3600, whole % 3600 / 60);
  }
}
