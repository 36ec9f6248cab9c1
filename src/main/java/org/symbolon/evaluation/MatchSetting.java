package org.symbolon.evaluation;

import java.nio.file.Path;

/**
 * What of a {@link PairedSet} is compared with what.
 *
 * @param folder of the set
 * @param query what a need says
 * @param document what an offer says
 * @param reverse whether offers ask and needs are ranked
 * @param half which needs ask, with their pairs
 */
public record MatchSetting(
    Path folder, Query query, Document document, boolean reverse, Half half) {

  /** What a need says. */
  public enum Query {
    TITLE_AND_600,
    FULL
  }

  /** What an offer says. */
  public enum Document {
    TITLE_AND_TEXT,
    TITLE_TEXT_AND_KEYWORDS
  }

  /** Which needs ask. */
  public enum Half {
    BOTH,
    TUNE,
    HELD_OUT;

    /** Whether a need, with its pairs, takes part. */
    boolean includes(String need) {
      return switch (this) {
        case BOTH -> true;
        case TUNE -> PairedSet.isTuning(need);
        case HELD_OUT -> !PairedSet.isTuning(need);
      };
    }
  }
}
