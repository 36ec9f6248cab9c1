package org.symbolon.bench;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.symbolon.platform.json.Json;

/**
 * Publish to searchable: 50 listings a second are posted and published over the API, with texts that
 * the model has never seen; a reader looks at the newest listings five times a second.
 * Measured from the answer to {@code publish} until the search shows the listing.
 */
final class Freshness {
  private static final int PER_SECOND = 50;
  private static final int SECONDS = 60;

  /** Written before the measurement begins, at the same rate: a server that runs has compiled. */
  private static final int WARM_UP_SECONDS = 30;

  private static final int WRITERS = 4;
  private static final int LOOK_MILLIS = 200;
  private static final int GRACE_SECONDS = 20;
  private static final int MOST_PAGES = 10;
  private static final int MANY_NEW = 25;

  /** All new listings belong to one organisation of the catalogue. */
  private static final String OWNER = "o0";

  private final Marketplace market;
  private final Catalogue catalogue = new Catalogue();
  private final Map<String, Long> waiting = new ConcurrentHashMap<>();
  private final Samples seen = new Samples();
  private final Samples late = new Samples();
  private final Samples posting = new Samples();
  private final AtomicInteger next = new AtomicInteger();
  private volatile boolean writing = true;
  private volatile String owner;

  private Freshness(Marketplace market) {
    this.market = market;
  }

  static void run() throws Exception {
    try (var market = Marketplace.start(Setup.folder(Setup.CATALOGUE))) {
      new Freshness(market).measure();
    }
  }

  private void measure() throws Exception {
    try (var threads = Executors.newFixedThreadPool(WRITERS + 1)) {
      var reader = threads.submit(this::look);
      writeFor(WARM_UP_SECONDS, threads);
      Setup.note("after the warm-up of %d s: %s", WARM_UP_SECONDS, seen.line());
      waiting.clear();
      seen.clear();
      posting.clear();
      late.clear();
      var cpu = Cpu.seconds();
      var seconds = writeFor(SECONDS, threads);
      writing = false;
      reader.get();
      Setup.say(
          "publish to searchable, %.1f listings a second for %.0f s after %d s of warm-up: %s (p99 at"
              + " most 1,500 ms), never seen %d, load %s",
          next.get() / seconds, seconds, WARM_UP_SECONDS, seen.line(), waiting.size(),
          Setup.load());
      Setup.say("  post and publish, both calls: %s", posting.line());
      Setup.say(
          "  processor time per listing, reader and all included: %.1f ms",
          1e3 * (Cpu.seconds() - cpu) / next.get());
      Setup.say("  writes that began later than planned by: %s", late.line());
    }
  }

  private double writeFor(int planned, ExecutorService threads) throws Exception {
    next.set(0);
    var began = System.nanoTime();
    var writers =
        java.util.stream.IntStream.range(0, WRITERS)
            .mapToObj(i -> threads.submit(() -> write(began, planned)))
            .toList();
    for (var writer : writers) {
      writer.get();
    }
    return (System.nanoTime() - began) / 1e9;
  }

  private Void write(long began, int planned) throws Exception {
    try (var wire = market.connect()) {
      for (var n = next.getAndIncrement();
          n < PER_SECOND * planned;
          n = next.getAndIncrement()) {
        var due = began + n * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
        var ahead = due - System.nanoTime();
        if (ahead > 0) {
          TimeUnit.NANOSECONDS.sleep(ahead);
        }
        late.add(Math.max(0, System.nanoTime() - due));
        publish(wire, n);
      }
      next.decrementAndGet();
      return null;
    }
  }

  private void publish(Wire wire, int n) throws Exception {
    var listing = catalogue.content(new SplittableRandom(System.nanoTime()));
    listing.put("kind", n % 2 == 0 ? "TECHNOLOGY" : "NEED");
    listing.putObject("organisation").put("source", "bench").put("externalId", OWNER);
    var began = System.nanoTime();
    var posted = wire.write("POST", "/api/v1/listings", Json.write(listing)).required();
    var answer = Json.mapper().readTree(posted.body());
    var id = answer.path("id").asText();
    owner = answer.path("organisation").path("id").asText();
    wire.write("POST", "/api/v1/listings/" + id + "/publish", null).required();
    var published = System.nanoTime();
    posting.add(published - began);
    waiting.put(id, published);
  }

  private Void look() throws Exception {
    var giveUp = Long.MAX_VALUE;
    try (var wire = market.connect()) {
      while (System.nanoTime() < giveUp && (writing || !waiting.isEmpty())) {
        if (owner != null) {
          readNewest(wire);
        }
        if (!writing && giveUp == Long.MAX_VALUE) {
          giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(GRACE_SECONDS);
        }
        Thread.sleep(LOOK_MILLIS);
      }
    }
    return null;
  }

  /** Pages through one owner's newest while half of a page or more is new. */
  private void readNewest(Wire wire) throws Exception {
    // One owner's newest: a reader who asks for everything counts 100,000 listings each time and
    // measures himself.
    var path = "/api/v1/listings?sort=newest&limit=50&organisation=" + owner;
    var after = "";
    var found = MANY_NEW;
    for (var page = 0; page < MOST_PAGES && found >= MANY_NEW && after != null; page++) {
      var answer = Json.mapper().readTree(wire.get(path + after).required().body());
      var now = System.nanoTime();
      found = 0;
      for (var hit : answer.path("hits")) {
        var published = waiting.remove(hit.path("id").asText());
        if (published != null) {
          seen.add(now - published);
          found++;
        }
      }
      after = answer.hasNonNull("after") ? "&after=" + answer.path("after").asText() : null;
    }
  }
}
