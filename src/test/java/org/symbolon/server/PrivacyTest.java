package org.symbolon.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.symbolon.server.Posting.technology;
import static org.symbolon.testing.RunningMarketplace.eventually;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.RunningMarketplace;
import org.symbolon.testing.TestEngines;

/**
 * Three listings that no visitor may see, a draft, a paused and a withdrawn one, carry words that
 * stand nowhere else: neither words nor ids come out of anything that a visitor can ask.
 */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivacyTest {
  private static final String WORD = "Zarquilnoth";

  private final RunningMarketplace marketplace;
  private final Posting posting;
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level level = root.getLevel();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  PrivacyTest(TestEngines engines) {
    log.start();
    root.addAppender(log);
    root.setLevel(Level.INFO);
    marketplace = RunningMarketplace.over(engines);
    posting = new Posting(marketplace);
  }

  @AfterAll
  void close() {
    marketplace.close();
    root.detachAppender(log);
    root.setLevel(level);
  }

  /** The secret word in every field that takes words. */
  private static ObjectNode secret(String owner, String which) {
    var node = technology(owner, WORD + " solar still " + which);
    node.put("summary", "The " + WORD + " summary of a solar still.");
    node.put("description", "The " + WORD + " description of a unit for brackish well water.");
    node.putArray("ipc").add("G21C 1/00");
    node.putArray("territories").add("TV");
    node.putArray("advantages")
        .addObject()
        .put("metric", WORD + " cost")
        .put("value", -30)
        .put("unit", "%");
    node.putArray("rights")
        .addObject()
        .put("type", "PATENT")
        .put("office", "US")
        .put("number", "US" + WORD.toUpperCase(Locale.ROOT))
        .put("status", "PENDING");
    return node;
  }

  @Test
  void whatIsNotPublishedComesOutNowhere() {
    var owner = posting.organisation("Open Wells Ltd");
    var open = technology(owner, "Solar still for brackish wells");
    open.putArray("territories").add("KE");
    var shown = posting.published(open);
    var draft = posting.draft(secret(owner, "one"));
    var paused = posting.published(secret(owner, "two"));
    var withdrawn = posting.published(secret(owner, "three"));
    // Both were public for a moment, so that there is something to be forgotten.
    posting.awaitFound(WORD, paused);
    posting.awaitFound(WORD, withdrawn);
    posting.act(paused, "pause");
    posting.act(withdrawn, "withdraw");
    posting.awaitGone(WORD, paused);
    posting.awaitGone(WORD, withdrawn);
    var secretPaths = List.of(draft.path(), paused.path(), withdrawn.path());
    var secrets =
        Stream.concat(
                Stream.of(WORD.toLowerCase(Locale.ROOT)),
                Stream.of(draft.id(), paused.id(), withdrawn.id()))
            .toList();

    var ownerId = owner.substring(owner.lastIndexOf('/') + 1);
    eventually(
        Duration.ofSeconds(5),
        "one listing is counted",
        () -> posting.search("q=").at("/total/value").asInt() == 1);
    for (var path :
        List.of(
            "/api/v1/listings",
            "/api/v1/listings?q=solar+still&limit=50",
            "/api/v1/listings?q=zarquil",
            "/api/v1/listings?q=brackish+well+water&sort=newest",
            "/api/v1/listings?q=cost",
            "/api/v1/listings?ipc=G21C",
            "/api/v1/listings?territory=TV",
            "/api/v1/listings?organisation=" + ownerId,
            "/api/v1/suggestions?q=zarq",
            "/api/v1/suggestions?q=solar",
            "/api/v1/organisations",
            owner,
            shown.path(),
            "/en/",
            "/en/search",
            "/en/search?q=solar+still",
            "/en/search?topic=water-treatment",
            "/en/technologies/" + shown.id(),
            "/en/organisations/" + ownerId,
            "/robots.txt",
            "/sitemap.xml")) {
      assertThat(marketplace.client().get(path).body().toLowerCase(Locale.ROOT))
          .as(path)
          .doesNotContain(secrets);
    }
    // An answer may repeat what was asked for, but must not know it.
    var asked = posting.search("q=" + WORD);
    assertThat(asked.at("/total/value").asInt()).isZero();
    assertThat(asked.has("didYouMean")).isFalse();
    assertThat(posting.search("territory=TV").at("/total/value").asInt()).isZero();
    var facets = posting.search("q=").get("facets").toString();
    assertThat(facets).doesNotContain("G21C", "\"TV\"", "PENDING");
    for (var path : secretPaths) {
      var answer = marketplace.visitor("GET", path);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body().toLowerCase(Locale.ROOT))
          .doesNotContain(WORD.toLowerCase(Locale.ROOT));
      var id = path.substring(path.lastIndexOf('/') + 1);
      var page = marketplace.client().get("/en/technologies/" + id);
      assertThat(page.statusCode()).isEqualTo(404);
      assertThat(page.body().toLowerCase(Locale.ROOT))
          .doesNotContain(WORD.toLowerCase(Locale.ROOT));
      assertThat(marketplace.visitor("HEAD", path).headers().firstValue("ETag")).isEmpty();
    }
    for (var path : List.of("/metrics", "/health/ready")) {
      assertThat(marketplace.management().get(path).body().toLowerCase(Locale.ROOT))
          .as(path)
          .doesNotContain(secrets);
    }
    assertThat(log.list.stream().map(e -> e.getFormattedMessage().toLowerCase(Locale.ROOT)))
        .noneMatch(line -> line.contains(secrets.getFirst()));
  }
}
