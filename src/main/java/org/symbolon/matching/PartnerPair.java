package org.symbolon.matching;

import java.util.Comparator;
import java.util.UUID;
import org.symbolon.listing.Listing;
import org.symbolon.organisation.Organisation;

/**
 * Two organisations and how they fit as partners.
 *
 * @param other the one that is shown
 * @param listing the own side's listing that the other is for; null where it is the organisation as
 *     a whole
 */
public record PartnerPair(Organisation other, Listing listing, PartnerViews views) {
  static final Comparator<PartnerPair> BEST_FIRST =
      Comparator.comparing(PartnerPair::views, PartnerViews.BEST_FIRST)
          .thenComparing(pair -> pair.other().id());

  /** Null where it is the organisation as a whole. */
  UUID listingId() {
    return listing == null ? null : listing.id();
  }
}
