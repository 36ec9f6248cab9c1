package org.symbolon.listing;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/** Writes a listing out as its page shows it. */
final class ListingViews {
  private static final int DESCRIPTION_CHARACTERS = 300;

  /**
   * What stands around a listing.
   *
   * @param confidential what its viewer sees beside its content
   * @param matches the first of its counterparts
   */
  record Neighbours(
      OfferBadges.Badge badge,
      ConfidentialView confidential,
      List<MatchingListings.ListingMatch> matches,
      List<ListingCard> similar) {}

  private final Site site;
  private final Vocabularies vocabularies;
  private final ListingCards cards;
  private final RightsViews rights;
  private final ListingFacts facts;

  ListingViews(Site site, Vocabularies vocabularies) {
    this.site = site;
    this.vocabularies = vocabularies;
    this.cards = new ListingCards(vocabularies);
    this.rights = new RightsViews(vocabularies);
    this.facts = new ListingFacts(vocabularies);
  }

  /**
   * The page of a listing.
   *
   * @param own what its own people see beside it, or null
   * @param freeIn the country asked about, or null
   * @param query raw query string of the address
   */
  ListingView of(
      Listing listing,
      Neighbours neighbours,
      ListingView.Own own,
      String freeIn,
      String query,
      Wording say) {
    var content = listing.content();
    var path = ListingLinks.path(content.kind(), listing.id());
    var frame = site.frame(say.language(), path, query, content.title());
    var summary = content.summary() == null ? "" : content.summary();
    return new ListingView(
        frame
            .describedAs(shortened(summary))
            .withStructuredData(
                ListingStructure.of(listing, frame.canonical(frame.lang()), site.baseUrl())),
        own,
        listing.id(),
        content.kind() == Kind.NEED,
        content.example(),
        content.language(),
        content.title(),
        cards.owner(listing.organisation(), say),
        summary,
        paragraphs(content.description()),
        content.images().stream()
            .map(image -> new ListingView.Picture(image.url(), image.alt()))
            .toList(),
        content.trl(),
        content.trl() == null
            ? null
            : vocabularies.label("trl", content.trl().toString(), say.language()),
        content.advantages().stream().map(advantage -> row(advantage, say)).toList(),
        rights.of(content.rights(), freeIn, say),
        facts.of(listing, say),
        frame.link(path) + "/terms",
        neighbours.badge(),
        neighbours.confidential(),
        neighbours.matches(),
        ListingLinks.matches(say.language(), content.kind(), listing.id()),
        neighbours.similar());
  }

  private static List<String> paragraphs(String text) {
    return text == null || text.isBlank()
        ? List.of()
        : Stream.of(text.split("\\R\\s*\\R")).map(String::strip).toList();
  }

  /** An advantage with its figure written out. */
  static ListingView.AdvantageRow row(Advantage advantage, Wording say) {
    // "8 µg/L, compared with a limit of 50" is no increase by 8; "25 %, compared with" is one by 25
    // %.
    var sign =
        advantage.baseline() != null
            && "%".equals(advantage.unit())
            && advantage.value().compareTo(BigDecimal.ZERO) > 0;
    var figure = (sign ? "+" : "") + say.number(advantage.value()).replace('-', '−');
    return new ListingView.AdvantageRow(
        advantage.metric(),
        advantage.unit() == null ? figure : figure + "\u00a0" + advantage.unit(),
        advantage.baseline(),
        advantage.evidence());
  }

  private static String shortened(String text) {
    if (text.length() <= DESCRIPTION_CHARACTERS) {
      return text.isEmpty() ? null : text;
    }
    var cut = text.lastIndexOf(' ', DESCRIPTION_CHARACTERS);
    return text.substring(0, cut > 0 ? cut : DESCRIPTION_CHARACTERS) + " …";
  }
}
