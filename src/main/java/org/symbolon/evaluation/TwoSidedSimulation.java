package org.symbolon.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.symbolon.listing.Kind;
import org.symbolon.matching.Profiles;
import org.symbolon.matching.TwoSided;
import org.symbolon.matching.score.Exclusion;
import org.symbolon.matching.score.Party;
import org.symbolon.matching.score.Profile;
import org.symbolon.matching.score.Scorer;
import org.symbolon.taxonomy.Vocabularies;

/**
 * What ranking by both sides' views brings, measured on an invented market: of the first ten
 * technologies that a seeker sees, how many would both sides accept. Both rankings use the scorer
 * and the profiles that users get, and neither sees the minds that decide. Pure: the same seed and
 * size give the same figures.
 */
public final class TwoSidedSimulation {
  private static final int FIRST = 10;

  /** Seekers for each hundred technologies. */
  private static final int SEEKERS_PERCENT = 10;

  private final Vocabularies vocabularies;
  private final Scorer scorer;

  public TwoSidedSimulation(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
    this.scorer = new Scorer(vocabularies);
  }

  /** Share of the first ten that both sides would accept, on average over the seekers. */
  public record Success(double oneSided, double twoSided, double ratio, double best) {}

  /** Share of the first ten that one side would accept. */
  public record Accepted(double bySeeker, double byOwner) {}

  public record Population(
      int needs, int technologies, double bySeeker, double byOwner, double byBoth) {}

  /**
   * What was measured.
   *
   * @param population how many there are, and which share of the pairs of one topic each side and
   *     both would accept
   */
  public record Result(
      @JsonProperty("success@10") Success success,
      @JsonProperty("oneSided@10") Accepted oneSided,
      @JsonProperty("twoSided@10") Accepted twoSided,
      Population population,
      List<String> profiles,
      long seed,
      int size) {}

  private record Pair(TwoSided views, boolean sameTopic, boolean bySeeker, boolean byOwner) {
    boolean byBoth() {
      return bySeeker && byOwner;
    }

    /**
     * Whether the seeker's own view leaves it in: what only the owner refuses, it does not know.
     */
    boolean knownToSuit() {
      return views.asNeed().exclusions().stream().allMatch(Pair::refusedByOwner);
    }

    private static boolean refusedByOwner(Exclusion exclusion) {
      var side = exclusion.because().facts().get("side");
      return side != null && side.values().contains(Party.TECHNOLOGY.name());
    }
  }

  /**
   * Runs the simulation.
   *
   * @param size how many technologies there are, and a tenth as many needs
   */
  public Result run(long seed, int size) {
    var market = new SimulatedMarket(vocabularies, seed);
    var needs = invent(market, Kind.NEED, Math.max(1, size * SEEKERS_PERCENT / 100));
    var technologies = invent(market, Kind.TECHNOLOGY, size);
    var need = Profiles.first(Profile.NEED_TO_TECHNOLOGY);
    var technology = Profiles.first(Profile.TECHNOLOGY_TO_NEED);
    var oneSided = new Tally();
    var twoSided = new Tally();
    var best = new Tally();
    var population = new Tally();
    for (var i = 0; i < needs.size(); i++) {
      var chance = new Random(seed * 31 + i);
      var seeker = needs.get(i);
      var pairs =
          technologies.stream()
              .map(offer -> {
                var judged = scorer.judge(seeker.side(), offer.side(), SimulatedMarket.DAY);
                return new Pair(
                    new TwoSided(judged.under(need), judged.under(technology)),
                    seeker.topic().equals(offer.topic()),
                    Acceptance.bySeeker(seeker, offer, chance),
                    Acceptance.byOwner(seeker, offer, chance));
              })
              .toList();
      oneSided.first(
          pairs.stream().filter(Pair::knownToSuit).toList(),
          Comparator.comparingDouble((Pair p) -> p.views().asNeed().total()).reversed());
      twoSided.first(
          pairs.stream().filter(p -> !p.views().isExcluded()).toList(),
          Comparator.comparing(Pair::views, TwoSided.BEST_FIRST));
      best.first(pairs, Comparator.comparing(Pair::byBoth).reversed());
      population.all(pairs.stream().filter(Pair::sameTopic).toList());
    }
    return new Result(
        new Success(
            oneSided.byBoth(),
            twoSided.byBoth(),
            rounded(twoSided.byBoth() / oneSided.byBoth()),
            best.byBoth()),
        new Accepted(oneSided.bySeeker(), oneSided.byOwner()),
        new Accepted(twoSided.bySeeker(), twoSided.byOwner()),
        new Population(
            needs.size(),
            technologies.size(),
            population.bySeeker(),
            population.byOwner(),
            population.byBoth()),
        List.of(named(need), named(technology)),
        seed,
        size);
  }

  private static String named(Profile profile) {
    return profile.name() + " " + profile.version();
  }

  private static List<SimulatedSide> invent(SimulatedMarket market, Kind kind, int count) {
    return IntStream.range(0, count).mapToObj(i -> market.next(kind)).toList();
  }

  private static double rounded(double figure) {
    return Math.round(figure * 10_000) / 10_000.0;
  }

  /** Counts who would accept what. */
  private static final class Tally {
    private final List<Double> seekers = new ArrayList<>();
    private final List<Double> owners = new ArrayList<>();
    private final List<Double> both = new ArrayList<>();

    void first(List<Pair> pairs, Comparator<Pair> bestFirst) {
      add(pairs.stream().sorted(bestFirst).limit(FIRST).toList(), FIRST);
    }

    void all(List<Pair> pairs) {
      add(pairs, Math.max(1, pairs.size()));
    }

    private void add(List<Pair> pairs, int of) {
      seekers.add(pairs.stream().filter(Pair::bySeeker).count() / (double) of);
      owners.add(pairs.stream().filter(Pair::byOwner).count() / (double) of);
      both.add(pairs.stream().filter(Pair::byBoth).count() / (double) of);
    }

    double bySeeker() {
      return mean(seekers);
    }

    double byOwner() {
      return mean(owners);
    }

    double byBoth() {
      return mean(both);
    }

    private static double mean(List<Double> figures) {
      return rounded(figures.stream().mapToDouble(d -> d).average().orElse(0));
    }
  }
}
