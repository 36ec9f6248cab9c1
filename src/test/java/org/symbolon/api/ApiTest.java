package org.symbolon.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Kind;
import org.symbolon.listing.SampleListings;
import org.symbolon.platform.json.Json;
import org.symbolon.search.SearchPage;
import org.symbolon.search.Suggestion;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.MarketplaceApi;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

/**
 * Every operation over a real socket and a real database; every answer is held against the
 * contract.
 */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {
  /**
   * What people do and operators do not; {@code CaseApiTest} and {@code DisclosureCanaryTest} have
   * it answered.
   */
  private static final Set<String> OF_PEOPLE =
      Set.of(
          "listCases",
          "requestCase",
          "proposeCase",
          "getCase",
          "stepCase",
          "getCaseContacts",
          "listCaseMessages",
          "postCaseMessage",
          "listDeclines",
          "getConfidential");

  private static final String ORGANISATION =
      """
      {"name": "Nairobi Clearwater Ltd", "type": "MSME", "country": "KE", "headcount": 12,
       "turnoverEur": 1200000.5, "capabilityClass": "TECHNOLOGY_FOLLOWER", "languages": ["en"], "website": "https://clearwater.example",
       "founded": 2014, "stage": "GROWTH", "sectors": ["26", "36"],
       "capabilitiesHeld": ["FIELD_TRIALS"], "capabilitiesSought": ["RESEARCH", "TESTING"],
       "stagesSought": ["START_UP"], "excludedCountries": ["FR"],
       "excludedOrganisationTypes": ["INVESTOR"]}
      """;

  private final Marketplace marketplace;
  private final MarketplaceApi api;

  ApiTest(TestEngines engines) {
    marketplace = new Marketplace(engines);
    api =
        new MarketplaceApi(
            marketplace,
            (query, language) -> page(),
            (typed, language) -> List.of(new Suggestion("topic", "Solar energy", "solar-energy")));
  }

  private static SearchPage page() {
    var sample = SampleListings.technology();
    return new SearchPage(
        new SearchPage.Total(1, true),
        List.of(
            new SearchPage.Hit(
                sample.id(),
                Kind.TECHNOLOGY,
                "t",
                "s",
                Map.of("title", List.of("<mark>t</mark>")),
                0.5,
                new SearchPage.Because(true, false, null, List.of("title")),
                "en",
                7,
                List.of(),
                List.of(),
                List.of("KE"),
                List.of(6),
                SampleListings.ORGANISATION,
                null,
                null,
                true,
                Instant.parse("2026-03-04T10:00:00Z"),
                LocalDate.of(2026, 11, 2),
                Instant.parse("2027-11-02T00:00:00Z"),
                3)),
        Map.of("kind", List.of(new SearchPage.FacetValue("NEED", "Need", 2, false, null))),
        null,
        null);
  }

  @AfterAll
  void close() {
    api.close();
    marketplace.close();
  }

  @Test
  void everyOperationAnswersWhatTheContractPromises() {
    var organisation = api.operator("POST", "/api/v1/organisations", ORGANISATION);
    assertThat(organisation.statusCode()).isEqualTo(201);
    var owner = Json.read(organisation.body(), JsonNode.class).get("id").asText();
    var ownerPath = organisation.headers().firstValue("Location").orElseThrow();
    assertThat(ownerPath).isEqualTo("/api/v1/organisations/" + owner);

    var posted = api.operator("POST", "/api/v1/listings", listing(owner, "Solar still").toString());
    assertThat(posted.statusCode()).as(posted.body()).isEqualTo(201);
    var path = posted.headers().firstValue("Location").orElseThrow();
    assertThat(etag(posted)).isEqualTo("\"1.1\"");
    assertThat(api.visitor("GET", path, null).statusCode()).isEqualTo(404);
    assertThat(api.operator("GET", path, null).body()).isEqualTo(posted.body());

    for (var act : List.of("publish", "renew", "pause", "publish", "withdraw", "publish")) {
      var done = api.operator("POST", path + "/" + act, null);
      assertThat(done.statusCode()).as(act + done.body()).isEqualTo(200);
      assertThat(etag(done)).isNotEqualTo(etag(posted));
    }
    assertThat(api.operator("POST", path + "/publish", null).statusCode()).isEqualTo(409);
    var seen = api.visitor("GET", path, null);
    assertThat(seen.statusCode()).isEqualTo(200);
    assertThat(api.visitor("HEAD", path, null).statusCode()).isEqualTo(200);
    assertThat(api.visitor("GET", path, null, "If-None-Match", etag(seen)).statusCode())
        .isEqualTo(304);

    var content = (ObjectNode) Json.read(seen.body(), JsonNode.class);
    content.put("trl", 8);
    assertThat(api.operator("PUT", path, content.toString()).statusCode()).isEqualTo(428);
    assertThat(api.operator("PUT", path, content.toString(), "If-Match", etag(posted)).statusCode())
        .isEqualTo(412);
    var revised = api.operator("PUT", path, content.toString(), "If-Match", etag(seen));
    assertThat(revised.statusCode()).as(revised.body()).isEqualTo(200);
    assertThat(
            api.operator("PUT", path, content.put("trl", 9).toString(), "If-Match", "*")
                .statusCode())
        .isEqualTo(200);
    assertThat(api.visitor("GET", path, null, "If-None-Match", etag(revised)).statusCode())
        .isEqualTo(200);

    var before = etag(api.visitor("GET", ownerPath, null));
    for (var act :
        List.of("renew", "pause", "publish", "withdraw", "publish", "verify", "unverify")) {
      var done = api.operator("POST", ownerPath + "/" + act, null);
      assertThat(done.statusCode()).as(act + done.body()).isEqualTo(200);
      assertThat(Json.read(done.body(), JsonNode.class).has("verifiedOn"))
          .isEqualTo(act.equals("verify"));
    }
    assertThat(api.visitor("POST", ownerPath + "/verify", null).statusCode()).isEqualTo(401);
    assertThat(api.operator("PUT", ownerPath, ORGANISATION, "If-Match", before).statusCode())
        .isEqualTo(412);
    assertThat(
            api.operator("PUT", ownerPath, ORGANISATION.replace("12,", "13,"), "If-Match", "*")
                .statusCode())
        .isEqualTo(200);
    assertThat(etag(api.visitor("GET", path, null)))
        .as("a listing shows its organisation, so its tag changes with it")
        .isNotEqualTo(etag(revised));

    handovers(path, owner);
    profiles();
    scores();

    api.visitor("GET", "/api/v1/organisations?limit=1", null);
    api.visitor("GET", "/api/v1/listings?q=solar&topic=solar-energy&trl=6-9&sort=newest", null);
    api.visitor("GET", "/api/v1/suggestions?q=sol", null);
    api.visitor("GET", "/api/v1/openapi.yaml", null);
    api.visitor("GET", "/api/v1/vocabularies", null);
    for (var name : org.symbolon.taxonomy.Vocabularies.NAMES) {
      var vocabulary = api.visitor("GET", "/api/v1/vocabularies/" + name, null);
      assertThat(vocabulary.statusCode()).isEqualTo(200);
      assertThat(
              api.visitor(
                      "GET",
                      "/api/v1/vocabularies/" + name,
                      null,
                      "If-None-Match",
                      etag(vocabulary))
                  .statusCode())
          .isEqualTo(304);
    }
    api.operator("GET", path + "/confidential", null);
    assertThat(api.operator("GET", "/api/v1/funnel", null).statusCode()).isEqualTo(200);
    assertThat(api.visitor("GET", "/api/v1/funnel", null).statusCode()).isEqualTo(401);
    api.operator(
        "POST",
        "/api/v1/readiness",
        "{\"kind\":\"NEED\",\"title\":\"A pump\",\"language\":\"en\"}");
    match(path);
    partners(ownerPath);
    var others = new TreeSet<>(api.contract.operations());
    others.removeAll(OF_PEOPLE);
    assertThat(api.contract.answered()).isEqualTo(others);
  }

  /** A need beside the technology of this path, and everything that can be said of the pair. */
  private void match(String technology) {
    var seeker =
        Json.read(
                api.operator("POST", "/api/v1/organisations", ORGANISATION).body(), JsonNode.class)
            .get("id")
            .asText();
    var need = listing(seeker, "Clean water wanted").put("kind", "NEED");
    var posted = api.operator("POST", "/api/v1/listings", need.toString());
    var path = posted.headers().firstValue("Location").orElseThrow();
    assertThat(api.operator("POST", path + "/publish", null).statusCode()).isEqualTo(200);
    var other = technology.substring(technology.lastIndexOf('/') + 1);
    for (var parameters : List.of("", "?limit=1&lang=ar", "?profile=TECHNOLOGY_TO_NEED")) {
      var page =
          Json.read(
              api.visitor("GET", path + "/matches" + parameters, null).body(), JsonNode.class);
      assertThat(page.at("/matches/0/listing/id").asText()).isEqualTo(other);
    }
    var pair = path + "/matches/" + other;
    assertThat(api.visitor("GET", pair, null).statusCode()).isEqualTo(200);
    assertThat(api.visitor("GET", path + "/matches/" + seeker, null).statusCode()).isEqualTo(404);
    assertThat(api.visitor("GET", path + "/matches?limit=51", null).statusCode()).isEqualTo(400);
    assertThat(api.operator("GET", technology + "/matches/" + other, null).statusCode())
        .isEqualTo(400);
    assertThat(api.visitor("POST", pair + "/restore", null).statusCode()).isEqualTo(401);
    assertThat(api.operator("POST", pair + "/shortlist", "{\"note\":\"call\"}").statusCode())
        .isEqualTo(200);
    assertThat(api.operator("POST", pair + "/shortlist", "{}").statusCode()).isEqualTo(200);
    assertThat(api.operator("POST", pair + "/dismiss", "{\"reason\":\"DULL\"}").statusCode())
        .isEqualTo(400);
    assertThat(api.operator("POST", pair + "/dismiss", "{\"reason\":\"TERMS\"}").statusCode())
        .isEqualTo(200);
    assertThat(api.operator("POST", pair + "/restore", null).statusCode()).isEqualTo(200);
  }

  private void partners(String msme) {
    var posted =
        api.operator(
            "POST",
            "/api/v1/organisations",
            ORGANISATION.replace("\"MSME\"", "\"UNIVERSITY_SPIN_OFF\""));
    var spinOff = Json.read(posted.body(), JsonNode.class).get("id").asText();
    assertThat(api.visitor("GET", msme + "/partners", null).statusCode()).isEqualTo(200);
    assertThat(api.operator("GET", msme + "/partners/" + spinOff, null).statusCode())
        .isEqualTo(200);
  }

  /** The listing goes to another organisation and comes back. */
  private void handovers(String path, String owner) {
    var other = api.operator("POST", "/api/v1/organisations", ORGANISATION);
    var to = Json.read(other.body(), JsonNode.class).get("id").asText();
    for (var act : List.of("take-back", "decline", "accept")) {
      var offer = "{\"to\":\"" + to + "\",\"note\":\"Yours\"}";
      var offered = api.operator("POST", path + "/handover", offer);
      assertThat(offered.statusCode()).as(offered.body()).isEqualTo(201);
      assertThat(api.operator("POST", path + "/handover", offer).statusCode()).isEqualTo(409);
      var id = Json.read(offered.body(), JsonNode.class).get("id").asText();
      var done = api.operator("POST", "/api/v1/handovers/" + id + "/" + act, null);
      assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
      assertThat(api.operator("POST", "/api/v1/handovers/" + id + "/" + act, null).statusCode())
          .isEqualTo(409);
    }
    assertThat(api.visitor("GET", path, null).body()).contains(to);
    var all = api.operator("GET", "/api/v1/organisations/" + to + "/handovers", null);
    assertThat(Json.read(all.body(), JsonNode.class).get("handovers")).hasSize(3);
    var back = api.operator("POST", path + "/handover", "{\"to\":\"" + owner + "\"}");
    var id = Json.read(back.body(), JsonNode.class).get("id").asText();
    api.operator("POST", "/api/v1/handovers/" + id + "/accept", null);
    assertThat(api.visitor("GET", path, null).body()).contains(owner);
  }

  private void profiles() {
    var path = "/api/v1/match-profiles/NEED_TO_TECHNOLOGY";
    assertThat(api.visitor("GET", "/api/v1/match-profiles", null).statusCode()).isEqualTo(200);
    var first = api.visitor("GET", path, null);
    assertThat(etag(first)).isEqualTo("\"1\"");
    var weights = (ObjectNode) Json.read(first.body(), JsonNode.class).get("weights");
    weights.put("SUBSTANCE", 48.5).put("READINESS", 11.5);
    var body = Json.mapper().createObjectNode().set("weights", weights).toString();
    assertThat(api.visitor("PUT", path, body, "If-Match", "*").statusCode()).isEqualTo(401);
    assertThat(api.operator("PUT", path, body).statusCode()).isEqualTo(428);
    var second = api.operator("PUT", path, body, "If-Match", etag(first));
    assertThat(second.statusCode()).as(second.body()).isEqualTo(200);
    assertThat(etag(second)).isEqualTo("\"2\"");
    assertThat(api.operator("PUT", path, body, "If-Match", etag(first)).statusCode())
        .isEqualTo(412);
    assertThat(etag(api.operator("PUT", path, body, "If-Match", "*")))
        .as("the same weights make no new version")
        .isEqualTo("\"2\"");
    assertThat(api.visitor("GET", path + "?version=1", null).body()).isEqualTo(first.body());
    assertThat(api.visitor("GET", path, null).body()).isEqualTo(second.body());
    assertThat(api.visitor("GET", path + "?version=9", null).statusCode()).isEqualTo(404);
    weights.put("SUBSTANCE", 50).put("READINESS", -1).put("TASTE", 1);
    var broken = Json.mapper().createObjectNode().set("weights", weights).toString();
    assertThat(api.operator("PUT", path, broken, "If-Match", "*").statusCode()).isEqualTo(400);
    weights.put("READINESS", 11.555);
    broken = Json.mapper().createObjectNode().set("weights", weights).toString();
    assertThat(api.operator("PUT", path, broken, "If-Match", "*").statusCode()).isEqualTo(422);
  }

  private void scores() {
    var body =
        """
        {"asOf": "2026-11-20", "profileVersion": 1,
         "need": {"kind": "NEED", "title": "Sensor for water in wells", "language": "en", "trl": 6,
          "organisation": {"country": "KE", "type": "MSME"}, "territories": ["KE"]},
         "technology": {"kind": "TECHNOLOGY", "title": "Water sensor", "language": "en", "trl": 7,
          "organisation": {"country": "FR"}, "territories": ["WORLD"]}}
        """;
    var scored = api.visitor("POST", "/api/v1/scores", body);
    assertThat(scored.statusCode()).as(scored.body()).isEqualTo(200);
    assertThat(scored.body()).contains("TRL 7 is offered; at least TRL 6 is wanted.");
    var french = api.visitor("POST", "/api/v1/scores?lang=fr", body);
    assertThat(french.body()).contains("TRL 7 est proposé");
    var refused = api.visitor("POST", "/api/v1/scores", body.replace("\"FR\"", "\"XX\""));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("/technology/organisation/country");
  }

  @Test
  void organisationsArePagedByCursor() {
    for (var i = 0; i < 5; i++) {
      api.operator("POST", "/api/v1/organisations", ORGANISATION);
    }
    var seen = new java.util.HashSet<String>();
    var path = "/api/v1/organisations?limit=2";
    for (String next = path; next != null; ) {
      var page = Json.read(api.visitor("GET", next, null).body(), JsonNode.class);
      assertThat(page.get("organisations").size()).isBetween(1, 2);
      page.get("organisations").forEach(o -> assertThat(seen.add(o.get("id").asText())).isTrue());
      next = page.has("after") ? path + "&after=" + page.get("after").asText() : null;
    }
    assertThat(seen).hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void whatIsWrongIsNamed() {
    var rules =
        api.operator(
            "POST",
            "/api/v1/listings",
            listing("01900000-0000-7000-8000-000000000001", "x").toString());
    assertThat(rules.statusCode()).as(rules.body()).isEqualTo(422);
    assertThat(rules.body()).contains("/organisation");
    var schema =
        api.operator(
            "POST",
            "/api/v1/listings",
            listing("01900000-0000-7000-8000-000000000001", "x").put("trl", 12).toString());
    assertThat(schema.statusCode()).isEqualTo(400);
    assertThat(schema.body()).contains("\"/trl\"");
    var filter =
        api.visitor("GET", "/api/v1/listings?topic=solr&trl=9-6&limit=51&colour=red", null);
    assertThat(filter.statusCode()).isEqualTo(400);
    assertThat(filter.body()).contains("colour", "limit").contains("known are after, country");
    var values = api.visitor("GET", "/api/v1/listings?topic=solr&trl=9-6&freeIn=XX", null);
    assertThat(values.statusCode()).isEqualTo(400);
    assertThat(values.body()).contains("\"topic\"", "\"trl\"", "\"freeIn\"");
    assertThat(api.visitor("GET", "/api/v1/listings?q=&topic=&trl=&limit=", null).statusCode())
        .isEqualTo(200);
    assertThat(api.visitor("GET", "/api/v1/listings/7", null).statusCode()).isEqualTo(400);
    assertThat(api.visitor("GET", "/api/v1/vocabularies/none", null).statusCode()).isEqualTo(404);
    assertThat(api.visitor("GET", "/api/v1/listings?lang=xx", null).statusCode()).isEqualTo(400);
  }

  @Test
  void textThatNoDatabaseHoldsIsRefusedOrHeld() {
    var owner = marketplace.organisation("Holder").id().toString();
    for (var text : List.of("a\u0000b", "\ud83d", "\uffff", "\u202e", "\ud83d\ude00")) {
      for (var field : List.of("title", "summary", "description", "externalId", "sourceUrl")) {
        var listing =
            listing(owner, "T").put("source", "s").put("externalId", field + text.hashCode());
        var answer = api.operator("POST", "/api/v1/listings", listing.put(field, text).toString());
        assertThat(answer.statusCode()).as(field + " " + answer.body()).isIn(201, 400, 422);
      }
      var node = Json.read(ORGANISATION, JsonNode.class);
      for (var field : List.of("name", "description", "website", "externalId")) {
        var organisation = ((ObjectNode) node).deepCopy().put("source", "s");
        organisation.put("externalId", field + text.hashCode()).put(field, text);
        var answer = api.operator("POST", "/api/v1/organisations", organisation.toString());
        assertThat(answer.statusCode()).as(field + " " + answer.body()).isIn(201, 400, 422);
      }
    }
  }

  @Test
  void writingNeedsTheToken() {
    for (var headers :
        List.of(
            new String[] {},
            new String[] {"Authorization", "Bearer wrong"},
            new String[] {"Authorization", "Basic abc"})) {
      var refused = api.visitor("POST", "/api/v1/organisations", ORGANISATION, headers);
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
    }
    assertThat(
            api.visitor("GET", "/api/v1/vocabularies", null, "Authorization", "Bearer wrong")
                .statusCode())
        .isEqualTo(401);
    try (var closed =
        new MarketplaceApi(
            marketplace,
            (query, language) -> page(),
            (typed, language) -> List.of(),
            Optional.empty())) {
      var refused = closed.operator("POST", "/api/v1/organisations", ORGANISATION);
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.body()).contains("SYMBOLON_OPERATOR_TOKEN is not set");
    }
  }

  @Test
  void anEngineThatIsDownSaysWhenToComeBack() {
    try (var down =
        new MarketplaceApi(
            marketplace,
            (query, language) -> {
              throw new Refused.Unavailable("The search engine does not answer.", 5);
            },
            (typed, language) -> List.of())) {
      var refused = down.visitor("GET", "/api/v1/listings?q=a", null);
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).contains("5");
    }
  }

  static ObjectNode listing(String owner, String title) {
    var node = Json.mapper().createObjectNode();
    node.putObject("organisation").put("id", owner);
    node.put("kind", "TECHNOLOGY").put("title", title).put("summary", "Clean water from the sun.");
    node.put("language", "en").put("trl", 7);
    node.putArray("ipc").add("C02F 1/14");
    node.putArray("territories").add("WORLD");
    var wanted = node.putObject("wanted");
    wanted.putArray("organisationTypes").add("MSME");
    wanted.putArray("excludedCountries").add("FR");
    node.putObject("priceBand").put("fromEur", 1000).put("toEur", 2000.5);
    node.putArray("rights")
        .addObject()
        .put("type", "PATENT")
        .put("office", "US")
        .put("number", "US10123456B2")
        .put("status", "IN_FORCE")
        .put("asOf", "2026-05-01");
    return node;
  }

  private static String etag(HttpResponse<String> response) {
    return response.headers().firstValue("ETag").orElseThrow();
  }
}
