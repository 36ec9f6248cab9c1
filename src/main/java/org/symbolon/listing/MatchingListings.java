package org.symbolon.listing;

import java.util.List;
import org.symbolon.platform.language.Wording;

/** Finds the counterparts that suit a listing. The matching above this package does it. */
@FunctionalInterface
public interface MatchingListings {

  /**
   * The best first.
   *
   * @throws org.symbolon.kernel.Refused.Unavailable when they cannot be computed now
   */
  List<ListingMatch> of(Listing listing, int limit, Wording say);

  /**
   * A counterpart as the page of a listing shows it.
   *
   * @param total points of 100
   * @param summary what speaks for it and what against, one short sentence each
   * @param href the page of the pair
   */
  record ListingMatch(ListingCard card, String total, List<String> summary, String href) {}
}
