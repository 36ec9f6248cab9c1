package org.symbolon.listing;

import java.time.LocalDate;
import java.util.List;
import org.symbolon.organisation.OrganisationSummary;
import org.symbolon.platform.language.Wording;
import org.symbolon.taxonomy.Vocabularies;

/** Writes listings and their owners out in the language of a page. */
public final class ListingCards {
  private final Vocabularies vocabularies;

  public ListingCards(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  /** A listing outside a search: nothing is marked. */
  public ListingCard card(Listing listing, Wording say) {
    var content = listing.content();
    return new ListingCard(
        listing.id(),
        content.kind() == Kind.NEED,
        ListingLinks.page(say.language(), content.kind(), listing.id()),
        content.language(),
        content.title(),
        null,
        content.summary(),
        null,
        List.of(),
        content.trl(),
        owner(listing.organisation(), say),
        labels("deal-types", content.dealTypes(), say),
        content.example(),
        null,
        content.images().stream().findFirst().map(Image::url).orElse(null),
        confirmed(listing.lifecycle().confirmedOn(), say));
  }

  /** "Confirmed on 20 November 2026"; null for a day that is null. */
  public static String confirmed(LocalDate day, Wording say) {
    return day == null ? null : say.text("card.confirmed", "date", say.date(day));
  }

  public ListingCard.Owner owner(OrganisationSummary owner, Wording say) {
    return new ListingCard.Owner(
        owner.name(),
        ListingLinks.organisation(say.language(), owner.id()),
        vocabularies.label("organisation-types", owner.type().name(), say.language()),
        say.country(owner.country()));
  }

  /** Labels of the terms of a vocabulary. */
  public List<String> labels(String vocabulary, List<String> ids, Wording say) {
    return ids.stream().map(id -> vocabularies.label(vocabulary, id, say.language())).toList();
  }
}
