package org.symbolon.matching.score.partner;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.Wanted;
import org.symbolon.matching.score.Because;
import org.symbolon.matching.score.Fact;
import org.symbolon.matching.score.Owner;
import org.symbolon.matching.score.Party;
import org.symbolon.matching.score.Said;
import org.symbolon.organisation.OrganisationContent;

/**
 * One of two organisations that may become partners.
 *
 * @param party which of the two it is
 * @param owner the organisation
 * @param listings what it openly offers and needs
 * @param about the one listing that a partner is sought for; null where it is the organisation as a
 *     whole
 */
public record Partner(
    Party party, Owner owner, List<ListingContent> listings, ListingContent about) {

  public Partner {
    listings = List.copyOf(listings);
  }

  /** The one that takes technology up. */
  public static Partner receiver(Owner owner, List<ListingContent> listings) {
    return new Partner(Party.RECEIVER, owner, listings, null);
  }

  /** The one that technology comes from. */
  public static Partner provider(Owner owner, List<ListingContent> listings) {
    return new Partner(Party.PROVIDER, owner, listings, null);
  }

  /** The owner of a technology, for which alone a partner is sought. */
  public static Partner provider(Owner owner, ListingContent technology) {
    return new Partner(Party.PROVIDER, owner, List.of(technology), technology);
  }

  OrganisationContent facts() {
    return owner.facts();
  }

  Said name() {
    return Said.text(owner.facts().name());
  }

  /** Its listings of this kind. */
  Stream<ListingContent> of(Kind kind) {
    return listings.stream().filter(listing -> listing.kind() == kind);
  }

  /** Its listings of this kind that are not closed to the other. */
  Stream<ListingContent> openTo(Partner other, Kind kind) {
    return of(kind).filter(listing -> !refuses(listing.wanted(), other.facts()));
  }

  private static boolean refuses(Wanted wanted, OrganisationContent other) {
    return wanted != null
        && (wanted.excludedCountries().contains(other.country())
            || wanted.excludedOrganisationTypes().contains(other.type()));
  }

  Fact fact(String field, Object value) {
    return new Fact(field, party, String.valueOf(value));
  }

  Fact fact(String field, List<?> values) {
    return fact(field, String.join(", ", values.stream().map(String::valueOf).toList()));
  }

  /** A sentence that says what it does not say of itself. */
  Because silent(String what) {
    return new Because("partner.missing." + what, Map.of("name", name()));
  }
}
