package org.symbolon.matching;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingContent;
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
        content, owner(owner), listing.lifecycle().confirmedOn(), words(content), vector);
  }

  private static Words words(ListingContent content) {
    var text =
        Stream.concat(
                Stream.of(content.summary(), content.description()).filter(Objects::nonNull),
                ListingDocument.advantages(content).stream())
            .collect(Collectors.joining("\n"));
    return Words.of(content.title(), text, content.language());
  }

  private static Owner owner(Organisation owner) {
    return new Owner(
        owner.id(), owner.content(), owner.sizeClass().orElse(null), owner.verifiedOn());
  }
}
