package org.symbolon.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.symbolon.matching.Profiles;
import org.symbolon.taxonomy.Vocabularies;

/**
 * What ranking by both sides' views brings, measured on an invented market: of the first ten that a
 * seeker is shown, how many would both sides accept. Both rankings use the scorer and the profiles
 * that users get, and neither sees the minds that decide. Pure: the same kind, seed and size give
 * the same figures.
 */
public final class TwoSidedSimulation {
  private static final int FIRST = 10;

  /** Seekers for each hundred of the others. */
  private static final int SEEKERS_PERCENT = 10;

  private static final double DECIMALS = 10_000;

  /** Who seeks whom. */
  public enum Kind {
    /** Needs seek technologies. */
    LISTINGS,
    /** MSMEs seek spin-offs. */
    PARTNERS
  }

  /** An invented market. */
  interface Market {
    /** The profile of the seeker's view and that of the other side's. */
    List<String> profiles();

    /** For each seeker everybody that he may be shown. */
    List<List<SimulatedPair>> pairs(int seekers, int others);
  }

  private final Vocabularies vocabularies;

  public TwoSidedSimulation(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  /**
   * Share of the first ten that both sides would accept, on average over the seekers.
   *
   * @param oneSided by the seeker's total: what a list by one side's score gives
   * @param oneSidedByWishes by the seeker's total and his own wishes that are not met
   * @param ratio of two-sided to one-sided
   * @param ratioByWishes of two-sided to one-sided by wishes
   * @param excluding of the one-sided ranking without those that the other side's refusals exclude
   * @param best that any ranking could reach
   */
  public record Success(
      double oneSided,
      double oneSidedByWishes,
      double twoSided,
      double ratio,
      double ratioByWishes,
      double excluding,
      double best) {}

  /** Share that each side and both would accept. */
  public record Accepted(double bySeeker, double byOther, double byBoth) {}

  /**
   * What was measured.
   *
   * @param relevant of the pairs that are about what the seeker looks for
   */
  public record Result(
      @JsonProperty("success@10") Success success,
      @JsonProperty("oneSided@10") Accepted oneSided,
      @JsonProperty("twoSided@10") Accepted twoSided,
      Accepted relevant,
      Kind kind,
      int seekers,
      int others,
      List<String> profiles,
      double stated,
      long seed) {}

  /**
   * Runs the simulation.
   *
   * @param stated probability with which somebody states a wish of his, 0 to 1
   * @param others how many there are to be shown; a tenth as many seek
   */
  public Result run(Kind kind, long seed, int others, double stated) {
    var market =
        switch (kind) {
          case LISTINGS -> new SimulatedListings(vocabularies, seed, stated);
          case PARTNERS -> new SimulatedPartners(vocabularies, seed, stated);
        };
    var seekers = Math.max(1, others * SEEKERS_PERCENT / 100);
    var all = market.pairs(seekers, others);
    // What only the other side refuses, a ranking by the seeker's view does not know.
    var oneSided = first(all, SimulatedPair::conflictOfSeeker, SimulatedPair.ONE_SIDED);
    var byWishes = first(all, SimulatedPair::conflictOfSeeker, SimulatedPair.ONE_SIDED_BY_WISHES);
    var excluding = first(all, SimulatedPair::conflict, SimulatedPair.ONE_SIDED);
    var twoSided = first(all, SimulatedPair::conflict, SimulatedPair.TWO_SIDED);
    var best = first(all, pair -> false, Comparator.comparing(SimulatedPair::byBoth).reversed());
    var relevant =
        all.stream()
            .map(pairs -> pairs.stream().filter(SimulatedPair::relevant).toList())
            .map(pairs -> accepted(pairs, Math.max(1, pairs.size())))
            .toList();
    return new Result(
        new Success(
            oneSided.byBoth(),
            byWishes.byBoth(),
            twoSided.byBoth(),
            rounded(twoSided.byBoth() / oneSided.byBoth()),
            rounded(twoSided.byBoth() / byWishes.byBoth()),
            excluding.byBoth(),
            best.byBoth()),
        oneSided,
        twoSided,
        mean(relevant),
        kind,
        seekers,
        others,
        market.profiles().stream()
            .map(name -> name + " " + Profiles.first(name).version())
            .toList(),
        stated,
        seed);
  }

  private static Accepted first(
      List<List<SimulatedPair>> all,
      java.util.function.Predicate<SimulatedPair> left,
      Comparator<SimulatedPair> bestFirst) {
    var each = new ArrayList<Accepted>();
    for (var pairs : all) {
      var shown = pairs.stream().filter(left.negate()).sorted(bestFirst).limit(FIRST).toList();
      each.add(accepted(shown, FIRST));
    }
    return mean(each);
  }

  private static Accepted accepted(List<SimulatedPair> pairs, double of) {
    return new Accepted(
        pairs.stream().filter(SimulatedPair::bySeeker).count() / of,
        pairs.stream().filter(SimulatedPair::byOther).count() / of,
        pairs.stream().filter(SimulatedPair::byBoth).count() / of);
  }

  private static Accepted mean(List<Accepted> each) {
    return new Accepted(
        rounded(each.stream().mapToDouble(Accepted::bySeeker).average().orElse(0)),
        rounded(each.stream().mapToDouble(Accepted::byOther).average().orElse(0)),
        rounded(each.stream().mapToDouble(Accepted::byBoth).average().orElse(0)));
  }

  private static double rounded(double figure) {
    return Math.round(figure * DECIMALS) / DECIMALS;
  }
}
