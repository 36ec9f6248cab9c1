package org.symbolon.matching.score;

import java.util.Collection;

/**
 * How willing a side would be, 0 to 100: its total, lowered by each wish of its own that the other
 * side does not meet. A total adds up, so what many criteria give makes good for one that gives
 * nothing; people who choose among many first drop what misses something they must have (H. J.
 * Einhorn, Psychological Bulletin 73 (1970) 221-230). What is a must nobody states, so every stated
 * wish that is not met makes a yes less likely by the same part. Totals and parts are not touched.
 * {@code docs/matching.md} has the figures.
 */
public final class Willingness {

  /**
   * Part of the total that one wish not met at all takes away; a wish met in part takes away its
   * part of that. Chosen on invented markets (seeds 101 to 104), where it finds most pairs that
   * both would accept: less (0.15) leaves wishes too weak, more (0.25 to 0.5) lets two of them
   * outweigh what a listing is about.
   */
  static final double LOST = 0.2;

  private static final double HUNDREDTHS = 100;

  private Willingness() {}

  /**
   * The willingness of one side.
   *
   * @param total under the profile of this side
   * @param wishes of both sides
   * @param side whose
   */
  public static double of(double total, Collection<StatedWish> wishes, Party side) {
    var left = total;
    for (var wish : wishes) {
      if (wish.of() == side) {
        left *= 1 - LOST * (1 - wish.met());
      }
    }
    // Rounded down to what is shown, as points are.
    return Math.floor(left * HUNDREDTHS + 1e-6) / HUNDREDTHS;
  }
}
