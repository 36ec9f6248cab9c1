package org.symbolon.matching.score;

import java.util.List;

/**
 * What one criterion finds about a pair, before a profile weighs it.
 *
 * @param share of the criterion's points that are reached, 0 to 1
 * @param missing whether facts are missing that could have given points: a share of 0 says nothing
 *     about the pair then
 * @param because one sentence or more
 * @param evidence the facts that the share rests on
 */
public record Judgement(double share, boolean missing, List<Because> because, List<Fact> evidence) {

  public Judgement {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share must lie between 0 and 1: " + share);
    }
    because = List.copyOf(because);
    evidence = List.copyOf(evidence);
  }

  /** Nothing can be said; the sentence says what is missing on whose side. */
  public static Judgement missing(Because... because) {
    return new Judgement(0, true, List.of(because), List.of());
  }

  public static Judgement of(double share, Because because, Fact... evidence) {
    return new Judgement(share, false, List.of(because), List.of(evidence));
  }
}
