package org.symbolon.matching;

import java.time.Instant;
import java.util.Optional;

/**
 * One pair, whatever became of it.
 *
 * @param place among the matches of the own listing, from 1; 0 where it is not listed
 * @param decision what the own side said, as far as the viewer may know
 * @param kept the match as it is stored, scored by what held then
 */
public record Explanation(
    Pair pair,
    Verdict verdict,
    int place,
    Optional<Decision> decision,
    Optional<KeptMatch> kept,
    Instant computedAt) {

  /** Why a pair is among the matches, or why not. */
  public enum Verdict {
    LISTED,
    /** In hard conflict; the exclusions say which. */
    EXCLUDED,
    /** The own side does not want it. */
    DISMISSED,
    /** Texts and topics have too little in common. */
    TOO_LITTLE_IN_COMMON,
    /** Nobody finds the other listing now. */
    NOT_OPEN,
    /** Others suit better. */
    NOT_AMONG_THE_BEST,
    /** So many others are nearer in words, meaning and topics that it was not even compared. */
    NOT_A_CANDIDATE
  }
}
