package org.symbolon.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.PriceBand;
import org.symbolon.listing.Wanted;
import org.symbolon.matching.Profiles;
import org.symbolon.matching.TwoSided;
import org.symbolon.matching.score.Exclusion;
import org.symbolon.matching.score.Owner;
import org.symbolon.matching.score.Party;
import org.symbolon.matching.score.Profile;
import org.symbolon.matching.score.Scorer;
import org.symbolon.matching.score.Side;
import org.symbolon.matching.score.Words;
import org.symbolon.organisation.CapabilityClass;
import org.symbolon.organisation.OrganisationContent;
import org.symbolon.organisation.OrganisationType;
import org.symbolon.organisation.SizeClass;
import org.symbolon.taxonomy.Term;
import org.symbolon.taxonomy.Vocabularies;

/**
 * Invents needs and technologies with their owners, the same ones for the same seed. Everybody
 * wants something, and states each wish with a probability that is given.
 */
final class SimulatedListings implements TwoSidedSimulation.Market {
  static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private static final int TOPICS = 12;
  private static final int COUNTRIES = 30;
  private static final int WORDS = 40;
  private static final double WORD_OF_TOPIC = 0.35;
  private static final double MEDIAN_EUR = 50_000;
  private static final double PRICE_SPREAD = 0.9;
  private static final List<String> LICENCES =
      List.of(
          "LT-NONEXCL-1.0", "LT-EXCL-1.0", "LT-ASSIGN-1.0", "LT-JOINTDEV-1.0", "LT-KNOWHOW-1.0");
  private static final List<OrganisationType> SEEKERS =
      List.of(
          OrganisationType.MSME,
          OrganisationType.MSME,
          OrganisationType.MSME,
          OrganisationType.UNIVERSITY_SPIN_OFF,
          OrganisationType.LARGE_COMPANY,
          OrganisationType.GOVERNMENT,
          OrganisationType.NGO);
  private static final List<OrganisationType> OWNERS =
      List.of(
          OrganisationType.UNIVERSITY,
          OrganisationType.UNIVERSITY,
          OrganisationType.RESEARCH_INSTITUTE,
          OrganisationType.UNIVERSITY_SPIN_OFF,
          OrganisationType.MSME,
          OrganisationType.LARGE_COMPANY);

  private final Random random;
  private final double stated;
  private final Scorer scorer;
  private final Profile asNeed = Profiles.first(Profile.NEED_TO_TECHNOLOGY);
  private final Profile asTechnology = Profiles.first(Profile.TECHNOLOGY_TO_NEED);
  private final List<Term> topics;
  private final List<String> countries;
  private final List<String> deals;
  private final List<String> common;

  /**
   * @param stated probability with which a wish is stated, 0 to 1
   */
  SimulatedListings(Vocabularies vocabularies, long seed, double stated) {
    this.random = new Random(seed);
    this.stated = stated;
    this.scorer = new Scorer(vocabularies);
    var leaves = new ArrayList<>(vocabularies.get("green-topics").terms());
    leaves.removeIf(term -> term.parent() == null);
    Collections.shuffle(leaves, random);
    this.topics = List.copyOf(leaves.subList(0, TOPICS));
    var all = new ArrayList<>(vocabularies.get("countries").byId().keySet());
    Collections.shuffle(all, random);
    this.countries = List.copyOf(all.subList(0, COUNTRIES));
    this.deals = LICENCES.stream().filter(vocabularies.get("deal-types")::contains).toList();
    this.common =
        leaves.stream()
            .map(term -> term.labels().get("en"))
            .flatMap(SimulatedListings::words)
            .toList();
  }

  private static java.util.stream.Stream<String> words(String text) {
    return java.util.Arrays.stream(text.split("[^\\p{L}]+")).filter(word -> word.length() > 2);
  }

  @Override
  public List<String> profiles() {
    return List.of(Profile.NEED_TO_TECHNOLOGY, Profile.TECHNOLOGY_TO_NEED);
  }

  @Override
  public List<List<SimulatedPair>> pairs(int seekers, int others) {
    var needs = IntStream.range(0, seekers).mapToObj(i -> next(Kind.NEED)).toList();
    var technologies = IntStream.range(0, others).mapToObj(i -> next(Kind.TECHNOLOGY)).toList();
    return needs.stream()
        .map(need -> technologies.stream().map(technology -> pair(need, technology)).toList())
        .toList();
  }

  private SimulatedPair pair(SimulatedSide need, SimulatedSide technology) {
    var judged = scorer.judge(need.side(), technology.side(), DAY);
    var views = TwoSided.of(judged, asNeed, asTechnology);
    return new SimulatedPair(
        views.asNeed().total(),
        views.willingness(true),
        views.combined(),
        Math.max(views.asNeed().total(), views.asTechnology().total()),
        !judged.exclusions().isEmpty(),
        !judged.exclusions().stream().allMatch(SimulatedListings::refusedByOwner),
        need.topic().equals(technology.topic()),
        Acceptance.bySeeker(need, technology, random),
        Acceptance.byOwner(need, technology, random));
  }

  private static boolean refusedByOwner(Exclusion exclusion) {
    var side = exclusion.because().facts().get("side");
    return side != null && side.values().contains(Party.TECHNOLOGY.name());
  }

  /** The next listing of this kind. */
  private SimulatedSide next(Kind kind) {
    var topic = topics.get(random.nextInt(topics.size()));
    var owner = owner(kind);
    var mind = mind(kind, owner.facts().country());
    var content = content(kind, topic, mind);
    var words = Words.of(content.title(), content.summary(), "en");
    return new SimulatedSide(
        new Side(content, owner, DAY, words, Optional.empty()), topic.id(), mind);
  }

  private Owner owner(Kind kind) {
    var types = kind == Kind.NEED ? SEEKERS : OWNERS;
    var type = types.get(random.nextInt(types.size()));
    var capability = random.nextDouble();
    var size = SizeClass.values()[random.nextInt(SizeClass.values().length)];
    var facts =
        OrganisationContent.of("Simulated", type, countries.get(random.nextInt(COUNTRIES)))
            .with(o -> {
              o.headcount = 1;
              o.languages = List.of("en");
              o.capabilityClass =
                  capability < 0.15
                      ? CapabilityClass.TECHNOLOGY_DEVELOPER
                      : capability < 0.5
                          ? CapabilityClass.LEADING_TECHNOLOGY_USER
                          : CapabilityClass.TECHNOLOGY_FOLLOWER;
            });
    return new Owner(new UUID(random.nextLong(), random.nextLong()), facts, size, null);
  }

  private SimulatedMind mind(Kind kind, String country) {
    var need = kind == Kind.NEED;
    var types = some(List.of(OrganisationType.values()), need ? OWNERS : SEEKERS);
    var refused = new LinkedHashSet<String>();
    while (random.nextDouble() < (need ? 0.5 : 0.75)) {
      refused.add(countries.get(random.nextInt(COUNTRIES)));
    }
    var refusedTypes = EnumSet.noneOf(OrganisationType.class);
    while (random.nextDouble() < (need ? 0.25 : 0.5)) {
      var likely = need ? OWNERS : SEEKERS;
      refusedTypes.add(likely.get(random.nextInt(likely.size())));
    }
    refusedTypes.removeAll(types);
    refused.remove(country);
    var places = new LinkedHashSet<String>();
    if (need) {
      places.add(country);
    } else if (random.nextDouble() < 0.6) {
      while (places.size() < COUNTRIES / 2) {
        places.add(countries.get(random.nextInt(COUNTRIES)));
      }
    }
    return new SimulatedMind(
        types,
        EnumSet.copyOf(pick(List.of(SizeClass.values()), 2)),
        EnumSet.copyOf(pick(List.of(CapabilityClass.values()), 1 + random.nextInt(2))),
        refusedTypes,
        refused,
        new LinkedHashSet<>(pick(deals, 2)),
        places,
        need ? 3 + random.nextInt(6) : 2 + random.nextInt(8),
        Math.round(MEDIAN_EUR * Math.exp(PRICE_SPREAD * random.nextGaussian() + (need ? 0.4 : 0))),
        Taste.any(Acceptance.ASPECTS, random));
  }

  private Set<OrganisationType> some(List<OrganisationType> all, List<OrganisationType> likely) {
    var wanted = EnumSet.noneOf(OrganisationType.class);
    wanted.add(likely.get(random.nextInt(likely.size())));
    wanted.add(likely.get(random.nextInt(likely.size())));
    if (random.nextDouble() < 0.3) {
      wanted.add(all.get(random.nextInt(all.size())));
    }
    return wanted;
  }

  private <T> List<T> pick(List<T> from, int most) {
    var shuffled = new ArrayList<>(from);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(most, shuffled.size()));
  }

  private ListingContent content(Kind kind, Term topic, SimulatedMind mind) {
    var need = kind == Kind.NEED;
    var label = topic.labels().get("en");
    var wanted =
        new Wanted(
            states() ? List.copyOf(mind.types()) : List.of(),
            states() ? List.copyOf(mind.sizes()) : List.of(),
            !need && states() ? List.copyOf(mind.capabilities()) : List.of(),
            states() ? List.copyOf(mind.refusedCountries()) : List.of(),
            states() ? List.copyOf(mind.refusedTypes()) : List.of());
    var price = BigDecimal.valueOf(mind.priceEur());
    var band = need ? new PriceBand(null, price) : new PriceBand(price, price);
    return ListingContent.of(kind, label, text(label), null, "en")
        .with(c -> {
          c.topics = List.of(topic.id());
          c.trl = states() ? mind.readiness() : null;
          c.dealTypes = states() ? List.copyOf(mind.deals()) : List.of();
          c.territories =
              !states()
                  ? List.of()
                  : mind.countries().isEmpty() ? List.of("WORLD") : List.copyOf(mind.countries());
          c.priceBand = states() ? band : null;
          c.wanted = wanted;
        });
  }

  private boolean states() {
    return random.nextDouble() < stated;
  }

  /** Words of the topic among words of all topics, so that no two texts are alike. */
  private String text(String label) {
    var own = words(label).toList();
    var text = new ArrayList<String>();
    for (var i = 0; i < WORDS; i++) {
      var from = random.nextDouble() < WORD_OF_TOPIC ? own : common;
      text.add(from.get(random.nextInt(from.size())));
    }
    return String.join(" ", text);
  }
}
