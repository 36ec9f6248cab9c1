package org.symbolon.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.symbolon.listing.ListingMembers;
import org.symbolon.listing.PriceBand;
import org.symbolon.listing.Wanted;
import org.symbolon.matching.RandomPairs.Pair;
import org.symbolon.matching.score.Party;
import org.symbolon.matching.score.Profile;
import org.symbolon.matching.score.Scorer;
import org.symbolon.matching.score.Side;
import org.symbolon.matching.score.StatedWish;
import org.symbolon.matching.score.StatedWish.Subject;
import org.symbolon.organisation.OrganisationType;
import org.symbolon.organisation.SizeClass;
import org.symbolon.taxonomy.Vocabularies;

/** What pairs are ranked by: the less willing of both sides. */
class TwoSidedTest {
  private static final int PAIRS = 1_000;
  private static final long SEED = 11;
  private static final Scorer SCORER = new Scorer(Vocabularies.load());
  private static final Profile NEED = BundledProfiles.load().get(Profile.NEED_TO_TECHNOLOGY);
  private static final Profile TECHNOLOGY = BundledProfiles.load().get(Profile.TECHNOLOGY_TO_NEED);

  private static TwoSided views(Pair pair) {
    return TwoSided.of(
        SCORER.judge(pair.need(), pair.technology(), RandomPairs.TODAY), NEED, TECHNOLOGY);
  }

  private static Stream<Pair> pairs() {
    return Stream.generate(new RandomPairs(SEED)::next).limit(PAIRS);
  }

  @Test
  void combinedIsTheWorseOfBothAndNeverAboveATotal() {
    var lowered =
        pairs()
            .map(TwoSidedTest::views)
            .peek(views -> {
              assertThat(views.combined())
                  .isEqualTo(Math.min(views.willingness(true), views.willingness(false)));
              assertThat(views.willingness(true)).isBetween(0.0, views.asNeed().total());
              assertThat(views.willingness(false)).isBetween(0.0, views.asTechnology().total());
            })
            .filter(views ->
                views.combined() < Math.min(views.asNeed().total(), views.asTechnology().total()))
            .count();
    assertThat(lowered).isGreaterThan(PAIRS / 4);
  }

  @Test
  void eachSideIsLoweredByItsOwnWishesOnly() {
    pairs()
        .map(TwoSidedTest::views)
        .forEach(views -> {
          for (var need : new boolean[] {true, false}) {
            var side = need ? Party.NEED : Party.TECHNOLOGY;
            var allMet =
                views.wishes().stream().filter(w -> w.of() == side).allMatch(StatedWish::inFull);
            assertThat(views.willingness(need) == views.of(need).total())
                .isEqualTo(allMet || views.of(need).total() == 0);
          }
        });
  }

  @Test
  void aWishThatIsNotStatedChangesNothing() {
    for (var pair : pairs().toList()) {
      var silent = new Pair(without(pair.need()), without(pair.technology()));
      var views = views(silent);
      assertThat(views.wishes()).isEmpty();
      assertThat(views.combined())
          .isEqualTo(Math.min(views.asNeed().total(), views.asTechnology().total()));
    }
  }

  /** Pairs of texts that wish for nothing keep the order of their totals: the judged sets do. */
  @Test
  void pairsOfTextsKeepTheirOrder() {
    var views =
        new ArrayList<>(
            pairs()
                .map(pair -> views(new Pair(without(pair.need()), without(pair.technology()))))
                .toList());
    var byTotals = new ArrayList<>(views);
    byTotals.sort(
        Comparator.<TwoSided>comparingDouble(
                v -> Math.min(v.asNeed().total(), v.asTechnology().total()))
            .thenComparingDouble(v -> Math.max(v.asNeed().total(), v.asTechnology().total()))
            .reversed());
    views.sort(TwoSided.BEST_FIRST);
    assertThat(views).isEqualTo(byTotals);
  }

  private static Side without(Side side) {
    return with(
        side,
        c -> {
          c.trl = null;
          c.dealTypes = List.of();
          c.territories = List.of();
          c.priceBand = null;
          c.wanted = null;
        });
  }

  private static Side with(Side side, Consumer<ListingMembers> change) {
    return new Side(
        side.content().with(change), side.owner(), side.confirmedOn(), side.words(), side.vector());
  }

  @Test
  void wishesAreThoseThatTheOtherSideAnswers() {
    var random = new RandomPairs(SEED).next();
    var pair =
        new Pair(
            with(
                without(random.need()),
                c -> {
                  c.trl = 7;
                  c.dealTypes = List.of("LT-NONEXCL-1.0");
                  c.territories = List.of("KE", "UG");
                  c.priceBand = new PriceBand(null, BigDecimal.TEN);
                }),
            with(
                without(random.technology()),
                c -> {
                  c.trl = 6;
                  c.territories = List.of("KE");
                  c.priceBand = new PriceBand(BigDecimal.valueOf(20), BigDecimal.valueOf(30));
                  c.wanted =
                      new Wanted(
                          List.of(other(random.need().owner().facts().type())),
                          List.<SizeClass>of(),
                          List.of(),
                          List.of(),
                          List.of());
                }));
    assertThat(views(pair).wishes())
        .as("the deal is not answered; an organisation is wished for by the owner alone")
        .containsExactlyInAnyOrder(
            new StatedWish(Party.NEED, Subject.READINESS, 0.7),
            new StatedWish(Party.NEED, Subject.TERRITORY, 0.5),
            new StatedWish(Party.TECHNOLOGY, Subject.TERRITORY, 0.5),
            new StatedWish(Party.NEED, Subject.PRICE, 0),
            new StatedWish(Party.TECHNOLOGY, Subject.PRICE, 0),
            new StatedWish(Party.TECHNOLOGY, Subject.ORGANISATION_TYPE, 0));
  }

  private static OrganisationType other(OrganisationType type) {
    return type == OrganisationType.MSME ? OrganisationType.NGO : OrganisationType.MSME;
  }
}
