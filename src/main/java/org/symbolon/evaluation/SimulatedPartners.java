package org.symbolon.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingContent;
import org.symbolon.matching.PartnerViews;
import org.symbolon.matching.Profiles;
import org.symbolon.matching.score.Owner;
import org.symbolon.matching.score.Party;
import org.symbolon.matching.score.Profile;
import org.symbolon.matching.score.partner.Partner;
import org.symbolon.matching.score.partner.PartnerScorer;
import org.symbolon.organisation.CapabilityClass;
import org.symbolon.organisation.OrganisationContent;
import org.symbolon.organisation.OrganisationMembers;
import org.symbolon.organisation.OrganisationType;
import org.symbolon.organisation.SizeClass;
import org.symbolon.organisation.Stage;
import org.symbolon.taxonomy.Term;
import org.symbolon.taxonomy.Vocabularies;

/**
 * Invents MSMEs and spin-offs, the same ones for the same seed. MSMEs seek. Each looks for
 * capabilities, stages, languages and abilities of its own, and states each wish with a probability
 * that is given.
 */
final class SimulatedPartners implements TwoSidedSimulation.Market {
  private static final double NOISE = 0.1;
  private static final int TOPICS = 12;
  private static final int SECTORS = 10;
  private static final int COUNTRIES = 30;
  private static final int SOUGHT = 3;
  private static final int HELD = 5;

  /** Technology, capabilities, stage, sector, language, and the other's size or ability. */
  private static final int ASPECTS = 6;

  private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar");

  /** What an organisation is, and what it really wants; it states part of the latter. */
  private record Mind(
      Partner partner,
      String topic,
      List<String> sought,
      Set<Stage> stages,
      Set<SizeClass> sizes,
      Set<String> refusedCountries,
      Taste taste) {
    OrganisationContent facts() {
      return partner.owner().facts();
    }
  }

  private final Random random;
  private final double stated;
  private final PartnerScorer scorer;
  private final Profile asReceiver = Profiles.first(Profile.MSME_TO_SPIN_OFF);
  private final Profile asProvider = Profiles.first(Profile.SPIN_OFF_TO_MSME);
  private final List<String> topics;
  private final List<String> sectors;
  private final List<String> countries;
  private final List<String> capabilities;

  /**
   * @param stated probability with which a wish is stated, 0 to 1
   */
  SimulatedPartners(Vocabularies vocabularies, long seed, double stated) {
    random = new Random(seed);
    this.stated = stated;
    scorer = new PartnerScorer(vocabularies);
    topics = pick(codes(vocabularies, "green-topics", true), TOPICS);
    sectors = pick(codes(vocabularies, "sectors", true), SECTORS);
    countries = pick(codes(vocabularies, "countries", false), COUNTRIES);
    capabilities = codes(vocabularies, "capabilities", false);
  }

  private static List<String> codes(Vocabularies vocabularies, String name, boolean narrower) {
    return vocabularies.get(name).terms().stream()
        .filter(term -> !narrower || term.parent() != null)
        .map(Term::id)
        .toList();
  }

  @Override
  public List<String> profiles() {
    return List.of(Profile.MSME_TO_SPIN_OFF, Profile.SPIN_OFF_TO_MSME);
  }

  @Override
  public List<List<SimulatedPair>> pairs(int seekers, int others) {
    var firms = IntStream.range(0, seekers).mapToObj(i -> next(OrganisationType.MSME)).toList();
    var spinOffs =
        IntStream.range(0, others)
            .mapToObj(i -> next(OrganisationType.UNIVERSITY_SPIN_OFF))
            .toList();
    return firms.stream()
        .map(firm -> spinOffs.stream().map(spinOff -> pair(firm, spinOff)).toList())
        .toList();
  }

  private SimulatedPair pair(Mind firm, Mind spinOff) {
    var judged = scorer.assess(firm.partner(), spinOff.partner(), SimulatedListings.DAY);
    var views = PartnerViews.of(judged, asReceiver, asProvider);
    return new SimulatedPair(
        views.asReceiver().total(),
        views.willingness(true),
        views.combined(),
        Math.max(views.asReceiver().total(), views.asProvider().total()),
        !judged.exclusions().isEmpty(),
        firm.facts().excludedCountries().contains(spinOff.facts().country()),
        firm.topic().equals(spinOff.topic()),
        accepts(firm, spinOff),
        accepts(spinOff, firm));
  }

  private boolean accepts(Mind one, Mind other) {
    var noise = random.nextGaussian() * NOISE;
    if (one.refusedCountries().contains(other.facts().country())) {
      return false;
    }
    var held = one.sought().stream().filter(other.facts().capabilitiesHeld()::contains).count();
    return one.taste()
        .accepts(
            noise,
            one.topic().equals(other.topic()),
            held * 2 > one.sought().size(),
            one.stages().contains(other.facts().stage()),
            !Collections.disjoint(one.facts().sectors(), other.facts().sectors()),
            !Collections.disjoint(one.facts().languages(), other.facts().languages()),
            one.partner().party() == Party.RECEIVER
                ? one.sizes().contains(other.partner().owner().sizeClass())
                : other.facts().capabilityClass() != CapabilityClass.TECHNOLOGY_FOLLOWER);
  }

  private Mind next(OrganisationType type) {
    var firm = type == OrganisationType.MSME;
    var topic = any(topics);
    var held = pick(capabilities, HELD);
    var sought = pick(capabilities.stream().filter(code -> !held.contains(code)).toList(), SOUGHT);
    var stages = EnumSet.copyOf(pick(List.of(Stage.values()), 2));
    var sizes =
        EnumSet.copyOf(pick(List.of(SizeClass.MICRO, SizeClass.SMALL, SizeClass.MEDIUM), 2));
    var country = any(countries);
    var refused = new LinkedHashSet<String>();
    while (random.nextDouble() < 0.5) {
      refused.add(any(countries));
    }
    refused.remove(country);
    var facts =
        OrganisationContent.of("Simulated", type, country)
            .with(o -> {
              isSaid(o, held);
              o.capabilitiesSought = stated(sought);
              o.stagesSought = stated(List.copyOf(stages));
              o.excludedCountries = stated(List.copyOf(refused));
            });
    var kind = firm ? Kind.NEED : Kind.TECHNOLOGY;
    var listing =
        ListingContent.of(kind, topic, null, null, "en").with(c -> c.topics = List.of(topic));
    var size = any(List.of(SizeClass.MICRO, SizeClass.SMALL, SizeClass.MEDIUM));
    var owner = new Owner(new UUID(random.nextLong(), random.nextLong()), facts, size, null);
    var partner =
        firm
            ? Partner.receiver(owner, List.of(listing))
            : Partner.provider(owner, List.of(listing));
    return new Mind(partner, topic, sought, stages, sizes, refused, Taste.any(ASPECTS, random));
  }

  private void isSaid(OrganisationMembers o, List<String> held) {
    o.headcount = 1;
    o.stage = any(List.of(Stage.values()));
    o.sectors = pick(sectors, 2);
    o.languages = pick(LANGUAGES, 2);
    o.capabilitiesHeld = held;
    o.capabilityClass = any(List.of(CapabilityClass.values()));
  }

  private <T> List<T> stated(List<T> wish) {
    return random.nextDouble() < stated ? wish : List.of();
  }

  private <T> T any(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private <T> List<T> pick(List<T> from, int most) {
    var shuffled = new ArrayList<>(from);
    Collections.shuffle(shuffled, random);
    return List.copyOf(shuffled.subList(0, Math.min(most, shuffled.size())));
  }
}
