package org.symbolon.matching.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.symbolon.listing.FreedomToUse;
import org.symbolon.listing.Kind;
import org.symbolon.listing.Right;
import org.symbolon.listing.RightStatus;
import org.symbolon.listing.RightType;
import org.symbolon.listing.Wanted;
import org.symbolon.matching.score.Exclusion.Rule;
import org.symbolon.organisation.CapabilityClass;
import org.symbolon.organisation.OrganisationType;
import org.symbolon.organisation.SizeClass;
import org.symbolon.taxonomy.Vocabularies;

/** Vocabulary, rights, organisations, evidence and conflicts, as tables. */
class FactsTest {
  private static final Vocabularies VOCABULARIES = Vocabularies.load();

  private static List<String> list(String text) {
    return text == null ? List.of() : Arrays.asList(text.split("\\|"));
  }

  @ParameterizedTest
  @CsvSource({
    "solar-energy, solar-energy, 1",
    "solar-energy, solar-energy|biofuels, 1",
    "solar-energy|waste-management, solar-energy, 0.5",
    "biofuels, solid-biofuels, 0.6",
    "solid-biofuels, biofuels, 0.6",
    "biofuels, waste-management, 0",
    "no-such-topic, biofuels, 0",
  })
  void topics(String need, String technology, double share) {
    var judgement =
        Sample.judge(
            new SharedVocabulary(VOCABULARIES.get("green-topics")),
            Sample.need(c -> c.topics = list(need)),
            Sample.technology(c -> c.topics = list(technology)));
    assertThat(judgement.share()).isCloseTo(share, within(1e-9));
    assertThat(judgement.missing()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "G01N 33/18, G01N 33/18, 1",
    "G01N, G01N 33/18, 1",
    "G01N 33/00, G01N 33/18, 1",
    "G01N 33/18, G01N 33/20, 0.8",
    "G01N 33/18, G01N 27/02, 0.5",
    "G01N 33/18, G01M 3/00, 0.2",
    "G01N 33/18, G06F 1/00, 0",
    "G01N 33/18, C02F 1/00, 0",
  })
  void symbols(String need, String technology, double share) {
    assertThat(
            Sample.judge(
                    new SharedVocabulary(VOCABULARIES.get("green-topics")),
                    Sample.need(c -> c.ipc = List.of(need)),
                    Sample.technology(c -> c.ipc = List.of(technology)))
                .share())
        .isCloseTo(share, within(1e-9));
  }

  @Test
  void vocabulariesAreWeighedThreeToTwoToOne() {
    var judgement =
        Sample.judge(
            new SharedVocabulary(VOCABULARIES.get("green-topics")),
            Sample.need(c -> {
              c.topics = List.of("solar-energy");
              c.ipc = List.of("H02S 10/00");
              c.sdgs = List.of(6, 7);
            }),
            Sample.technology(c -> {
              c.topics = List.of("solar-energy");
              c.sdgs = List.of(7);
            }));
    assertThat(judgement.share()).isCloseTo((3 + 0 + 0.5) / 6, within(1e-9));
    assertThat(judgement.missing()).as("the technology has no symbols").isTrue();
  }

  /** Wanted for Kenya by a seeker in Kenya. */
  @ParameterizedTest
  @CsvSource({
    "PATENT, KE, , IN_FORCE, 1, rights.inForce",
    "PATENT, KE, , LAPSED, 0.8, rights.free",
    "PATENT, FR, , IN_FORCE, 0.8, rights.free",
    "PATENT, KE, , PENDING, 0.5, rights.pending",
    "PATENT, WO, , PENDING, 0.5, rights.pending",
    "PATENT, KE, , SUSPENDED, 0, rights.unknown",
    "PATENT, AP, , IN_FORCE, 0, rights.unknown",
    "PATENT, AP, KE, IN_FORCE, 1, rights.inForce",
    "KNOW_HOW, , , IN_FORCE, 0, rights.unknown",
  })
  void rights(
      RightType type,
      String office,
      String country,
      RightStatus status,
      double share,
      String said) {
    var judgement =
        Sample.judge(
            rightsJudge(),
            Sample.need(c -> c.territories = List.of("KE")),
            Sample.technology(c ->
                c.rights =
                    List.of(
                        new Right(type, office, "N1", country, status, Sample.TODAY, null, null))));
    assertThat(judgement.share()).isCloseTo(share, within(1e-9));
    assertThat(judgement.because()).extracting(Because::key).containsExactly(said);
    assertThat(judgement.missing()).isEqualTo(said.equals("rights.unknown"));
  }

  @Test
  void rightsThatAreKnownInPartArePartlyMissing() {
    var rights =
        List.of(
            new Right(
                RightType.PATENT, "KE", "N1", null, RightStatus.IN_FORCE, Sample.TODAY, null, null),
            new Right(
                RightType.PATENT,
                "UG",
                "N2",
                null,
                RightStatus.SUSPENDED,
                Sample.TODAY,
                null,
                null));
    var judgement =
        Sample.judge(
            rightsJudge(),
            Sample.need(c -> c.territories = List.of("KE", "UG")),
            Sample.technology(c -> c.rights = rights));
    assertThat(judgement.share()).isCloseTo(0.6, within(1e-9));
    assertThat(judgement.missing()).isTrue();
    assertThat(judgement.because())
        .extracting(Because::key)
        .containsExactlyInAnyOrder("rights.inForce", "rights.unknown");
  }

  @Test
  void withoutRecordedRightsNothingIsKnown() {
    var judgement =
        Sample.judge(
            rightsJudge(),
            Sample.need(c -> c.territories = List.of("KE")),
            Sample.technology(c -> {}));
    assertThat(judgement).isEqualTo(Judgement.missing(Because.of("missing.rights")));
  }

  private static Rights rightsJudge() {
    var countries = VOCABULARIES.get("countries").byId().keySet();
    return new Rights(new FreedomToUse(VOCABULARIES.offices(), countries), countries);
  }

  private static final Wanted A_SMALL_USER =
      new Wanted(
          List.of(OrganisationType.MSME),
          List.of(SizeClass.SMALL),
          List.of(CapabilityClass.LEADING_TECHNOLOGY_USER),
          List.of(),
          List.of());

  @ParameterizedTest
  @CsvSource({
    "12, LEADING_TECHNOLOGY_USER, 0.5, true",
    "12, TECHNOLOGY_FOLLOWER, 0.333333333, true",
    "300, , 0.166666667, true",
  })
  void organisation(Integer headcount, CapabilityClass capability, double share, boolean missing) {
    var judgement =
        Sample.judge(
            new WantedOrganisation(),
            Sample.side(
                Kind.NEED,
                c -> {},
                o -> {
                  o.headcount = headcount;
                  o.capabilityClass = capability;
                },
                null),
            Sample.technology(c -> c.wanted = A_SMALL_USER));
    assertThat(judgement.share()).isCloseTo(share, within(1e-8));
    assertThat(judgement.missing())
        .as("the need looks for nobody in particular")
        .isEqualTo(missing);
  }

  @Test
  void evidenceIsWhatCanBeLookedUpAndIsFresh() {
    var need = Sample.side(Kind.NEED, c -> {}, o -> {}, Sample.TODAY.minusDays(1));
    var bare = Sample.technology(c -> {});
    assertThat(Sample.judge(new Evidence(), need, bare).share()).isCloseTo(0.15, within(1e-9));
    for (var days : new int[] {0, 180}) {
      assertThat(
              Sample.judge(new Evidence(), need, confirmed(bare, Sample.TODAY.minusDays(days)))
                  .share())
          .isCloseTo(0.25, within(1e-9));
    }
    for (var days : new int[] {-1, 181}) {
      assertThat(
              Sample.judge(new Evidence(), need, confirmed(bare, Sample.TODAY.minusDays(days)))
                  .share())
          .as("neither stale nor of tomorrow")
          .isCloseTo(0.15, within(1e-9));
    }
  }

  private static Side confirmed(Side side, LocalDate day) {
    return new Side(side.content(), side.owner(), day, side.words(), side.vector());
  }

  @Test
  void hardConflictsAreNamed() {
    var conflicts = new Conflicts(new Deal(DealCompatibility.load()));
    var refusing =
        new Wanted(null, null, null, List.of("FR"), List.of(OrganisationType.UNIVERSITY));
    var need =
        Sample.need(c -> {
          c.wanted = refusing;
          c.dealTypes = List.of("LT-ASSIGN-1.0");
        });
    var technology = Sample.technology(c -> c.dealTypes = List.of("LT-DISTRIB-1.0"));
    assertThat(conflicts.of(need, technology))
        .extracting(Exclusion::rule)
        .containsExactly(
            Rule.EXCLUDED_COUNTRY, Rule.EXCLUDED_ORGANISATION_TYPE, Rule.INCOMPATIBLE_DEAL);
    assertThat(conflicts.of(need, need))
        .extracting(Exclusion::rule)
        .contains(Rule.SAME_KIND, Rule.OWN_ORGANISATION);
    assertThat(conflicts.of(Sample.need(c -> {}), technology)).isEmpty();
  }
}
