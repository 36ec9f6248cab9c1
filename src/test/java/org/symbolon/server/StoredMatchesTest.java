package org.symbolon.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.symbolon.testing.RunningMarketplace.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.symbolon.platform.json.Json;
import org.symbolon.server.Posting.Posted;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.RunningMarketplace;
import org.symbolon.testing.TestEngines;

/** Stored matches with two nodes at work, after a change of weights, and after an interruption. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredMatchesTest {
  private static final Duration STORED = Duration.ofSeconds(30);
  private static final int NEEDS = 4;
  private static final int TECHNOLOGIES = 6;
  private static final String PROFILE = "/api/v1/match-profiles/NEED_TO_TECHNOLOGY";

  private final RunningMarketplace first;
  private final RunningMarketplace second;

  StoredMatchesTest(TestEngines engines) {
    first = RunningMarketplace.over(engines);
    second = RunningMarketplace.over(engines);
  }

  @AfterAll
  void close() {
    first.close();
    second.close();
  }

  private long count(String sql) {
    var address = first.settings().engines().orElseThrow().database();
    try (var connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        var rows = connection.createStatement().executeQuery("select count(*) " + sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Posted> publishTogether() throws Exception {
    var nodes = List.of(new Posting(first), new Posting(second));
    var owner = nodes.getFirst().organisation("Borehole Works");
    var seeker = nodes.getFirst().organisation("Borehole Users");
    var posted = new ArrayList<Posted>();
    try (var workers = Executors.newFixedThreadPool(4)) {
      var running = new ArrayList<Future<Posted>>();
      for (var i = 0; i < NEEDS + TECHNOLOGIES; i++) {
        var node = nodes.get(i % 2);
        var isNeed = i % 5 < 2;
        var listing = Posting.technology(isNeed ? seeker : owner, "Borehole pump number " + i);
        listing.put("kind", isNeed ? "NEED" : "TECHNOLOGY");
        running.add(workers.submit(() -> node.published(listing)));
      }
      for (var one : running) {
        posted.add(one.get());
      }
    }
    return posted;
  }

  @Test
  void everyPairIsStoredOnceAndRebuiltUnderNewWeights() throws Exception {
    var posted = publishTogether();
    var pairs = (long) NEEDS * TECHNOLOGIES;
    eventually(STORED, "all pairs are stored", () -> count("from listing_match") == pairs);
    eventually(
        STORED, "nothing waits", () -> count("from outbox where subject = 'LISTING_MATCHES'") == 0);
    assertThat(count("from listing_match")).isEqualTo(pairs);

    var weights = Json.read(first.json(PROFILE).toString(), JsonNode.class);
    var changed = weights.deepCopy();
    var points = (com.fasterxml.jackson.databind.node.ObjectNode) changed.get("weights");
    var substance = points.get("SUBSTANCE").asDouble();
    points.put("SUBSTANCE", substance - 5);
    points.put("EVIDENCE", points.get("EVIDENCE").asDouble() + 5);
    var body = Json.mapper().createObjectNode().set("weights", points).toString();
    var answer = first.operator("PUT", PROFILE, body, "If-Match", "*");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(count("from listing_match where need_profile = 1"))
        .as("what was scored before stays as it was explained")
        .isEqualTo(pairs);

    var result = first.rematch();
    assertThat(result.needs()).isEqualTo(NEEDS);
    assertThat(result.failed()).isZero();
    assertThat(result.resumed()).isFalse();
    assertThat(count("from listing_match where need_profile = 2")).isEqualTo(pairs);

    leave(posted.getFirst());
    var rest = first.rematch();
    assertThat(rest.resumed()).isTrue();
    assertThat(rest.needs()).isEqualTo(1);
    assertThat(first.rematch().resumed()).isFalse();

    new Posting(second).act(posted.getFirst(), "withdraw");
    eventually(
        STORED,
        "a withdrawn need keeps nothing",
        () -> count("from listing_match") == pairs - TECHNOLOGIES);
  }

  /** What a run leaves that was stopped before its last need. */
  private void leave(Posted need) {
    var address = first.settings().engines().orElseThrow().database();
    try (var connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        var insert =
            connection.prepareStatement(
                "insert into outbox (subject, subject_id) values ('NEED_REMATCH', ?::uuid)")) {
      insert.setString(1, need.id());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
