package org.symbolon.matching;

/**
 * One pair of organisations, whatever became of it.
 *
 * @param place among the partners of the own side, from 1; 0 where it is not listed
 */
public record PartnerExplanation(
    PartnerRanking ranking, PartnerPair pair, Verdict verdict, int place) {

  /** Why an organisation is among the partners, or why not. */
  public enum Verdict {
    LISTED,
    /** In hard conflict; the exclusions say which. */
    EXCLUDED,
    /** Neither technology nor capabilities nor sectors meet. */
    NOTHING_IN_COMMON,
    /** It is not open to the public now. */
    NOT_OPEN,
    /** Others suit better. */
    NOT_AMONG_THE_BEST
  }
}
