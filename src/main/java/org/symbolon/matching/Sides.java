package org.symbolon.matching;

import java.time.LocalDate;
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
import org.symbolon.organisation.OrganisationContent;
import org.symbolon.search.index.ListingDocument;

/** Builds what scoring looks at. Pure: the same listing and owner give the same side. */
public final class Sides {
  private Sides() {}

  /**
   * Of what is stored.
   *
   * @param owner the organisation of the listing
   * @param vector of {@link ListingDocument#meaning}, unit length
   */
  public static Side of(Listing listing, Organisation owner, Optional<float[]> vector) {
    return of(listing.content(), owner(owner), listing.lifecycle().confirmedOn(), vector);
  }

  /** Of what need not be stored. */
  static Side of(
      ListingContent content, Owner owner, LocalDate confirmedOn, Optional<float[]> vector) {
    return new Side(content, owner, confirmedOn, words(content), vector);
  }

  /** The same where the words are prepared already, which is the longest part of it. */
  static Side of(Listing listing, Organisation owner, Words words, Optional<float[]> vector) {
    return new Side(
        listing.content(), owner(owner), listing.lifecycle().confirmedOn(), words, vector);
  }

  /** The words of all that a listing says. */
  static Words words(ListingContent content) {
    var text =
        Stream.concat(
                Stream.of(content.summary(), content.description()).filter(Objects::nonNull),
                ListingDocument.advantages(content).stream())
            .collect(Collectors.joining("\n"));
    return Words.of(content.title(), text, content.language());
  }

  /** Of an organisation that may not be known yet. */
  static Owner owner(Optional<Organisation> owner) {
    return owner
        .map(Sides::owner)
        .orElseGet(() -> new Owner(null, OrganisationContent.of(null, null, null), null, null));
  }

  /** An organisation as scoring sees it. */
  static Owner owner(Organisation owner) {
    return new Owner(
        owner.id(), owner.content(), owner.sizeClass().orElse(null), owner.verifiedOn());
  }
}
