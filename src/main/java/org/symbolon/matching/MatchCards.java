package org.symbolon.matching;

import java.util.List;
import org.symbolon.identity.Viewer;
import org.symbolon.listing.Listing;
import org.symbolon.listing.MatchingListings;
import org.symbolon.platform.language.Wording;
import org.symbolon.taxonomy.Vocabularies;

/** The first matches of a listing for its own page. */
public final class MatchCards implements MatchingListings {
  private final Matches matches;
  private final MatchItems items;

  public MatchCards(Vocabularies vocabularies, Matches matches, Reasons reasons) {
    this.matches = matches;
    this.items = new MatchItems(vocabularies, reasons);
  }

  @Override
  public List<ListingMatch> of(Listing listing, int limit, Wording say) {
    var ranking = matches.ranked(Viewer.VISITOR, listing.id());
    matches.noteShown(ranking, limit);
    return ranking.listed().stream()
        .limit(limit)
        .map(pair -> items.of(pair, ranking, Reader.VISITOR, say))
        .map(item ->
            new ListingMatch(
                item.card(), item.score().total(), item.score().summary(), item.pairHref()))
        .toList();
  }
}
