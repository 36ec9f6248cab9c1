package org.symbolon.search;

import java.util.List;
import java.util.UUID;
import org.symbolon.listing.ListingCard;
import org.symbolon.listing.SimilarListings;
import org.symbolon.platform.language.Wording;
import org.symbolon.taxonomy.Vocabularies;

/** What the search finds near to a listing, as cards for the listing's page. */
public final class SimilarCards implements SimilarListings {
  private final Search search;
  private final HitCards cards;

  public SimilarCards(Search search, Vocabularies vocabularies) {
    this.search = search;
    this.cards = new HitCards(vocabularies);
  }

  @Override
  public List<ListingCard> to(UUID listing, int limit, Wording say) {
    return search.similar(listing, limit).stream().map(hit -> cards.card(hit, say)).toList();
  }
}
