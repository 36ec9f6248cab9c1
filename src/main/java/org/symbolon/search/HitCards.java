package org.symbolon.search;

import java.util.ArrayList;
import java.util.List;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingCard;
import org.symbolon.listing.ListingCards;
import org.symbolon.listing.ListingLinks;
import org.symbolon.platform.language.Wording;
import org.symbolon.search.SearchPage.Hit;
import org.symbolon.taxonomy.Vocabularies;

/** Writes hits out as cards: with highlights, and with the reason where words do not show it. */
final class HitCards {
  /** Passages outside title and summary that a card shows. */
  private static final int EXCERPTS = 1;

  /** Fields whose highlights are worth a line of their own, best first. */
  private static final List<String> EXCERPT_FIELDS =
      List.of("advantages", "description", "applicant", "topics");

  private final ListingCards cards;

  HitCards(Vocabularies vocabularies) {
    this.cards = new ListingCards(vocabularies);
  }

  ListingCard card(Hit hit, Wording say) {
    return new ListingCard(
        hit.id(),
        hit.kind() == Kind.NEED,
        ListingLinks.page(say.language(), hit.kind(), hit.id()),
        hit.language(),
        hit.title(),
        marked(hit, "title"),
        hit.summary() == null ? "" : hit.summary(),
        marked(hit, "summary"),
        excerpts(hit, say),
        hit.trl(),
        cards.owner(hit.organisation(), say),
        cards.labels("deal-types", hit.dealTypes() == null ? List.of() : hit.dealTypes(), say),
        hit.example(),
        because(hit, say),
        hit.image(),
        ListingCards.confirmed(hit.confirmedOn(), say));
  }

  private static String marked(Hit hit, String field) {
    // The whole text once for each analyzer that found words in it: the first is enough.
    return fragments(hit, field).stream().findFirst().orElse(null);
  }

  private static List<String> fragments(Hit hit, String field) {
    return hit.highlights() == null ? List.of() : hit.highlights().getOrDefault(field, List.of());
  }

  private static List<ListingCard.Excerpt> excerpts(Hit hit, Wording say) {
    var excerpts = new ArrayList<ListingCard.Excerpt>();
    if (fragments(hit, "summary").isEmpty()) {
      for (var field : EXCERPT_FIELDS) {
        if (excerpts.size() < EXCERPTS && !fragments(hit, field).isEmpty()) {
          excerpts.add(
              new ListingCard.Excerpt(
                  say.text("field." + field), fragments(hit, field).getFirst()));
        }
      }
    }
    return excerpts;
  }

  private static String because(Hit hit, Wording say) {
    var because = hit.because();
    return because != null && because.meaning() && !because.words()
        ? say.text("because.meaning")
        : null;
  }
}
