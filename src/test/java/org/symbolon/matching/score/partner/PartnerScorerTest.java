package org.symbolon.matching.score.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingContent;
import org.symbolon.matching.Profiles;
import org.symbolon.matching.score.Criterion;
import org.symbolon.matching.score.Exclusion;
import org.symbolon.matching.score.Owner;
import org.symbolon.matching.score.Part;
import org.symbolon.matching.score.Profile;
import org.symbolon.matching.score.Score;
import org.symbolon.organisation.CapabilityClass;
import org.symbolon.organisation.OrganisationContent;
import org.symbolon.organisation.OrganisationMembers;
import org.symbolon.organisation.OrganisationRef;
import org.symbolon.organisation.OrganisationType;
import org.symbolon.organisation.SizeClass;
import org.symbolon.organisation.Stage;
import org.symbolon.taxonomy.Term;
import org.symbolon.taxonomy.Vocabularies;

/** What holds for every pair of partners, and what a few of them are told. */
class PartnerScorerTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final Vocabularies VOCABULARIES = Vocabularies.load();
  private static final PartnerScorer SCORER = new PartnerScorer(VOCABULARIES);
  private static final List<Profile> PROFILES =
      List.of(Profiles.first(Profile.MSME_TO_SPIN_OFF), Profiles.first(Profile.SPIN_OFF_TO_MSME));

  private final Random random = new Random(20_261_120);

  private static Score score(Partner receiver, Partner provider) {
    return SCORER.score(PROFILES.getFirst(), receiver, provider, DAY);
  }

  private static Part part(Criterion criterion, Partner receiver, Partner provider) {
    return score(receiver, provider).parts().stream()
        .filter(p -> p.criterion() == criterion)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void partsAddUpToTheTotalAndWeightsTo100() {
    for (var i = 0; i < 2_000; i++) {
      var receiver = any(OrganisationType.MSME);
      var provider = any(OrganisationType.UNIVERSITY_SPIN_OFF);
      for (var profile : PROFILES) {
        var score = SCORER.score(profile, receiver, provider, DAY);
        assertThat(score.parts()).extracting(Part::criterion).containsAll(PartnerScorer.CRITERIA);
        assertThat(score.parts().stream().mapToDouble(Part::points).sum())
            .isCloseTo(score.total(), within(1e-6));
        assertThat(score.parts().stream().mapToDouble(Part::outOf).sum())
            .isCloseTo(100, within(1e-6));
        assertThat(score.parts()).allSatisfy(p -> assertThat(p.points()).isBetween(0.0, p.outOf()));
        assertThat(score).isEqualTo(SCORER.score(profile, receiver, provider, DAY));
      }
    }
  }

  @Test
  void oneCapabilityMoreNeverLowersAScore() {
    var all = VOCABULARIES.get("capabilities").terms().stream().map(Term::id).toList();
    for (var i = 0; i < 2_000; i++) {
      var receiver = any(OrganisationType.MSME);
      var provider = any(OrganisationType.UNIVERSITY_SPIN_OFF);
      var more = new ArrayList<>(provider.facts().capabilitiesHeld());
      var gained = all.get(random.nextInt(all.size()));
      if (!more.contains(gained)) {
        more.add(gained);
      }
      var stronger = changed(provider, o -> o.capabilitiesHeld = more);
      for (var profile : PROFILES) {
        assertThat(SCORER.score(profile, receiver, stronger, DAY).total())
            .isGreaterThanOrEqualTo(SCORER.score(profile, receiver, provider, DAY).total());
      }
    }
  }

  @Test
  void whatIsNotSaidIsMissingAndGivesNothing() {
    var silent = OrganisationContent.of("Silent", OrganisationType.MSME, "KE");
    var receiver = Partner.receiver(new Owner(null, silent, null, null), List.of());
    var provider = any(OrganisationType.UNIVERSITY_SPIN_OFF);
    for (var part : score(receiver, provider).parts()) {
      if (part.criterion() != Criterion.DISTANCE && part.criterion() != Criterion.EVIDENCE) {
        assertThat(part.missing()).as(part.toString()).isTrue();
        if (part.criterion() != Criterion.STAGE && part.criterion() != Criterion.ABSORPTION) {
          assertThat(part.points()).isZero();
        }
      }
    }
    assertThat(part(Criterion.ABSORPTION, receiver, provider).points()).isZero();
  }

  @Test
  void sectorsLieNearByTheirHierarchyAndTheReviewedTable() {
    assertThat(sectors("36", "36")).isEqualTo(14);
    assertThat(sectors("E", "36")).isEqualTo(10.5);
    assertThat(sectors("26", "62")).as("neighbours across sections").isEqualTo(8.4);
    assertThat(sectors("21", "30")).as("both manufacture").isEqualTo(5.6);
    assertThat(sectors("64", "01")).isZero();
  }

  private double sectors(String ofReceiver, String ofProvider) {
    var receiver = changed(any(OrganisationType.MSME), o -> o.sectors = List.of(ofReceiver));
    var provider =
        changed(any(OrganisationType.UNIVERSITY_SPIN_OFF), o -> o.sectors = List.of(ofProvider));
    return part(Criterion.SECTOR, receiver, provider).points();
  }

  @Test
  void distanceFollowsTheRegionsOfTheUnitedNations() {
    assertThat(distance("KE", "KE")).isEqualTo(6);
    assertThat(distance("KE", "UG")).isEqualTo(4.2);
    assertThat(distance("KE", "SN")).isEqualTo(2.4);
    assertThat(distance("KE", "DE")).isZero();
  }

  private double distance(String ofReceiver, String ofProvider) {
    var receiver = changed(any(OrganisationType.MSME), o -> o.country = ofReceiver);
    var provider = changed(any(OrganisationType.UNIVERSITY_SPIN_OFF), o -> o.country = ofProvider);
    return part(Criterion.DISTANCE, receiver, provider).points();
  }

  @Test
  void hardConflictsExcludeWithTheirRule() {
    var provider = any(OrganisationType.UNIVERSITY_SPIN_OFF);
    var receiver = any(OrganisationType.MSME);
    assertThat(score(receiver, provider).isExcluded()).isFalse();
    assertThat(rules(changed(receiver, o -> o.excludedCountries = List.of("SE")), provider))
        .isEmpty();
    var refused = List.of(provider.facts().country());
    assertThat(rules(changed(receiver, o -> o.excludedCountries = refused), provider))
        .containsExactly(Exclusion.Rule.EXCLUDED_COUNTRY);
    assertThat(
            rules(
                receiver,
                changed(
                    provider, o -> o.excludedOrganisationTypes = List.of(OrganisationType.MSME))))
        .containsExactly(Exclusion.Rule.EXCLUDED_ORGANISATION_TYPE);
    var child = changed(provider, o -> o.parent = OrganisationRef.of(receiver.owner().id()));
    assertThat(rules(receiver, child)).containsExactly(Exclusion.Rule.PARENT_ORGANISATION);
    var itself = Partner.provider(receiver.owner(), List.of());
    assertThat(rules(receiver, itself)).containsExactly(Exclusion.Rule.OWN_ORGANISATION);
  }

  private static List<Exclusion.Rule> rules(Partner receiver, Partner provider) {
    return score(receiver, provider).exclusions().stream().map(Exclusion::rule).toList();
  }

  private static Partner changed(Partner partner, Consumer<OrganisationMembers> change) {
    var old = partner.owner();
    var owner = new Owner(old.id(), old.facts().with(change), old.sizeClass(), old.verifiedOn());
    return new Partner(partner.party(), owner, partner.listings(), partner.about());
  }

  private Partner any(OrganisationType type) {
    var facts =
        OrganisationContent.of(
                "Organisation " + random.nextInt(100), type, pick("countries", 1).getFirst())
            .with(o -> {
              o.headcount = 12;
              o.sectors = pick("sectors", 1 + random.nextInt(3));
              o.capabilitiesHeld = pick("capabilities", 1 + random.nextInt(6));
              o.capabilitiesSought = pick("capabilities", 1 + random.nextInt(4));
              o.stage = Stage.values()[random.nextInt(4)];
              o.stagesSought = List.of(Stage.values()[random.nextInt(4)]);
              o.languages = List.of(random.nextBoolean() ? "en" : "fr");
              o.capabilityClass = CapabilityClass.values()[random.nextInt(3)];
            });
    var verified = random.nextBoolean() ? DAY : null;
    var size = SizeClass.values()[random.nextInt(3)];
    var owner = new Owner(new UUID(1, random.nextLong()), facts, size, verified);
    var kind = type == OrganisationType.MSME ? Kind.NEED : Kind.TECHNOLOGY;
    var listings =
        List.of(
            ListingContent.of(kind, "Listing", null, null, "en")
                .with(c -> c.topics = pick("green-topics", 2)));
    return type == OrganisationType.MSME
        ? Partner.receiver(owner, listings)
        : Partner.provider(owner, listings);
  }

  private List<String> pick(String vocabulary, int count) {
    var all = new ArrayList<>(VOCABULARIES.get(vocabulary).terms().stream().map(Term::id).toList());
    Collections.shuffle(all, random);
    return List.copyOf(all.subList(0, count));
  }
}
