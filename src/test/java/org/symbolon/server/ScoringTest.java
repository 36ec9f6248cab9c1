package org.symbolon.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.symbolon.platform.json.Json;
import org.symbolon.testing.Running;
import org.symbolon.testing.RunningMarketplace;

/** Documents scored by a real server, with the sentence model in it. */
@Running(demo = true)
class ScoringTest {
  private static final String NEED =
      """
      {"kind": "NEED", "title": "Low-cost sensor for water quality in rural wells", "language": "en",
       "summary": "Low-cost sensor for water quality in rural wells, TRL 6 or more, licence for Kenya",
       "topics": ["water-quality-monitoring"], "trl": 6, "dealTypes": ["LT-NONEXCL-1.0"],
       "territories": ["KE"],
       "organisation": {"type": "MSME", "country": "KE", "languages": ["en"]}}
      """;

  private final RunningMarketplace marketplace;

  ScoringTest(RunningMarketplace marketplace) {
    this.marketplace = marketplace;
  }

  /** A listing of the demonstration with the facts of its organisation in it. */
  private ObjectNode document(String query) {
    var hit = marketplace.json("/api/v1/listings?kind=TECHNOLOGY&q=" + query).at("/hits/0/id");
    var listing = (ObjectNode) marketplace.json("/api/v1/listings/" + hit.asText());
    var owner = listing.at("/organisation/id").asText();
    listing.set("organisation", marketplace.json("/api/v1/organisations/" + owner));
    return listing;
  }

  private JsonNode score(JsonNode technology, String query) {
    var body = Json.mapper().createObjectNode();
    body.set("need", Json.read(NEED, JsonNode.class));
    body.set("technology", technology);
    var answer = marketplace.client().post("/api/v1/scores" + query, body.toString());
    marketplace.contract().check(answer);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.read(answer.body(), JsonNode.class);
  }

  @Test
  void theRightTechnologyScoresHighestAndSaysWhy() {
    var logger = score(document("handpump-mounted+logger+turbidity"), "");
    var strip = score(document("paper+cartridge+coli"), "");
    var other = score(document("wind+turbine+rotor"), "");
    assertThat(logger.get("total").asDouble()).isGreaterThan(strip.get("total").asDouble() + 5);
    assertThat(strip.get("total").asDouble()).isGreaterThan(other.get("total").asDouble());
    assertThat(logger.toString())
        .contains("TRL 8 is offered; at least TRL 6 is wanted.")
        .contains("Sought and offered: Non-exclusive licence.")
        .contains("Wanted for and offered in: Kenya.")
        .contains("The need names no budget.")
        .contains("Likeness of meaning");
    assertThat(points(logger).sum()).isEqualTo(logger.get("total").asDouble(), offset());
  }

  private static org.assertj.core.data.Offset<Double> offset() {
    return org.assertj.core.data.Offset.offset(1e-6);
  }

  private static DoubleStream points(JsonNode score) {
    return StreamSupport.stream(score.get("parts").spliterator(), false)
        .mapToDouble(part -> part.get("points").asDouble());
  }

  @Test
  void theSameQuestionHasTheSameAnswerInEveryLanguage() {
    var technology = document("handpump-mounted+logger+turbidity");
    var english = score(technology, "");
    assertThat(score(technology, "")).isEqualTo(english);
    for (var language : new String[] {"fr", "es", "ar", "ru", "zh"}) {
      var said = score(technology, "?lang=" + language);
      assertThat(said.get("total")).isEqualTo(english.get("total"));
      assertThat(points(said).boxed().toList()).isEqualTo(points(english).boxed().toList());
      assertThat(said.at("/parts/0/because")).isNotEqualTo(english.at("/parts/0/because"));
    }
  }
}
