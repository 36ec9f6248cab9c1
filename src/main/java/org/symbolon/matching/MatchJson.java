package org.symbolon.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Language;
import org.symbolon.matching.ScoreJson.ExclusionJson;
import org.symbolon.matching.ScoreJson.PartJson;
import org.symbolon.matching.ScoreJson.Weighed;
import org.symbolon.matching.score.Formula;
import org.symbolon.matching.score.Part;
import org.symbolon.matching.score.Profile;
import org.symbolon.matching.score.Score;
import org.symbolon.matching.score.StatedWish;
import org.symbolon.search.index.Shown;

/** What the API says of matches, with reasons in the reader's language. */
final class MatchJson {
  record ViewJson(Weighed profile, double total, double willingness, List<PartJson> parts) {}

  record DecisionJson(
      Decision.Kind decision, DismissalReason reason, String note, long revision, Instant at) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MatchOf(
      Shown listing,
      double total,
      List<PartJson> parts,
      Double willingness,
      Double combined,
      ViewJson otherSide,
      List<StatedWish> wishes,
      DecisionJson decision) {}

  /** {@code dismissed} is null for who may not know it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Counted(int listed, int excluded, int unrelated, Integer dismissed) {}

  record PageJson(
      Weighed profile, int formula, Instant computedAt, List<MatchOf> matches, Counted counted) {}

  record KeptJson(
      Weighed profile,
      int formula,
      double total,
      List<PartJson> parts,
      boolean outdated,
      Instant computedAt) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PairJson(
      Weighed profile,
      int formula,
      Instant computedAt,
      Shown listing,
      Explanation.Verdict verdict,
      Integer place,
      double total,
      List<PartJson> parts,
      List<ExclusionJson> exclusions,
      Double willingness,
      Double combined,
      ViewJson otherSide,
      List<StatedWish> wishes,
      DecisionJson decision,
      KeptJson kept) {}

  private final Reasons reasons;
  private final Language language;
  private final Viewer viewer;

  /** Whether the reader sees both views, as who brings people together does. */
  private final boolean broker;

  MatchJson(Reasons reasons, Language language, Viewer viewer) {
    this.reasons = reasons;
    this.language = language;
    this.viewer = viewer;
    this.broker = viewer.may("seeBothViews", null);
  }

  PageJson page(Ranking ranking, Optional<String> profile, int limit) {
    var asNeed = asNeed(ranking.own(), profile);
    return new PageJson(
        new Weighed(
            asNeed ? Profile.NEED_TO_TECHNOLOGY : Profile.TECHNOLOGY_TO_NEED,
            asNeed ? ranking.needProfile() : ranking.technologyProfile()),
        Formula.VERSION,
        ranking.computedAt(),
        ranking.listed().stream().limit(limit).map(pair -> match(pair, asNeed, ranking)).toList(),
        new Counted(
            ranking.listed().size(),
            ranking.excluded().size(),
            ranking.unrelated().size(),
            Decisions.areKnownTo(viewer, ranking.own().listing())
                ? ranking.dismissed().size()
                : null));
  }

  /** Whose view is shown: the own side's, unless the other profile is asked for. */
  private static boolean asNeed(Counterpart own, Optional<String> profile) {
    return profile.map(Profile.NEED_TO_TECHNOLOGY::equals).orElse(own.isNeed());
  }

  private MatchOf match(Pair pair, boolean asNeed, Ranking ranking) {
    var shown = pair.views().of(asNeed);
    return new MatchOf(
        Shown.of(pair.other().listing()),
        shown.total(),
        parts(shown.parts()),
        broker ? pair.views().willingness(asNeed) : null,
        broker ? pair.combined() : null,
        broker ? view(pair.views().of(!asNeed), pair.views().willingness(!asNeed)) : null,
        broker ? pair.views().wishes() : null,
        decision(ranking.decisions().get(pair.other().id())));
  }

  PairJson pair(Explanation explanation, Optional<String> profile) {
    var pair = explanation.pair();
    var asNeed = asNeed(pair.own(), profile);
    var shown = pair.views().of(asNeed);
    return new PairJson(
        weighed(shown),
        shown.formula(),
        explanation.computedAt(),
        Shown.of(pair.other().listing()),
        explanation.verdict(),
        explanation.place() == 0 ? null : explanation.place(),
        shown.total(),
        parts(shown.parts()),
        ScoreJson.exclusions(shown.exclusions(), reasons, language),
        broker ? pair.views().willingness(asNeed) : null,
        broker ? pair.combined() : null,
        broker ? view(pair.views().of(!asNeed), pair.views().willingness(!asNeed)) : null,
        broker ? pair.views().wishes() : null,
        explanation.decision().map(MatchJson::decision).orElse(null),
        explanation.kept().map(kept -> kept(kept, pair, shown, asNeed)).orElse(null));
  }

  private KeptJson kept(KeptMatch kept, Pair pair, Score now, boolean asNeed) {
    var version = asNeed ? kept.needProfile() : kept.technologyProfile();
    return new KeptJson(
        new Weighed(now.profile(), version),
        kept.formula(),
        asNeed ? kept.needTotal() : kept.technologyTotal(),
        parts(kept.parts(asNeed)),
        version != now.version()
            || kept.formula() != now.formula()
            || kept.needVersion() != pair.need().listing().indexVersion()
            || kept.technologyVersion() != pair.technology().listing().indexVersion(),
        kept.computedAt());
  }

  ViewJson view(Score score, double willingness) {
    return new ViewJson(weighed(score), score.total(), willingness, parts(score.parts()));
  }

  private static Weighed weighed(Score score) {
    return new Weighed(score.profile(), score.version());
  }

  List<PartJson> parts(List<Part> parts) {
    return ScoreJson.parts(parts, reasons, language);
  }

  static DecisionJson decision(Decision decision) {
    return decision == null
        ? null
        : new DecisionJson(
            decision.kind(),
            decision.reason(),
            decision.note(),
            decision.revision(),
            decision.decidedAt());
  }
}
