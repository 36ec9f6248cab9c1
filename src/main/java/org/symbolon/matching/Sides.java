package org.symbolon.matching;

import java.util.Optional;
import org.symbolon.listing.Listing;
import org.symbolon.matching.score.Owner;
import org.symbolon.matching.score.Side;
import org.symbolon.matching.score.Words;
import org.symbolon.organisation.Organisation;
import org.symbolon.search.index.ListingDocument;

/** Builds what scoring looks at from what is stored. Pure. */
public final class Sides {
  private Sides() {}

  /**
   * @param owner the organisation of the listing
   * @param vector of {@link ListingDocument#meaning}, unit length
   */
  public static Side of(Listing listing, Organisation owner, Optional<float[]> vector) {
    var content = listing.content();
    return new Side(
        content,
        owner(owner),
        listing.lifecycle().confirmedOn(),
        Words.of(ListingDocument.meaning(content)),
        vector);
  }

  private static Owner owner(Organisation owner) {
    return new Owner(
        owner.id(), owner.content(), owner.sizeClass().orElse(null), owner.verifiedOn());
  }
}
