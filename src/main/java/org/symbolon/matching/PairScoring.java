package org.symbolon.matching;

import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.symbolon.matching.score.Profile;
import org.symbolon.matching.score.Scorer;

/**
 * Scores one listing against many under the profiles that hold now. A few hundred pairs take
 * milliseconds of a core, so it happens on a bounded worker and not where requests take turns.
 */
public final class PairScoring {
  private final Scorer scorer;
  private final Function<String, Profile> profiles;
  private final InstantSource clock;
  private final Workers workers;

  /**
   * @param profiles the version of a profile that holds now, by its name
   */
  public PairScoring(
      Vertx vertx, Scorer scorer, Function<String, Profile> profiles, InstantSource clock) {
    this.scorer = scorer;
    this.profiles = profiles;
    this.clock = clock;
    this.workers = new Workers(vertx);
  }

  /** Pairs, and the versions of both sides' profiles that they were scored by. */
  record Scored(List<Pair> pairs, int needProfile, int technologyProfile) {}

  /** One pair with each of the others, in their order; waits. */
  Scored score(Counterpart own, List<Counterpart> others) {
    var need = profiles.apply(Profile.NEED_TO_TECHNOLOGY);
    var technology = profiles.apply(Profile.TECHNOLOGY_TO_NEED);
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var pairs = workers.map(others, other -> pair(own, other, need, technology, today));
    return new Scored(pairs, need.version(), technology.version());
  }

  private Pair pair(
      Counterpart own, Counterpart other, Profile need, Profile technology, LocalDate today) {
    var seeks = own.isNeed() ? own.side() : other.side();
    var offers = own.isNeed() ? other.side() : own.side();
    var judged = scorer.judge(seeks, offers, today);
    return new Pair(own, other, TwoSided.of(judged, need, technology));
  }
}
