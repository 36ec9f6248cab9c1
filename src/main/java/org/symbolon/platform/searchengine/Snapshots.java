package org.symbolon.platform.searchengine;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.symbolon.kernel.Refused;

/**
 * The snapshot that searches share. Every {@link #CHECKED_EVERY} at most, and only while somebody
 * searches, one small search asks whether the index has changed or something has expired; only then
 * a new snapshot is taken. So what is remembered for a snapshot stays valid as long as nothing
 * happens, and a search never sees a state older than this and the index's refresh interval
 * together.
 */
public final class Snapshots {
  public static final Duration CHECKED_EVERY = Duration.ofMillis(250);

  /** How long the engine keeps a snapshot after its last use. */
  public static final String KEPT = "2m";

  private static final int RETRY_AFTER_SECONDS = 5;

  /** What tells two states of the index apart. */
  private record Signature(String index, long documents, long lastWrite) {}

  /** What a check found; {@code nextExpiry} is the earliest expiry after the check's instant. */
  private record Check(Signature signature, Optional<Instant> nextExpiry) {}

  private record Taken(Snapshot snapshot, Check check, long checkedAtMillis) {}

  private final SearchEngine engine;
  private final IndexFamily family;
  private final String expiryField;
  private final InstantSource clock;
  private Taken taken;
  private Promise<Snapshot> underWay;

  /**
   * @param expiryField date field after which a document no longer counts
   */
  public Snapshots(
      SearchEngine engine, IndexFamily family, String expiryField, InstantSource clock) {
    this.engine = engine;
    this.family = family;
    this.expiryField = expiryField;
    this.clock = clock;
  }

  /**
   * The snapshot to search in now.
   *
   * @throws Refused.Unavailable when the engine is down or has no index yet
   */
  public Snapshot current() {
    Promise<Snapshot> mine;
    Future<Snapshot> others = null;
    Taken before;
    synchronized (this) {
      if (taken != null && clock.millis() - taken.checkedAtMillis < CHECKED_EVERY.toMillis()) {
        return taken.snapshot;
      }
      before = taken;
      mine = underWay;
      if (mine != null) {
        others = mine.future();
      } else {
        mine = Promise.promise();
        underWay = mine;
      }
    }
    return others != null ? others.await() : renew(before, mine);
  }

  /** Forgets a snapshot that the engine has lost. */
  public synchronized void discard(Snapshot lost) {
    if (taken != null && taken.snapshot.equals(lost)) {
      taken = null;
    }
  }

  private Snapshot renew(Taken before, Promise<Snapshot> promise) {
    try {
      var next = next(before);
      synchronized (this) {
        taken = next;
        underWay = null;
      }
      promise.complete(next.snapshot);
      return next.snapshot;
    } catch (Throwable e) {
      synchronized (this) {
        taken = null;
        underWay = null;
      }
      promise.fail(e);
      throw e;
    }
  }

  private Taken next(Taken before) {
    var now = clock.instant();
    // The check comes first: what is written between the two shows in the next check at the latest.
    var check = check(now);
    if (before != null
        && before.check.signature.equals(check.signature)
        && before.check.nextExpiry.stream().noneMatch(expiry -> !expiry.isAfter(now))) {
      return new Taken(before.snapshot, before.check, now.toEpochMilli());
    }
    var answer =
        absentMeansUnavailable(
            () -> engine.call("POST", "/" + family.alias() + "/_pit?keep_alive=" + KEPT, null));
    return new Taken(new Snapshot(answer.path("id").asText(), now), check, now.toEpochMilli());
  }

  private Check check(Instant now) {
    var body =
        Map.of(
            "size",
            0,
            "track_total_hits",
            true,
            "aggs",
            Map.of(
                "index", Map.of("terms", Map.of("field", "_index", "size", 1)),
                "write", Map.of("max", Map.of("field", "_seq_no")),
                "open",
                    Map.of(
                        "filter",
                            Map.of("range", Map.of(expiryField, Map.of("gt", now.toString()))),
                        "aggs", Map.of("expiry", Map.of("min", Map.of("field", expiryField))))));
    var answer =
        absentMeansUnavailable(() -> engine.call("POST", "/" + family.alias() + "/_search", body));
    var found = answer.path("aggregations");
    var signature =
        new Signature(
            found.path("index").path("buckets").path(0).path("key").asText(),
            answer.path("hits").path("total").path("value").asLong(),
            found.path("write").path("value").asLong(-1));
    var expiry = found.path("open").path("expiry").path("value");
    return new Check(
        signature,
        expiry.isNumber() ? Optional.of(Instant.ofEpochMilli(expiry.asLong())) : Optional.empty());
  }

  private static JsonNode absentMeansUnavailable(java.util.function.Supplier<JsonNode> call) {
    try {
      return call.get();
    } catch (EngineRefusal e) {
      if (e.status() == 404) {
        throw new Refused.Unavailable("The search index is being built.", RETRY_AFTER_SECONDS);
      }
      throw e;
    }
  }

  /** The parts of a search body that make it look at a snapshot. */
  public static Map<String, Object> in(Snapshot snapshot) {
    return Map.of("pit", Map.of("id", snapshot.pointInTime(), "keep_alive", KEPT));
  }

  /** Searches of one snapshot, in one round trip; the bodies already name it. */
  public List<JsonNode> search(List<Map<String, Object>> bodies) {
    var searches = bodies.stream().map(body -> new SearchEngine.Search(Map.of(), body)).toList();
    var answers = engine.searchAll(searches).await();
    answers.forEach(EngineAnswer::requireComplete);
    return answers;
  }
}
