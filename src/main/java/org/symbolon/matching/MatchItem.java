package org.symbolon.matching;

import org.symbolon.listing.ListingCard;

/**
 * One match in a list.
 *
 * @param anchor id of its place on the page
 * @param views both sides' totals in a sentence, for those who may see them; else null
 * @param form null where nothing can be said of it, as of a draft's matches
 * @param pairHref the page of this pair; null for a draft
 */
public record MatchItem(
    String anchor,
    ListingCard card,
    ScoreView score,
    String views,
    DecisionForm form,
    String pairHref) {}
