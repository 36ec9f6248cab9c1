package org.symbolon.listing;

import java.util.List;
import java.util.UUID;
import org.symbolon.platform.language.Wording;

/** Finds what is near to a listing. The search above this package does it. */
@FunctionalInterface
public interface SimilarListings {
  /**
   * The nearest first.
   *
   * @throws org.symbolon.kernel.Refused.Unavailable when the search engine does not answer
   */
  List<ListingCard> to(UUID listing, int limit, Wording say);
}
