package org.symbolon.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.symbolon.listing.ListingCards;
import org.symbolon.listing.ListingLinks;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/** Writes one pair out with everything that explains it. */
final class PairViews {

  private final Site site;
  private final ListingCards cards;
  private final ScoreViews scores;
  private final DecisionForms forms;

  PairViews(Site site, Vocabularies vocabularies, Reasons reasons) {
    this.site = site;
    this.cards = new ListingCards(vocabularies);
    this.scores = new ScoreViews(reasons);
    this.forms = new DecisionForms(vocabularies);
  }

  PairView of(Explanation explanation, DecisionForms.Typed typed, Reader reader, Wording say) {
    var pair = explanation.pair();
    var own = pair.own().listing();
    var other = pair.other().listing();
    var kind = own.content().kind();
    var title = say.text("matches.pair.title");
    var path = ListingLinks.path(kind, own.id()) + "/matches/" + other.id();
    var broker = reader.seesBothViews();
    return new PairView(
        site.frame(say.language(), path, "", title + ": " + other.content().title()).notIndexed(),
        cards.card(own, say),
        cards.card(other, say),
        ListingLinks.matches(say.language(), kind, own.id()),
        explanation.verdict() == Explanation.Verdict.LISTED,
        verdict(explanation, say),
        weighed(explanation, broker, say),
        broker ? MatchItems.views(pair, say) : null,
        explanation.kept().map(kept -> kept(kept, pair, say)).orElse(null),
        forms.of(own, other, explanation.decision(), typed, reader, say),
        reader.isVisitor(),
        reader.isVisitor()
            || reader.asksFor(own.organisation().id())
                != reader.asksFor(other.organisation().id()));
  }

  private static String verdict(Explanation explanation, Wording say) {
    return say.text(
        "matches.verdict." + explanation.verdict(),
        Map.of("place", explanation.place(), "most", Matches.MOST_SHOWN));
  }

  private List<PairView.Weighed> weighed(Explanation explanation, boolean broker, Wording say) {
    var pair = explanation.pair();
    var ownIsNeed = pair.own().isNeed();
    var all = new ArrayList<PairView.Weighed>();
    for (var asNeed : broker ? List.of(ownIsNeed, !ownIsNeed) : List.of(ownIsNeed)) {
      var name = asNeed ? "matches.view.NEED" : "matches.view.TECHNOLOGY";
      all.add(
          new PairView.Weighed(
              broker ? say.text(name) : null,
              scores.of(pair.views().of(asNeed), explanation.computedAt(), say)));
    }
    return all;
  }

  private static String kept(KeptMatch kept, Pair pair, Wording say) {
    var asNeed = pair.own().isNeed();
    return say.text(
        "matches.kept",
        Map.of(
            "date", say.date(kept.computedAt()),
            "total", ScoreViews.number(asNeed ? kept.needTotal() : kept.technologyTotal(), say),
            "version", asNeed ? kept.needProfile() : kept.technologyProfile()));
  }
}
