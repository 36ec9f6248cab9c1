package org.symbolon.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.json.Json;
import org.symbolon.taxonomy.Vocabularies;

/** What an organisation may say of itself as a partner; every rule names its field. */
class PartnerRulesTest {

  private static List<String> broken(Consumer<OrganisationMembers> change) {
    var content = OrganisationContent.of("Nyota Ltd", OrganisationType.MSME, "KE").with(change);
    return OrganisationRules.violations(content).stream().map(Refused.Violation::pointer).toList();
  }

  @Test
  void everythingStatedIsKept() {
    assertThat(
            broken(o -> {
              o.founded = 2022;
              o.stage = Stage.START_UP;
              o.sectors = List.of("C", "36", "01");
              o.capabilitiesHeld = List.of("RESEARCH", "TESTING");
              o.capabilitiesSought = List.of("MANUFACTURING");
              o.stagesSought = List.of(Stage.GROWTH, Stage.ESTABLISHED);
              o.excludedCountries = List.of("FR");
              o.excludedOrganisationTypes = List.of(OrganisationType.INVESTOR);
            }))
        .isEmpty();
  }

  @Test
  void whatNoVocabularyKnowsIsNamedByItsPlace() {
    assertThat(broken(o -> o.founded = 799)).containsExactly("/founded");
    assertThat(broken(o -> o.founded = 2101)).containsExactly("/founded");
    assertThat(broken(o -> o.sectors = List.of("26", "1", "c")))
        .containsExactly("/sectors/1", "/sectors/2");
    assertThat(broken(o -> o.capabilitiesHeld = List.of("TESTING", "MAGIC")))
        .containsExactly("/capabilitiesHeld/1");
    assertThat(broken(o -> o.capabilitiesSought = List.of("manufacturing")))
        .containsExactly("/capabilitiesSought/0");
    assertThat(broken(o -> o.excludedCountries = List.of("XX")))
        .containsExactly("/excludedCountries/0");
  }

  @Test
  void nothingIsSaidTwiceOrWithoutEnd() {
    assertThat(broken(o -> o.sectors = List.of("26", "26"))).containsExactly("/sectors");
    assertThat(broken(o -> o.stagesSought = List.of(Stage.IDEA, Stage.IDEA)))
        .containsExactly("/stagesSought");
    var all = Vocabularies.read("sectors").terms().stream().map(t -> t.id()).limit(21).toList();
    assertThat(broken(o -> o.sectors = all)).containsExactly("/sectors");
  }

  @Test
  void aStageThatNobodyKnowsIsAnsweredWithThoseThatThereAre() {
    var sent =
        Json.read(
            """
            {"name": "N", "type": "MSME", "country": "KE", "stagesSought": ["GROWTH", "OLD"]}
            """,
            JsonNode.class);
    assertThatThrownBy(() -> OrganisationJson.read(sent))
        .isInstanceOfSatisfying(
            Refused.Invalid.class,
            refused -> {
              assertThat(refused.violations().getFirst().pointer()).isEqualTo("/stagesSought/1");
              assertThat(refused.violations().getFirst().detail())
                  .isEqualTo("must be one of IDEA, START_UP, GROWTH, ESTABLISHED");
            });
  }
}
