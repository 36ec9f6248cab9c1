package org.symbolon.matching;

import java.time.Duration;

/**
 * How long work that nobody waits for rests after each step, so that whoever asks meanwhile finds a
 * machine that has time for him. It sees that somebody does by its own steps: they take longer than
 * they take alone, and the more so the longer it rests. Not shared between threads.
 */
final class Pace {
  /** Rest in parts of the time that a step took, while nobody else is there. */
  static final double LEAST_REST = 0.1;

  /** The same while the machine is busy with others. */
  static final double MOST_REST = 0.6;

  /** So much slower than alone may be chance: steps are not all alike. */
  private static final double CHANCE = 0.2;

  /** The fastest step is slowly forgotten: what follows may be harder. */
  private static final double FORGETS = 1.01;

  private static final Duration LONGEST_REST = Duration.ofSeconds(2);

  private double alone = Double.POSITIVE_INFINITY;

  /**
   * The rest after a step.
   *
   * @param done how much the step did
   * @param worked how long it took
   */
  Duration after(long done, Duration worked) {
    if (done == 0 || worked.isZero()) {
      return Duration.ZERO;
    }
    var each = (double) worked.toMillis() / done;
    alone = Math.min(each, alone * FORGETS);
    var slower = alone == 0 ? 0 : each / alone - 1 - CHANCE;
    var part = Math.clamp(LEAST_REST + slower, LEAST_REST, MOST_REST);
    return Duration.ofMillis(
        Math.min(LONGEST_REST.toMillis(), Math.round(part * worked.toMillis())));
  }
}
