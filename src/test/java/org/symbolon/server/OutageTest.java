package org.symbolon.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.symbolon.server.Posting.technology;
import static org.symbolon.testing.RunningMarketplace.eventually;

import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.symbolon.testing.RunningMarketplace;

/** An engine dies under a running server; the rest goes on, and all of it heals by itself. */
@Tag("engines")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageTest {
  private static final Duration HEALED = Duration.ofSeconds(10);
  private static final Duration RESTARTED = Duration.ofSeconds(90);
  private static final Duration NOTICED = Duration.ofSeconds(3);

  private final RunningMarketplace marketplace;
  private final Posting posting;
  private final EngineProcesses engines;

  OutageTest(@TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.NEVER) Path folder) {
    marketplace = RunningMarketplace.withOwnEngines(folder);
    posting = new Posting(marketplace);
    engines = new EngineProcesses(folder);
  }

  @AfterAll
  void close() throws Exception {
    marketplace.close();
    org.symbolon.testing.Folders.delete(engines.folder());
  }

  @Test
  void withoutTheSearchEnginePublishingAndReadingGoOn() throws Exception {
    var owner = posting.organisation("Harbour Ice Cooperative");
    var before = posting.published(technology(owner, "Quillfrost cold room"));
    posting.awaitFound("quillfrost", before);

    engines.killElasticsearch();
    eventually(
        NOTICED,
        "the search says that it is away",
        () -> marketplace.visitor("GET", "/api/v1/listings?q=quillfrost").statusCode() == 503);
    var away = marketplace.visitor("GET", "/api/v1/listings?q=quillfrost");
    if (away.statusCode() == 503) {
      assertThat(away.headers().firstValue("Retry-After").orElse("")).matches("[1-9]\\d?");
    }
    var meanwhile = posting.published(technology(owner, "Quillfrost ice maker"));
    assertThat(marketplace.visitor("GET", meanwhile.path()).statusCode()).isEqualTo(200);
    var page = marketplace.client().get("/en/search?topic=water-treatment");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.headers().firstValue("Retry-After")).isPresent();
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(page.body()).contains("Quillfrost cold room", "Quillfrost ice maker");
    assertThat(marketplace.client().get("/en/technologies/" + meanwhile.id()).statusCode())
        .isEqualTo(200);
    assertThat(marketplace.client().get("/en/").statusCode()).isEqualTo(200);
    var health = marketplace.management().get("/health/ready");
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).contains("DEGRADED");

    eventually(RESTARTED, "the engine answers again", engines::elasticsearchAnswers);
    eventually(
        HEALED,
        "everything is found",
        () -> {
          var answer = marketplace.visitor("GET", "/api/v1/listings?q=quillfrost");
          return answer.statusCode() == 200
              && answer.body().contains(before.id())
              && answer.body().contains(meanwhile.id());
        });
    assertThat(marketplace.client().get("/en/search?topic=water-treatment").statusCode())
        .isEqualTo(200);
    posting.awaitFound("quillfrost", posting.published(technology(owner, "Quillfrost crate")));
  }

  @Test
  void withoutTheDatabaseRequestsAreAskedToComeBack() throws Exception {
    var owner = posting.organisation("Kiln and Clay");
    var listing = posting.published(technology(owner, "Terrabake kiln"));
    posting.awaitFound("terrabake", listing);

    engines.killPostgresql();
    var statuses = new TreeSet<Integer>();
    eventually(
        RESTARTED,
        "reading works again",
        () -> {
          var read = marketplace.visitor("GET", listing.path());
          if (read.statusCode() == 503) {
            assertThat(read.headers().firstValue("Retry-After")).isPresent();
          }
          statuses.add(read.statusCode());
          var page = marketplace.client().get("/en/technologies/" + listing.id());
          statuses.add(page.statusCode());
          return statuses.contains(503) && engines.postgresqlAnswers() && page.statusCode() == 200;
        });
    assertThat(statuses).containsExactly(200, 503);
    eventually(
        HEALED,
        "writing works again",
        () -> {
          var answer =
              marketplace.operator(
                  "POST", "/api/v1/listings", technology(owner, "Terrabake oven").toString());
          assertThat(answer.statusCode()).isIn(201, 503);
          return answer.statusCode() == 201;
        });
    var published = posting.published(technology(owner, "Terrabake brick"));
    eventually(
        HEALED,
        "what is published is found",
        () -> posting.found("terrabake").contains(published.id()));
    assertThat(marketplace.management().get("/health/ready").body()).contains("\"UP\"");
  }
}
