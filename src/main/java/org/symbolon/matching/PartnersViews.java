package org.symbolon.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.symbolon.listing.ListingLinks;
import org.symbolon.matching.PartnersView.Answer;
import org.symbolon.matching.PartnersView.Group;
import org.symbolon.matching.PartnersView.Item;
import org.symbolon.matching.score.Party;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/** Writes the partners of an organisation out as their page shows them. */
final class PartnersViews {
  /** Partners shown of an organisation as a whole. */
  private static final int SHOWN = 10;

  /** Partners shown for each technology of an office. */
  private static final int SHOWN_OF_LISTING = 3;

  /** Technologies of an office that are shown, those with the best partners. */
  private static final int LISTINGS = 20;

  /** The page that asks for an introduction; the package above shows it. */
  private static final String ASK = "/%s/my/cases/new?partner=%s";

  private final Site site;
  private final Vocabularies vocabularies;
  private final ScoreViews scores;

  PartnersViews(Site site, Vocabularies vocabularies, Reasons reasons) {
    this.site = site;
    this.vocabularies = vocabularies;
    this.scores = new ScoreViews(reasons);
  }

  /** What was asked about another organisation. */
  record Asked(PartnerExplanation answer, MatchesView.WhyNot whyNot) {
    static final Asked NOTHING = new Asked(null, null);
  }

  PartnersView of(PartnerRanking ranking, Asked asked, Reader reader, Wording say) {
    var own = ranking.own();
    var href = ListingLinks.organisation(say.language(), own.id());
    var address = href + "/partners";
    var heading = say.text("partners.title." + PartnerSeat.of(own.content().type()));
    var path = "/organisations/" + own.id() + "/partners";
    return new PartnersView(
        site.frame(say.language(), path, "", heading + ": " + own.content().name()).notIndexed(),
        heading,
        own.content().name(),
        href,
        groups(ranking, reader, say),
        say.text(
            "partners.counted",
            Map.of(
                "listed", ranking.listed().size(),
                "unrelated", ranking.unrelated().size(),
                "excluded", ranking.excluded().size())),
        asked.answer() == null ? null : answer(asked.answer(), reader, say),
        asked.whyNot() == null ? MatchesView.WhyNot.unasked(address) : asked.whyNot());
  }

  private List<Group> groups(PartnerRanking ranking, Reader reader, Wording say) {
    var byListing = new LinkedHashMap<UUID, List<PartnerPair>>();
    for (var pair : ranking.listed()) {
      byListing.computeIfAbsent(pair.listingId(), id -> new ArrayList<>()).add(pair);
    }
    return byListing.values().stream()
        .limit(LISTINGS)
        .map(pairs -> group(pairs, ranking, reader, say))
        .toList();
  }

  private Group group(List<PartnerPair> pairs, PartnerRanking ranking, Reader reader, Wording say) {
    var listing = pairs.getFirst().listing();
    var items =
        pairs.stream()
            .limit(listing == null ? SHOWN : SHOWN_OF_LISTING)
            .map(pair -> item(pair, ranking, reader, say))
            .toList();
    return listing == null
        ? new Group(null, null, null, items)
        : new Group(
            ListingLinks.page(say.language(), listing.content().kind(), listing.id()),
            listing.content().language(),
            listing.content().title(),
            items);
  }

  private Item item(PartnerPair pair, PartnerRanking ranking, Reader reader, Wording say) {
    var content = pair.other().content();
    var receiver = ranking.party() == Party.RECEIVER;
    return new Item(
        "partner-" + pair.other().id() + "-" + Objects.toString(pair.listingId(), "all"),
        content.name(),
        ListingLinks.organisation(say.language(), pair.other().id()),
        vocabularies.label("organisation-types", content.type().name(), say.language()),
        say.country(content.country()),
        content.example(),
        scores.of(pair.views().of(receiver), ranking.computedAt(), say),
        pair.listingId() == null ? ASK.formatted(say.language().tag(), pair.other().id()) : null,
        reader.seesBothViews() ? views(pair, say) : null);
  }

  private static String views(PartnerPair pair, Wording say) {
    var views = pair.views();
    return ScoreViews.withUnmet(
        say.text(
            "partners.views",
            Map.of(
                "receiver", ScoreViews.number(views.asReceiver().total(), say),
                "receiverLeft", ScoreViews.number(views.willingness(true), say),
                "provider", ScoreViews.number(views.asProvider().total(), say),
                "providerLeft", ScoreViews.number(views.willingness(false), say),
                "combined", ScoreViews.number(views.combined(), say))),
        views.wishes(),
        say);
  }

  private Answer answer(PartnerExplanation explanation, Reader reader, Wording say) {
    var pair = explanation.pair();
    return new Answer(
        explanation.verdict() == PartnerExplanation.Verdict.LISTED,
        say.text(
            "partners.verdict." + explanation.verdict(),
            Map.of("name", pair.other().content().name(), "place", explanation.place())),
        item(pair, explanation.ranking(), reader, say));
  }
}
