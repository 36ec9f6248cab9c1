package org.symbolon.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.symbolon.platform.json.Json;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.MarketplaceApi;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

/** One pair, asked about in every way there is: the same answer. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScoresTest {
  private final Marketplace marketplace;
  private final MarketplaceApi api;

  ScoresTest(TestEngines engines) {
    marketplace = new Marketplace(engines);
    api =
        new MarketplaceApi(marketplace, (query, language) -> null, (typed, language) -> List.of());
  }

  @AfterAll
  void close() {
    api.close();
    marketplace.close();
  }

  @Test
  void documentsScoreAsTheirListingsDo() throws Exception {
    var question =
        (ObjectNode)
            Json.read(
                    java.nio.file.Files.readString(
                        java.nio.file.Path.of(
                            "src/test/resources/matching/golden/well-sensor.seeker.json")),
                    JsonNode.class)
                .get("question");
    var need = stored(question.get("need"));
    var technology = stored(question.get("technology"));
    for (var profile : List.of("NEED_TO_TECHNOLOGY", "TECHNOLOGY_TO_NEED")) {
      var asked = Json.mapper().createObjectNode().put("profile", profile);
      asked.set("need", document(need));
      asked.set("technology", document(technology));
      var scored = read(api.visitor("POST", "/api/v1/scores", asked.toString()).body());
      for (var path :
          List.of(need + "/matches/" + id(technology), technology + "/matches/" + id(need))) {
        var pair = read(api.visitor("GET", path + "?profile=" + profile, null).body());
        assertThat(pair.get("parts")).as(path).isEqualTo(scored.get("parts"));
        assertThat(pair.get("total")).isEqualTo(scored.get("total"));
        assertThat(pair.get("profile")).isEqualTo(scored.get("profile"));
      }
      assertThat(scored.get("total").asDouble()).isGreaterThan(20);
    }
  }

  /** Posts what a document says, its organisation first, and publishes it; answers its path. */
  private String stored(JsonNode document) {
    var organisation = ((ObjectNode) document.get("organisation").deepCopy());
    organisation.remove(List.of("id", "verifiedOn"));
    var owner = api.operator("POST", "/api/v1/organisations", organisation.toString());
    assertThat(owner.statusCode()).as(owner.body()).isEqualTo(201);
    var listing = (ObjectNode) document.deepCopy();
    listing.remove("confirmedOn");
    listing.putObject("organisation").put("id", read(owner.body()).get("id").asText());
    var posted = api.operator("POST", "/api/v1/listings", listing.toString());
    assertThat(posted.statusCode()).as(posted.body()).isEqualTo(201);
    var path = posted.headers().firstValue("Location").orElseThrow();
    api.operator("POST", path + "/publish", null);
    return path;
  }

  /** What is stored, with the facts of its organisation in it. */
  private JsonNode document(String path) {
    var listing = (ObjectNode) read(api.visitor("GET", path, null).body());
    var owner = listing.at("/organisation/id").asText();
    listing.set(
        "organisation", read(api.visitor("GET", "/api/v1/organisations/" + owner, null).body()));
    return listing;
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static JsonNode read(String json) {
    return Json.read(json, JsonNode.class);
  }
}
