package org.symbolon.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.symbolon.exchange.DemoCatalogue;
import org.symbolon.identity.Viewer;
import org.symbolon.organisation.Organisation;
import org.symbolon.organisation.OrganisationAct;
import org.symbolon.organisation.OrganisationRef;
import org.symbolon.platform.json.Json;
import org.symbolon.search.SearchPage;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.MarketplaceApi;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

/** Partners of the demonstration's organisations, over a real socket and a real database. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartnersTest {
  private final Marketplace marketplace;
  private final MarketplaceApi api;

  PartnersTest(TestEngines engines) {
    marketplace = new Marketplace(engines);
    api =
        new MarketplaceApi(
            marketplace,
            (query, language) ->
                new SearchPage(new SearchPage.Total(0, true), List.of(), Map.of(), null, null),
            (typed, language) -> List.of());
  }

  @BeforeAll
  void load() {
    new DemoCatalogue(marketplace.organisations, marketplace.listings, marketplace.clock).load();
  }

  @AfterAll
  void close() {
    api.close();
    marketplace.close();
  }

  private Organisation organisation(String externalId) {
    return marketplace
        .organisations
        .find(OrganisationRef.of(DemoCatalogue.SOURCE, externalId))
        .orElseThrow();
  }

  private static String path(Organisation organisation) {
    return "/api/v1/organisations/" + organisation.id() + "/partners";
  }

  private JsonNode get(String path) {
    var answer = api.visitor("GET", path, null);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.read(answer.body(), JsonNode.class);
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static double sum(JsonNode scored) {
    return list(scored.get("parts")).stream().mapToDouble(p -> p.get("points").asDouble()).sum();
  }

  @Test
  void anMsmeIsShownSpinOffsWithReasonsThatAddUp() {
    var page = get(path(organisation("majisense")) + "?limit=50");
    assertThat(page.get("party").asText()).isEqualTo("RECEIVER");
    assertThat(page.at("/profile/name").asText()).isEqualTo("MSME_TO_SPIN_OFF");
    assertThat(page.get("partners")).isNotEmpty();
    for (var partner : page.get("partners")) {
      assertThat(partner.at("/organisation/type").asText()).isEqualTo("UNIVERSITY_SPIN_OFF");
      assertThat(sum(partner)).isCloseTo(partner.get("total").asDouble(), within());
      assertThat(partner.has("combined")).isFalse();
      assertThat(partner.has("otherSide")).isFalse();
      for (var part : partner.get("parts")) {
        assertThat(part.get("because").asText()).isNotBlank().doesNotContain("partner.");
      }
    }
    // The spin-off from the same county, which makes water filters and looks for what it has.
    assertThat(page.at("/partners/0/organisation/name").asText()).isEqualTo("Nyota Membranes Ltd");
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-6);
  }

  @Test
  void bothSidesSeeTheSameViewsAndTheOperatorSeesBoth() {
    var msme = organisation("majisense");
    var spinOff = organisation("nyota-membranes");
    var asMsme = operator(path(msme) + "/" + spinOff.id());
    var asSpinOff = operator(path(spinOff) + "/" + msme.id());
    assertThat(asMsme.get("verdict").asText()).isEqualTo("LISTED");
    assertThat(asMsme.get("place").asInt()).isEqualTo(1);
    assertThat(asMsme.get("total")).isEqualTo(asSpinOff.at("/otherSide/total"));
    assertThat(asMsme.at("/otherSide/total")).isEqualTo(asSpinOff.get("total"));
    assertThat(asMsme.get("combined")).isEqualTo(asSpinOff.get("combined"));
    assertThat(asMsme.get("combined").asDouble())
        .isEqualTo(
            Math.min(asMsme.get("willingness").asDouble(), asSpinOff.get("willingness").asDouble()),
            within());
    assertThat(asMsme.at("/otherSide/willingness")).isEqualTo(asSpinOff.get("willingness"));
    assertThat(get(path(msme) + "/" + spinOff.id()).has("combined")).isFalse();
  }

  @Test
  void documentsScoreAsTheOrganisationsDo() {
    var capability = marketplace.vocabularies.get("capabilities").terms().getFirst().id();
    var msme =
        posted(
            """
            {"name": "Mto Works Ltd", "type": "MSME", "country": "KE", "headcount": 14,
             "capabilityClass": "LEADING_TECHNOLOGY_USER", "languages": ["en", "sw"],
             "capabilitiesSought": ["%s"]}
            """
                .formatted(capability));
    var spinOff =
        posted(
            """
            {"name": "Ziwa Membranes Ltd", "type": "UNIVERSITY_SPIN_OFF", "country": "UG",
             "languages": ["en"], "capabilitiesHeld": ["%s"]}
            """
                .formatted(capability));
    for (var profile : List.of("MSME_TO_SPIN_OFF", "SPIN_OFF_TO_MSME")) {
      var question = Json.mapper().createObjectNode().put("profile", profile);
      question.putObject("receiver").set("organisation", msme);
      question.putObject("provider").set("organisation", spinOff);
      var scored = api.visitor("POST", "/api/v1/scores", question.toString());
      assertThat(scored.statusCode()).as(scored.body()).isEqualTo(200);
      var own = profile.startsWith("MSME") ? msme : spinOff;
      var other = own == msme ? spinOff : msme;
      var pair =
          get(
              "/api/v1/organisations/%s/partners/%s"
                  .formatted(own.get("id").asText(), other.get("id").asText()));
      var answer = Json.read(scored.body(), JsonNode.class);
      assertThat(answer.get("parts")).isEqualTo(pair.get("parts"));
      assertThat(answer.get("total")).isEqualTo(pair.get("total"));
      assertThat(answer.get("profile")).isEqualTo(pair.get("profile"));
      assertThat(answer.get("formula")).isEqualTo(pair.get("formula"));
    }
  }

  private JsonNode posted(String organisation) {
    var answer = api.operator("POST", "/api/v1/organisations", organisation);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    var id = Json.read(answer.body(), JsonNode.class).get("id").asText();
    return get("/api/v1/organisations/" + id);
  }

  @Test
  void partnersAreTwoDescribedOrganisations() {
    var without = api.visitor("POST", "/api/v1/scores", "{\"profile\": \"MSME_TO_SPIN_OFF\"}");
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).contains("/receiver");
    var unnamed =
        api.visitor(
            "POST",
            "/api/v1/scores",
            """
            {"profile": "MSME_TO_SPIN_OFF", "receiver": {"organisation": {"type": "MSME"}},
             "provider": {"organisation": {"type": "UNIVERSITY_SPIN_OFF"}}}
            """);
    assertThat(unnamed.statusCode()).isEqualTo(422);
    assertThat(unnamed.body()).contains("/receiver/organisation/name");
  }

  private JsonNode operator(String path) {
    var answer = api.operator("GET", path, null);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.read(answer.body(), JsonNode.class);
  }

  @Test
  void anOfficeIsShownFirmsForEachTechnologyOfItsOwnAndOfItsSpinOffs() {
    var office = organisation("northmoor");
    var page = get(path(office) + "?limit=3");
    assertThat(page.get("party").asText()).isEqualTo("PROVIDER");
    var perListing = new HashMap<String, Integer>();
    var owners = new HashSet<String>();
    var before = "";
    for (var partner : page.get("partners")) {
      var listing = partner.at("/listing/id").asText();
      if (!listing.equals(before)) {
        assertThat(perListing).as("one listing after the other").doesNotContainKey(listing);
      }
      before = listing;
      perListing.merge(listing, 1, Integer::sum);
      owners.add(partner.at("/listing/organisation/name").asText());
      assertThat(partner.at("/listing/kind").asText()).isEqualTo("TECHNOLOGY");
      assertThat(partner.at("/organisation/type").asText()).isEqualTo("MSME");
    }
    assertThat(perListing.values()).allMatch(count -> count <= 3);
    assertThat(owners).contains("Northmoor University", "Brinework Ltd");
    var firm = page.at("/partners/0/organisation/id").asText();
    assertThat(get(path(office) + "/" + firm).at("/listing/id").asText())
        .isEqualTo(page.at("/partners/0/listing/id").asText());
  }

  @Test
  void whoIsNoPartnerIsToldWhy() {
    var government = organisation("mwangaza-water");
    var answer = api.visitor("GET", path(government), null);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"id\"").contains("GOVERNMENT");
    var msme = organisation("majisense");
    var other = api.visitor("GET", path(msme) + "/" + government.id(), null);
    assertThat(other.statusCode()).isEqualTo(400);
    assertThat(other.body()).contains("\"other\"");
    assertThat(api.visitor("GET", path(msme) + "?limit=51", null).statusCode()).isEqualTo(400);
    var nobody = "/api/v1/organisations/00000000-0000-0000-0000-000000000000/partners";
    assertThat(api.visitor("GET", nobody, null).statusCode()).isEqualTo(404);
  }

  @Test
  void exclusionsAreObeyedAndNamed() {
    var refusing = organisation("karoo-heat");
    var msme = organisation("bayan-power");
    marketplace.organisations.revise(
        Viewer.OPERATOR,
        refusing.id(),
        -1,
        refusing.content().with(o -> o.excludedCountries = List.of("PH")));
    var pair = get(path(msme) + "/" + refusing.id() + "?lang=fr");
    assertThat(pair.get("verdict").asText()).isEqualTo("EXCLUDED");
    assertThat(pair.at("/exclusions/0/rule").asText()).isEqualTo("EXCLUDED_COUNTRY");
    assertThat(pair.at("/exclusions/0/because").asText())
        .isEqualTo("Karoo Heat (Pty) Ltd n’accepte pas de partenaires de : Philippines.");
    assertThat(list(get(path(msme) + "?limit=50").get("partners")))
        .noneMatch(p -> p.at("/organisation/id").asText().equals(refusing.id().toString()));
  }

  @Test
  void whoIsPausedIsNotShown() {
    var paused = organisation("hydrolume");
    var msme = organisation("sahel-solaire");
    marketplace.organisations.perform(
        Viewer.OPERATOR, paused.id(), OrganisationAct.PAUSE, java.util.OptionalLong.empty());
    assertThat(list(get(path(msme) + "?limit=50").get("partners")))
        .noneMatch(p -> p.at("/organisation/id").asText().equals(paused.id().toString()));
    assertThat(api.visitor("GET", path(msme) + "/" + paused.id(), null).statusCode())
        .isEqualTo(404);
    assertThat(operator(path(msme) + "/" + paused.id()).get("verdict").asText())
        .isEqualTo("NOT_OPEN");
    marketplace.organisations.perform(
        Viewer.OPERATOR, paused.id(), OrganisationAct.PUBLISH, java.util.OptionalLong.empty());
  }
}
