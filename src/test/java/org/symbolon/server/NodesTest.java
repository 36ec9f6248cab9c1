package org.symbolon.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.symbolon.server.Posting.technology;
import static org.symbolon.testing.RunningMarketplace.eventually;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.symbolon.server.Posting.Posted;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.RunningMarketplace;
import org.symbolon.testing.TestEngines;

/** Two servers on one database and one index are one marketplace. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NodesTest {
  private static final Duration DELIVERED = Duration.ofSeconds(10);
  private static final int LISTINGS = 40;
  private static final int REBUILDS = 3;

  private final RunningMarketplace first;
  private final RunningMarketplace second;
  private final List<Posting> nodes;

  NodesTest(TestEngines engines) {
    first = RunningMarketplace.over(engines);
    second = RunningMarketplace.over(engines);
    nodes = List.of(new Posting(first), new Posting(second));
  }

  @AfterAll
  void close() {
    first.close();
    second.close();
  }

  @Test
  void bothSeeWhatEitherTookAndEveryChangeIsDeliveredOnceInEffect() throws Exception {
    var owner = nodes.getFirst().organisation("Two Gates Foundry");
    var posted = new ArrayList<Posted>();
    try (var workers = Executors.newFixedThreadPool(4)) {
      var running = new ArrayList<Future<Posted>>();
      for (var i = 0; i < LISTINGS; i++) {
        var node = nodes.get(i % 2);
        var title = "Twingate furnace number " + i;
        running.add(workers.submit(() -> node.published(technology(owner, title))));
      }
      for (var one : running) {
        posted.add(one.get());
      }
    }
    var ids = posted.stream().map(Posted::id).toList();
    for (var node : nodes) {
      eventually(
          DELIVERED,
          "all are found on both nodes",
          () -> new HashSet<>(node.found("twingate")).equals(new HashSet<>(ids)));
      assertThat(node.search("q=twingate").at("/total/value").asInt()).isEqualTo(LISTINGS);
    }
    eventually(DELIVERED, "the outbox is empty", () -> first.waitingInOutbox() == 0);
    assertThat(first.reconcile()).isZero();

    // A change on one node is not hidden by what the other one remembers.
    nodes.getFirst().act(posted.getFirst(), "withdraw");
    nodes.getLast().awaitGone("twingate", posted.getFirst());
    var stale =
        second.operator(
            "PUT",
            posted.getFirst().path(),
            technology(owner, "Twingate kiln").toString(),
            "If-Match",
            posted.getFirst().etag());
    assertThat(stale.statusCode()).isEqualTo(412);
  }

  @Test
  void aRepeatedPostIsKnownOnTheOtherNode() {
    var owner = nodes.getFirst().organisation("Echo Valves");
    var body = technology(owner, "Echo valve").toString();
    var key = "echo-valve-1";
    var once = first.operator("POST", "/api/v1/listings", body, "Idempotency-Key", key);
    var again = second.operator("POST", "/api/v1/listings", body, "Idempotency-Key", key);
    assertThat(once.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(once.body());
    var other = technology(owner, "Another valve").toString();
    assertThat(
            second.operator("POST", "/api/v1/listings", other, "Idempotency-Key", key).statusCode())
        .isEqualTo(422);
  }

  @Test
  void aRebuildDuringWritesLosesNothingAndLeavesNothingOutdated() throws Exception {
    var node = nodes.getFirst();
    var owner = node.organisation("Lathe and Sons");
    var stop = new AtomicBoolean();
    var kept = new ArrayList<Posted>();
    var gone = new ArrayList<Posted>();
    try (var writer = Executors.newSingleThreadExecutor()) {
      var writing =
          writer.submit(() -> {
            for (var i = 0; !stop.get(); i++) {
              var content = technology(owner, "Spindleworks lathe " + i);
              var listing = nodes.get(i % 2).published(content);
              if (i % 3 == 0) {
                gone.add(node.act(listing, "pause"));
              } else {
                content.put("title", "Spindleworks lathe rebuilt " + i);
                kept.add(node.revise(listing, content));
              }
            }
            return null;
          });
      eventually(DELIVERED, "writing is under way", () -> gone.size() > 2);
      assertThat(second.rebuild(REBUILDS)).hasSize(REBUILDS).isSorted();
      stop.set(true);
      writing.get();
    }
    eventually(DELIVERED, "the outbox is empty", () -> first.waitingInOutbox() == 0);
    assertThat(first.reconcile()).isZero();
    eventually(
        DELIVERED,
        "every revision that holds is found",
        () -> node.search("q=spindleworks").at("/total/value").asInt() == kept.size());
    assertThat(node.search("q=spindleworks+lathe&limit=50").get("hits"))
        .allSatisfy(hit -> assertThat(hit.get("title").asText()).contains("rebuilt"));
    assertThat(node.found("spindleworks"))
        .doesNotContainAnyElementsOf(gone.stream().map(Posted::id).toList());
  }
}
