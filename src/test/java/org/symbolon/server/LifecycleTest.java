package org.symbolon.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.symbolon.server.Posting.SEARCHABLE;
import static org.symbolon.server.Posting.count;
import static org.symbolon.server.Posting.technology;
import static org.symbolon.testing.RunningMarketplace.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.symbolon.platform.json.Json;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.RunningMarketplace;
import org.symbolon.testing.TestEngines;

/** What is posted, changed and withdrawn over the API shows in the search, and in time. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LifecycleTest {
  /** Above the topics that the IPC symbol of these listings stands for. */
  private static final String TOPIC = "water-treatment";

  /** Meanings wait while words are written, and the model is read at first use. */
  private static final Duration MEANING_KNOWN = Duration.ofSeconds(20);

  private final TestEngines engines;
  private final RunningMarketplace marketplace;
  private final Posting posting;

  LifecycleTest(TestEngines engines) {
    this.engines = engines;
    marketplace = RunningMarketplace.over(engines);
    posting = new Posting(marketplace);
  }

  @AfterAll
  void close() {
    marketplace.close();
  }

  @Test
  void aListingIsFoundFromPublishingToWithdrawing() {
    var owner = posting.organisation("Nairobi Clearwater Ltd");
    var content = technology(owner, "Heliostill for village wells");
    var draft = posting.draft(content);
    var before = posting.search("q=");
    assertThat(marketplace.visitor("GET", draft.path()).statusCode()).isEqualTo(404);
    assertThat(posting.found("heliostill")).isEmpty();

    var listing = posting.act(draft, "publish");
    posting.awaitFound("heliostill", listing);
    var after = posting.search("q=");
    assertThat(after.at("/total/value").asLong()).isEqualTo(before.at("/total/value").asLong() + 1);
    for (var counted :
        new String[][] {
          {"kind", "TECHNOLOGY"},
          {"topic", TOPIC},
          {"trl", "7"},
          {"country", "KE"},
          {"dealType", "LT-NONEXCL-1.0"},
          {"organisationType", "MSME"},
          {"language", "en"}
        }) {
      assertThat(count(after, counted[0], counted[1]))
          .as(counted[0])
          .isEqualTo(count(before, counted[0], counted[1]) + 1);
    }
    assertThat(
            posting
                .search("q=heliostill&topic=" + TOPIC + "&trl=6-9&country=KE&kind=TECHNOLOGY")
                .at("/hits/0/id")
                .asText())
        .isEqualTo(listing.id());

    listing = posting.revise(listing, content.deepCopy().put("title", "Photovoltaic brinebreaker"));
    posting.awaitFound("brinebreaker", listing);
    assertThat(posting.found("heliostill")).isEmpty();

    listing = posting.act(listing, "pause");
    posting.awaitGone("brinebreaker", listing);
    assertThat(marketplace.visitor("GET", listing.path()).statusCode()).isEqualTo(404);
    listing = posting.act(listing, "publish");
    posting.awaitFound("brinebreaker", listing);
    listing = posting.act(listing, "withdraw");
    posting.awaitGone("brinebreaker", listing);
    assertThat(posting.search("q=").at("/total/value")).isEqualTo(before.at("/total/value"));
  }

  @Test
  void whatIsPublishedIsFoundWithinASecondAndAHalf() {
    var owner = posting.organisation("Swift Turbines");
    posting.awaitFound("gale", posting.published(technology(owner, "Gale turbine, the first one")));
    var took = new ArrayList<Duration>();
    for (var i = 0; i < 5; i++) {
      var word = "breeze" + i;
      var listing = posting.published(technology(owner, "Turbine for a " + word));
      var answered = System.nanoTime();
      posting.awaitFound(word, listing);
      took.add(Duration.ofNanos(System.nanoTime() - answered));
    }
    took.sort(null);
    assertThat(took.get(2)).as("half of %s", took).isLessThan(Duration.ofMillis(1_500));
  }

  @Test
  void aNewNameOfTheOrganisationShowsInItsHits() {
    var owner = posting.organisation("Rift Valley Briquettes");
    var listing = posting.published(technology(owner, "Mudlark sieve"));
    posting.awaitFound("mudlark", listing);
    var content = (ObjectNode) Json.read(marketplace.visitor("GET", owner).body(), JsonNode.class);
    var renamed =
        marketplace.operator(
            "PUT", owner, content.put("name", "Great Rift Energy").toString(), "If-Match", "*");
    assertThat(renamed.statusCode()).as(renamed.body()).isEqualTo(200);
    eventually(
        SEARCHABLE,
        "the hit shows the new name",
        () ->
            posting
                .search("q=mudlark")
                .at("/hits/0/organisation/name")
                .asText()
                .equals("Great Rift Energy"));
    assertThat(
            Json.read(marketplace.visitor("GET", listing.path()).body(), JsonNode.class)
                .at("/organisation/name")
                .asText())
        .isEqualTo("Great Rift Energy");

    assertThat(marketplace.operator("POST", owner + "/pause", null).statusCode()).isEqualTo(200);
    posting.awaitGone("mudlark", listing);
    assertThat(marketplace.operator("POST", owner + "/publish", null).statusCode()).isEqualTo(200);
    posting.awaitFound("mudlark", listing);
  }

  @Test
  void whatExpiresLeavesTheSearchWithinASecondAndComesBackWhenRenewed() throws Exception {
    var owner = posting.organisation("Tidewater Ltd");
    var listing = posting.published(technology(owner, "Quaystone current turbine"));
    posting.awaitFound("quaystone", listing);
    var end = Instant.now().plusSeconds(3);
    expireAt(listing.id(), end);
    // The index learns of its end as it learns of everything: by a change in the outbox.
    eventually(
        SEARCHABLE,
        "the search knows the end",
        () -> {
          var hits = posting.search("q=quaystone").get("hits");
          return hits.isEmpty()
              || Instant.parse(hits.get(0).get("validUntil").asText()).isBefore(end.plusSeconds(1));
        });
    var seen = new ArrayList<Instant>();
    while (Instant.now().isBefore(end.plusSeconds(2))) {
      var asked = Instant.now();
      if (!posting.found("quaystone").isEmpty()) {
        seen.add(asked);
      }
      Thread.sleep(50);
    }
    assertThat(seen).isNotEmpty();
    assertThat(seen.getLast()).isBetween(end.minusSeconds(2), end.plusSeconds(1));
    assertThat(marketplace.visitor("GET", listing.path()).statusCode()).isEqualTo(404);
    eventually(
        Duration.ofSeconds(3),
        "its status says so",
        () -> status(listing.path()).equals("EXPIRED"));
    posting.awaitFound("quaystone", posting.act(listing, "renew"));
    assertThat(status(listing.path())).isEqualTo("PUBLISHED");
  }

  @Test
  void whatAListingMeansFollowsItsWords() {
    var owner = posting.organisation("Meaning Ltd");
    var listing = posting.act(posting.draft(technology(owner, "Solar quernstill")), "publish");
    posting.awaitFound("quernstill", listing);
    eventually(
        MEANING_KNOWN,
        "the search compares the meaning of " + listing.id(),
        () -> {
          for (var hit : posting.search("q=quernstill").path("hits")) {
            if (hit.path("id").asText().equals(listing.id())) {
              return hit.at("/because/similarity").isNumber();
            }
          }
          return false;
        });
  }

  private String status(String path) {
    return Json.read(marketplace.operator("GET", path, null).body(), JsonNode.class)
        .get("status")
        .asText();
  }

  private void expireAt(String id, Instant end) throws Exception {
    try (var connection =
            DriverManager.getConnection(
                engines.engines().jdbcUrl(),
                engines.engines().databaseUser(),
                engines.engines().databasePassword());
        var update =
            connection.prepareStatement(
                "with changed as (update listing set valid_until = ?,"
                    + " index_version = index_version + 1 where id = ? returning id)"
                    + " insert into outbox (subject, subject_id) select 'LISTING', id from changed")) {
      update.setObject(1, end.atOffset(java.time.ZoneOffset.UTC));
      update.setObject(2, UUID.fromString(id));
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }
}
