package org.symbolon.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.symbolon.listing.Advantage;
import org.symbolon.listing.ListingMembers;
import org.symbolon.listing.PriceBand;
import org.symbolon.listing.Right;
import org.symbolon.listing.RightStatus;
import org.symbolon.listing.RightType;
import org.symbolon.listing.Wanted;
import org.symbolon.matching.RandomPairs.Pair;
import org.symbolon.matching.score.Owner;
import org.symbolon.matching.score.Profile;
import org.symbolon.matching.score.Scorer;
import org.symbolon.matching.score.Side;
import org.symbolon.organisation.OrganisationMembers;
import org.symbolon.taxonomy.Vocabularies;

/** Whatever one side has more of what the other asked for never lowers the score. */
class RaisingTest {
  private static final int PAIRS = 1_000;
  private static final long SEED = 7;
  private static final Map<String, Profile> PROFILES = BundledProfiles.load();
  private static final Scorer SCORER = new Scorer(Vocabularies.load());

  private static Map<String, UnaryOperator<Pair>> raisesByName() {
    var all = new LinkedHashMap<String, UnaryOperator<Pair>>();
    all.put("readiness", technology(c -> c.trl = c.trl == null ? 5 : Math.min(9, c.trl + 1)));
    all.put("a topic", fromNeed((n, c) -> c.topics = more(c.topics, n.content().topics())));
    all.put("a symbol", fromNeed((n, c) -> c.ipc = more(c.ipc, n.content().ipc())));
    all.put("a goal", fromNeed((n, c) -> c.sdgs = more(c.sdgs, n.content().sdgs())));
    all.put("a deal", fromNeed((n, c) -> c.dealTypes = more(c.dealTypes, n.content().dealTypes())));
    all.put(
        "a territory",
        fromNeed((n, c) -> c.territories = more(c.territories, n.content().territories())));
    all.put("the world", technology(c -> c.territories = more(c.territories, List.of("WORLD"))));
    all.put("a right of the seeker's country", fromNeed((n, c) -> c.rights = granted(c, n)));
    all.put("a lower price", technology(RaisingTest::cheaper));
    all.put("an advantage in figures", technology(RaisingTest::advantage));
    all.put("a budget without end", need(c -> c.priceBand = open(c.priceBand)));
    all.put("an owner that is wanted", RaisingTest::wanted);
    all.put(
        "a language of the seeker",
        owner(o -> o.languages = more(o.languages, List.of("en", "fr", "sw"))));
    all.put("a verified owner", pair -> verified(pair));
    all.put("a confirmation of today", RaisingTest::confirmed);
    return all;
  }

  static Stream<Arguments> raises() {
    var profiles = BundledProfiles.load();
    return raisesByName().entrySet().stream()
        .flatMap(raise ->
            Stream.of(Profile.NEED_TO_TECHNOLOGY, Profile.TECHNOLOGY_TO_NEED)
                .map(name ->
                    Arguments.of(raise.getKey(), name, raise.getValue(), profiles.get(name))));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("raises")
  void neverLowers(String what, String name, UnaryOperator<Pair> raise, Profile profile) {
    var random = new RandomPairs(SEED);
    var higher = 0;
    for (var i = 0; i < PAIRS; i++) {
      var pair = random.next();
      var before = total(profile, pair);
      var after = total(profile, raise.apply(pair));
      assertThat(after).as(what).isGreaterThanOrEqualTo(before);
      higher += after > before ? 1 : 0;
    }
    assertThat(higher).as("and often raises it").isGreaterThan(PAIRS / 50);
  }

  /** The same of what the pair is ranked by; to state what nobody asked for is no raise. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("raisesOfCombined")
  void neverLowersTheCombinedView(String what, UnaryOperator<Pair> raise) {
    var random = new RandomPairs(SEED);
    var higher = 0;
    for (var i = 0; i < PAIRS; i++) {
      var pair = random.next();
      var before = combined(pair);
      var after = combined(raise.apply(pair));
      assertThat(after).as(what).isGreaterThanOrEqualTo(before);
      higher += after > before ? 1 : 0;
    }
    assertThat(higher).as("and often raises it").isGreaterThan(PAIRS / 50);
  }

  static Stream<Arguments> raisesOfCombined() {
    var all = raisesByName();
    all.put("readiness", technology(c -> c.trl = c.trl == null ? null : Math.min(9, c.trl + 1)));
    return all.entrySet().stream().map(raise -> Arguments.of(raise.getKey(), raise.getValue()));
  }

  private static double combined(Pair pair) {
    var judged = SCORER.judge(pair.need(), pair.technology(), RandomPairs.TODAY);
    return TwoSided.of(
            judged,
            PROFILES.get(Profile.NEED_TO_TECHNOLOGY),
            PROFILES.get(Profile.TECHNOLOGY_TO_NEED))
        .combined();
  }

  private static double total(Profile profile, Pair pair) {
    return SCORER.score(profile, pair.need(), pair.technology(), RandomPairs.TODAY).total();
  }

  private interface FromNeed {
    void change(Side need, ListingMembers technology);
  }

  private static UnaryOperator<Pair> technology(Consumer<ListingMembers> change) {
    return pair -> new Pair(pair.need(), listing(pair.technology(), change));
  }

  private static UnaryOperator<Pair> need(Consumer<ListingMembers> change) {
    return pair -> new Pair(listing(pair.need(), change), pair.technology());
  }

  private static UnaryOperator<Pair> fromNeed(FromNeed change) {
    return pair ->
        new Pair(pair.need(), listing(pair.technology(), c -> change.change(pair.need(), c)));
  }

  private static UnaryOperator<Pair> owner(Consumer<OrganisationMembers> change) {
    return pair -> {
      var side = pair.technology();
      var owner = side.owner();
      var facts = owner.facts().with(change);
      return new Pair(
          pair.need(),
          new Side(
              side.content(),
              new Owner(owner.id(), facts, owner.sizeClass(), owner.verifiedOn()),
              side.confirmedOn(),
              side.words(),
              side.vector()));
    };
  }

  private static Side listing(Side side, Consumer<ListingMembers> change) {
    return new Side(
        side.content().with(change), side.owner(), side.confirmedOn(), side.words(), side.vector());
  }

  private static <T> List<T> more(List<T> some, List<T> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }

  /** A national patent in force where the seeker is, beside whatever is recorded. */
  private static List<Right> granted(ListingMembers c, Side need) {
    var rights = new ArrayList<>(c.rights);
    var country = need.owner().facts().country();
    rights.add(
        new Right(
            RightType.PATENT, country, "N1", country, RightStatus.IN_FORCE, null, null, null));
    return rights;
  }

  private static void cheaper(ListingMembers c) {
    c.priceBand = new PriceBand(BigDecimal.ZERO, BigDecimal.ONE);
  }

  private static void advantage(ListingMembers c) {
    c.advantages = List.of(new Advantage("Weight", null, BigDecimal.ONE, "kg", null));
  }

  private static PriceBand open(PriceBand band) {
    return new PriceBand(
        band == null || band.fromEur() == null ? BigDecimal.ZERO : band.fromEur(), null);
  }

  private static Pair wanted(Pair pair) {
    var owner = pair.technology().owner().facts();
    return need(
            c -> {
              var old = c.wanted == null ? new Wanted(null, null, null, null, null) : c.wanted;
              c.wanted =
                  new Wanted(
                      more(old.organisationTypes(), List.of(owner.type())),
                      old.sizeClasses(),
                      old.capabilityClasses(),
                      old.excludedCountries(),
                      old.excludedOrganisationTypes());
            })
        .apply(pair);
  }

  private static Pair verified(Pair pair) {
    var side = pair.technology();
    var owner = side.owner();
    return new Pair(
        pair.need(),
        new Side(
            side.content(),
            new Owner(owner.id(), owner.facts(), owner.sizeClass(), RandomPairs.TODAY),
            side.confirmedOn(),
            side.words(),
            side.vector()));
  }

  private static Pair confirmed(Pair pair) {
    var side = pair.technology();
    return new Pair(
        pair.need(),
        new Side(side.content(), side.owner(), RandomPairs.TODAY, side.words(), side.vector()));
  }
}
