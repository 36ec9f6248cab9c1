package org.symbolon.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.symbolon.testing.RunningMarketplace.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.symbolon.matching.score.Formula;
import org.symbolon.platform.json.Json;
import org.symbolon.server.Posting.Posted;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.RunningMarketplace;
import org.symbolon.testing.TestEngines;

/** Matches as people get them, over HTTP from a real server with real engines. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatchingTest {
  /** What the marketplace promises: a new listing reaches the other side within this time. */
  private static final Duration REACHES = Duration.ofSeconds(5);

  private final RunningMarketplace marketplace;
  private final Posting posting;
  private final String university;
  private final String farmers;

  MatchingTest(TestEngines engines) {
    marketplace = RunningMarketplace.over(engines);
    posting = new Posting(marketplace);
    university = posting.organisation("Lakeside University");
    farmers = posting.organisation("Rift Valley Farmers Ltd");
  }

  @AfterAll
  void close() {
    marketplace.close();
  }

  private ObjectNode need(String title) {
    return Posting.technology(farmers, title).put("kind", "NEED").put("trl", 6);
  }

  private static String matches(Posted listing) {
    return listing.path() + "/matches";
  }

  private static String pair(Posted listing, Posted other) {
    return matches(listing) + "/" + other.id();
  }

  private JsonNode asOperator(String path) {
    var answer = marketplace.operator("GET", path, null);
    assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
    return Json.read(answer.body(), JsonNode.class);
  }

  private static List<String> ids(JsonNode page) {
    return StreamSupport.stream(page.get("matches").spliterator(), false)
        .map(match -> match.get("listing").get("id").asText())
        .toList();
  }

  private List<String> listed(Posted listing) {
    return ids(marketplace.json(matches(listing) + "?limit=50"));
  }

  private boolean isKept(Posted listing, Posted other) {
    return asOperator(pair(listing, other)).has("kept");
  }

  @Test
  void aNewTechnologyReachesTheNeedThatWaits() {
    var need = posting.published(need("Cheap desalination of brackish well water"));
    eventually(REACHES, "it is answered", () -> listed(need) != null);
    var technology =
        posting.published(Posting.technology(university, "Solar still for brackish well water"));
    eventually(REACHES, "it is stored", () -> isKept(need, technology));
    eventually(REACHES, "the need lists it", () -> listed(need).contains(technology.id()));
    eventually(REACHES, "it lists the need", () -> listed(technology).contains(need.id()));

    posting.act(technology, "pause");
    assertThat(listed(need)).as("at once, whatever the index says").doesNotContain(technology.id());
    eventually(REACHES, "it is forgotten", () -> !isKept(need, technology));
    posting.act(technology, "publish");
    eventually(REACHES, "it is stored again", () -> isKept(need, technology));
  }

  @Test
  void aDraftHasMatchesBeforeAnybodySeesIt() {
    var technology =
        posting.published(Posting.technology(university, "Membrane filter for well water"));
    var draft = posting.draft(need("Filter for well water in villages"));
    eventually(
        REACHES,
        "the draft lists it",
        () -> ids(asOperator(matches(draft))).contains(technology.id()));
    assertThat(marketplace.visitor("GET", matches(draft)).statusCode()).isEqualTo(404);
    assertThat(marketplace.visitor("GET", pair(technology, draft)).statusCode()).isEqualTo(404);
    assertThat(listed(technology)).doesNotContain(draft.id());
    assertThat(asOperator(pair(technology, draft)).get("verdict").asText()).isEqualTo("NOT_OPEN");
  }

  @Test
  void partsAddUpAndOnlyTheOperatorSeesBothViews() {
    var need = posting.published(need("Drinking water from wells by the sun"));
    var technology =
        posting.published(Posting.technology(university, "Drinking water by solar heat"));
    eventually(REACHES, "listed", () -> listed(need).contains(technology.id()));
    var open = marketplace.json(pair(need, technology) + "?lang=fr");
    assertThat(open.has("otherSide") || open.has("combined") || open.has("wishes")).isFalse();
    assertThat(open.get("verdict").asText()).isEqualTo("LISTED");
    var sum =
        StreamSupport.stream(open.get("parts").spliterator(), false)
            .mapToDouble(part -> part.get("points").asDouble())
            .sum();
    assertThat(open.get("total").asDouble())
        .isCloseTo(sum, org.assertj.core.data.Offset.offset(1e-6));
    var both = asOperator(pair(need, technology));
    assertThat(both.get("combined").asDouble())
        .isEqualTo(
            Math.min(
                both.get("willingness").asDouble(),
                both.get("otherSide").get("willingness").asDouble()));
    assertThat(both.get("willingness").asDouble())
        .isLessThanOrEqualTo(both.get("total").asDouble());
    assertThat(both.get("wishes").isArray()).isTrue();
    assertThat(both.get("formula").asInt()).isEqualTo(Formula.VERSION);
    var turned = asOperator(pair(technology, need) + "?profile=NEED_TO_TECHNOLOGY");
    assertThat(turned.get("total")).isEqualTo(both.get("total"));
    assertThat(turned.get("parts")).isEqualTo(both.get("parts"));
  }

  private JsonNode say(Posted listing, Posted other, String what, String body) {
    var answer = marketplace.operator("POST", pair(listing, other) + "/" + what, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.read(answer.body(), JsonNode.class);
  }

  @Test
  void whatOneSideSaysIsItsOwn() {
    var need = posting.published(need("Heat of the sun for clean well water"));
    var technology =
        posting.published(Posting.technology(university, "Clean well water by heat of the sun"));
    eventually(REACHES, "listed", () -> listed(need).contains(technology.id()));
    var said =
        say(need, technology, "dismiss", "{\"reason\":\"TOO_EARLY\",\"note\":\"canary 7391\"}");
    assertThat(said.get("reason").asText()).isEqualTo("TOO_EARLY");

    var own = asOperator(matches(need) + "?limit=50");
    assertThat(ids(own)).doesNotContain(technology.id());
    assertThat(own.at("/counted/dismissed").asInt()).isEqualTo(1);
    var whyNot = asOperator(pair(need, technology));
    assertThat(whyNot.get("verdict").asText()).isEqualTo("DISMISSED");
    assertThat(whyNot.at("/decision/note").asText()).isEqualTo("canary 7391");

    var theirs = asOperator(matches(technology) + "?limit=50");
    assertThat(ids(theirs)).contains(need.id());
    assertThat(theirs.toString() + asOperator(pair(technology, need))).doesNotContain("7391");
    var visitors = marketplace.json(matches(need) + "?limit=50");
    assertThat(ids(visitors)).contains(technology.id());
    assertThat(visitors.toString() + marketplace.json(pair(need, technology)))
        .doesNotContain("7391", "DISMISSED", "dismissed");

    var changed = Posting.technology(university, "Clean well water by heat of the sun");
    var reworded = posting.revise(technology, changed.deepCopy().put("summary", "Now cheaper."));
    assertThat(ids(asOperator(matches(need) + "?limit=50"))).doesNotContain(technology.id());
    posting.revise(reworded, changed.put("trl", 9));
    eventually(
        REACHES,
        "it is ready now",
        () -> ids(asOperator(matches(need) + "?limit=50")).contains(technology.id()));

    say(need, technology, "dismiss", "{\"reason\":\"ALREADY_KNOWN\"}");
    assertThat(ids(asOperator(matches(need) + "?limit=50"))).doesNotContain(technology.id());
    say(need, technology, "restore", null);
    say(need, technology, "shortlist", "{}");
    var listed = asOperator(matches(need) + "?limit=50");
    assertThat(ids(listed)).contains(technology.id());
    assertThat(listed.toString()).contains("SHORTLISTED");
  }

  @Test
  void anOwnListingIsExcludedAndSaysSo() {
    var need = posting.published(need("Own water"));
    var own = posting.published(Posting.technology(farmers, "Own water from own wells"));
    var whyNot = marketplace.json(pair(need, own));
    assertThat(whyNot.get("verdict").asText()).isEqualTo("EXCLUDED");
    assertThat(whyNot.at("/exclusions/0/rule").asText()).isEqualTo("OWN_ORGANISATION");
    assertThat(whyNot.at("/exclusions/0/because").asText()).isNotBlank();
    assertThat(listed(need)).doesNotContain(own.id());
  }
}
