package org.symbolon.matching;

import org.symbolon.listing.ListingCard;

/**
 * One match in a list.
 *
 * @param anchor id of its place on the page
 * @param views both sides' totals in a sentence, for those who may see them; else null
 * @param form null where the reader cannot say anything of it
 * @param pairHref the page of this pair; null for a draft
 */
public record MatchItem(
    String anchor,
    ListingCard card,
    ScoreView score,
    String views,
    DecisionForm form,
    String pairHref) {

  /** Whether it is a match of something that is typed right now. */
  public boolean ofDraft() {
    return pairHref == null;
  }
}
