package org.symbolon.matching;

import java.util.Map;
import java.util.Optional;
import org.symbolon.listing.ListingCards;
import org.symbolon.listing.ListingLinks;
import org.symbolon.platform.language.Wording;
import org.symbolon.taxonomy.Vocabularies;

/** Writes matches out as lists of them show each. */
final class MatchItems {
  private final ListingCards cards;
  private final ScoreViews scores;
  private final DecisionForms forms;

  MatchItems(Vocabularies vocabularies, Reasons reasons) {
    this.cards = new ListingCards(vocabularies);
    this.scores = new ScoreViews(reasons);
    this.forms = new DecisionForms(vocabularies);
  }

  /** A match of a stored listing, with what can be said and asked about it. */
  MatchItem of(Pair pair, Ranking ranking, Reader reader, Wording say) {
    var own = pair.own().listing();
    var other = pair.other().listing();
    var decision = Optional.ofNullable(ranking.decisions().get(other.id()));
    return new MatchItem(
        anchor(pair),
        cards.card(other, say),
        scores.of(pair.views().of(pair.own().isNeed()), ranking.computedAt(), say),
        reader.seesBothViews() ? views(pair, say) : null,
        forms.of(own, other, decision, DecisionForms.Typed.NOTHING, reader, say),
        ListingLinks.match(say.language(), own.content().kind(), own.id(), other.id()));
  }

  /** A match of something that is not stored. */
  MatchItem ofDraft(Pair pair, Ranking ranking, Wording say) {
    return new MatchItem(
        anchor(pair),
        cards.card(pair.other().listing(), say),
        scores.of(pair.views().of(pair.own().isNeed()), ranking.computedAt(), say),
        null,
        null,
        null);
  }

  private static String anchor(Pair pair) {
    return "match-" + pair.other().id();
  }

  /** Both totals, what is left of them for wishes not met, and the one that decides. */
  static String views(Pair pair, Wording say) {
    var views = pair.views();
    return ScoreViews.withUnmet(
        say.text(
            "matches.views",
            Map.of(
                "need", ScoreViews.number(views.asNeed().total(), say),
                "needLeft", ScoreViews.number(views.willingness(true), say),
                "technology", ScoreViews.number(views.asTechnology().total(), say),
                "technologyLeft", ScoreViews.number(views.willingness(false), say),
                "combined", ScoreViews.number(views.combined(), say))),
        views.wishes(),
        say);
  }
}
