package org.symbolon.matching;

import java.util.List;

/**
 * A score as pages show it, written out.
 *
 * @param summary one short sentence each: what speaks for it, what against it, what is not known
 * @param reached share of the bar that is filled, such as {@code 62.5%}
 * @param unknownFrom where the part of the bar begins that nobody can reach, for facts are missing
 * @param unknown width of that part
 * @param profile name and version of the profile, and the day
 */
public record ScoreView(
    String total,
    List<String> summary,
    String reached,
    String unknownFrom,
    String unknown,
    List<PartView> parts,
    List<String> exclusions,
    String profile) {

  /**
   * A part of the score. All bars of a score have the same scale: the longest is the heaviest
   * criterion.
   *
   * @param points such as "12.5 of 20"
   * @param outOf width of the whole bar
   * @param reached width of its filled part
   * @param unknown what is missing in a word, or null where nothing is
   */
  public record PartView(
      String name, String points, String outOf, String reached, String unknown, String because) {}
}
