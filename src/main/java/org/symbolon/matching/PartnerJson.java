package org.symbolon.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Language;
import org.symbolon.matching.MatchJson.ViewJson;
import org.symbolon.matching.ScoreJson.ExclusionJson;
import org.symbolon.matching.ScoreJson.PartJson;
import org.symbolon.matching.ScoreJson.Weighed;
import org.symbolon.matching.score.Formula;
import org.symbolon.matching.score.Party;
import org.symbolon.matching.score.Profile;
import org.symbolon.matching.score.StatedWish;
import org.symbolon.organisation.OrganisationSummary;
import org.symbolon.search.index.Shown;

/** What the API says of partners, with reasons in the reader's language. */
final class PartnerJson {
  /** Most partners of one answer, whatever they are partners for. */
  private static final int MOST_IN_ALL = 100;

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PartnerOf(
      OrganisationSummary organisation,
      Shown listing,
      double total,
      List<PartJson> parts,
      Double willingness,
      Double combined,
      ViewJson otherSide,
      List<StatedWish> wishes) {}

  record Counted(int listed, int excluded, int unrelated) {}

  record PageJson(
      Party party,
      Weighed profile,
      int formula,
      Instant computedAt,
      List<PartnerOf> partners,
      Counted counted) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PairJson(
      Party party,
      Weighed profile,
      int formula,
      Instant computedAt,
      OrganisationSummary organisation,
      Shown listing,
      PartnerExplanation.Verdict verdict,
      Integer place,
      double total,
      List<PartJson> parts,
      List<ExclusionJson> exclusions,
      Double willingness,
      Double combined,
      ViewJson otherSide,
      List<StatedWish> wishes) {}

  private final Reasons reasons;
  private final Language language;

  /** Whether the reader sees both views, as who brings people together does. */
  private final boolean broker;

  private final MatchJson scores;

  PartnerJson(Reasons reasons, Language language, Viewer viewer) {
    this.reasons = reasons;
    this.language = language;
    this.broker = viewer.may("seeBothViews", null);
    this.scores = new MatchJson(reasons, language, viewer);
  }

  /**
   * @param limit of the partners for each listing, or of all where it is about no listing
   */
  PageJson page(PartnerRanking ranking, int limit) {
    var shown = new ArrayList<PartnerOf>();
    var ofListing = new HashMap<UUID, Integer>();
    for (var pair : ranking.listed()) {
      if (shown.size() < MOST_IN_ALL
          && ofListing.merge(pair.listingId(), 1, Integer::sum) <= limit) {
        shown.add(partner(pair, isReceiver(ranking)));
      }
    }
    return new PageJson(
        ranking.party(),
        weighed(ranking),
        Formula.VERSION,
        ranking.computedAt(),
        shown,
        new Counted(
            ranking.listed().size(), ranking.excluded().size(), ranking.unrelated().size()));
  }

  private PartnerOf partner(PartnerPair pair, boolean receiver) {
    var view = pair.views().of(receiver);
    return new PartnerOf(
        pair.other().summary(),
        listing(pair),
        view.total(),
        scores.parts(view.parts()),
        broker ? pair.views().willingness(receiver) : null,
        broker ? pair.views().combined() : null,
        broker
            ? scores.view(pair.views().of(!receiver), pair.views().willingness(!receiver))
            : null,
        broker ? pair.views().wishes() : null);
  }

  PairJson pair(PartnerExplanation explanation) {
    var pair = explanation.pair();
    var receiver = isReceiver(explanation.ranking());
    var view = pair.views().of(receiver);
    return new PairJson(
        explanation.ranking().party(),
        weighed(explanation.ranking()),
        view.formula(),
        explanation.ranking().computedAt(),
        pair.other().summary(),
        listing(pair),
        explanation.verdict(),
        explanation.place() == 0 ? null : explanation.place(),
        view.total(),
        scores.parts(view.parts()),
        ScoreJson.exclusions(view.exclusions(), reasons, language),
        broker ? pair.views().willingness(receiver) : null,
        broker ? pair.views().combined() : null,
        broker
            ? scores.view(pair.views().of(!receiver), pair.views().willingness(!receiver))
            : null,
        broker ? pair.views().wishes() : null);
  }

  private static Shown listing(PartnerPair pair) {
    return pair.listing() == null ? null : Shown.of(pair.listing());
  }

  private static boolean isReceiver(PartnerRanking ranking) {
    return ranking.party() == Party.RECEIVER;
  }

  private static Weighed weighed(PartnerRanking ranking) {
    return isReceiver(ranking)
        ? new Weighed(Profile.MSME_TO_SPIN_OFF, ranking.receiverProfile())
        : new Weighed(Profile.SPIN_OFF_TO_MSME, ranking.providerProfile());
  }
}
