package org.symbolon.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.symbolon.platform.json.Json;

/**
 * What people ask again and again: 1,000 searches, drawn by Zipf's law with exponent 1, against the
 * raw engine in alternating rounds; then how old an answer can be while listings are published.
 */
final class RepeatedMix {
  private static final int SEARCHES = 1_000;
  private static final int CLIENTS = 8;
  private static final int ROUNDS = 6;
  private static final long ROUND_NANOS = TimeUnit.SECONDS.toNanos(5);
  /** Each side first runs as long as this, so that its caches are those of a server that has run. */
  private static final long WARM_UP_NANOS = TimeUnit.SECONDS.toNanos(45);

  private static final int DRAWS = 200_000;
  private static final int PUBLISHED = 20;
  private static final int POLL_MILLIS = 20;

  private final Marketplace market;
  private final Catalogue catalogue = new Catalogue();
  private final List<String> drawn;

  private RepeatedMix(Marketplace market, List<String> searches) {
    this.market = market;
    var zipf = new Zipf<>(searches, 1);
    var random = new SplittableRandom(SEARCHES);
    this.drawn = IntStream.range(0, DRAWS).mapToObj(i -> zipf.draw(random)).toList();
  }

  static void run() throws Exception {
    try (var market = Marketplace.start(Setup.folder(Setup.CATALOGUE))) {
      var searches = new Catalogue().searches(SEARCHES, 3);
      var recorded = Recording.of(market, searches);
      var mix = new RepeatedMix(market, searches);
      mix.compare(recorded);
      mix.staleness();
    }
  }

  private void compare(Map<String, List<Recorder.Request>> recorded) throws Exception {
    var served = new ArrayList<Race.Result>();
    var raw = new ArrayList<Race.Result>();
    Map<String, List<Recorder.Request>> requests;
    try (var engine = new Engine(market.engine())) {
      requests = Recording.now(recorded, engine.pointInTime());
    }
    var cold = serve(WARM_UP_NANOS, ROUNDS);
    replay(requests, WARM_UP_NANOS, ROUNDS);
    for (var round = 0; round < ROUNDS; round++) {
      served.add(serve(ROUND_NANOS, round));
      raw.add(replay(requests, ROUND_NANOS, round));
      Setup.note("round %d: %.0f/s against %.0f/s", round, served.getLast().perSecond(),
          raw.getLast().perSecond());
    }
    var call = Race.median(served);
    var bare = Race.median(raw);
    Setup.say(
        "repeated mix, %d searches by Zipf (s=1), %d clients, %d rounds: from cold %.0f/s, then"
            + " median %.0f/s against %.0f/s raw, ratio %.2f (at least 3), load %s",
        SEARCHES, CLIENTS, ROUNDS, cold.perSecond(), call.perSecond(),
        bare.perSecond(), call.perSecond() / bare.perSecond(), Setup.load());
    Setup.say(
        "  processor time per search: %.2f ms against %.2f ms raw, inverse ratio %.2f",
        call.cpuMillis(), bare.cpuMillis(), bare.cpuMillis() / call.cpuMillis());
  }

  private String drawn(int round, int n) {
    return drawn.get((round * 31_337 + n) % DRAWS);
  }

  private Race.Result serve(long nanos, int round) throws Exception {
    var wires = new ArrayList<Wire>();
    var clients = new ArrayList<Race.Client>();
    for (var i = 0; i < CLIENTS; i++) {
      var wire = market.connect();
      wires.add(wire);
      clients.add(n -> wire.get(drawn(round, n)).required());
    }
    try {
      return Race.until(nanos, DRAWS, clients);
    } finally {
      for (var wire : wires) {
        wire.close();
      }
    }
  }

  private Race.Result replay(
      Map<String, List<Recorder.Request>> requests, long nanos, int round) throws Exception {
    var engines = new ArrayList<Engine>();
    var clients = new ArrayList<Race.Client>();
    for (var i = 0; i < CLIENTS; i++) {
      var engine = new Engine(market.engine());
      engines.add(engine);
      clients.add(
          n -> {
            for (var request : requests.get(drawn(round, n))) {
              engine.replay(request);
            }
          });
    }
    try {
      return Race.until(nanos, DRAWS, clients);
    } finally {
      for (var engine : engines) {
        engine.close();
      }
    }
  }

  /**
   * While the mix runs: from the answer to publishing until the last answer of the repeated search
   * that does not have the listing.
   */
  private void staleness() throws Exception {
    var over = new AtomicBoolean();
    var rates = new ArrayList<Race.Result>();
    var mix =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    while (!over.get()) {
                      rates.add(serve(TimeUnit.SECONDS.toNanos(2), 0));
                    }
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                });
    var seen = new Samples();
    try (var wire = market.connect()) {
      for (var i = 0; i < PUBLISHED; i++) {
        seen.add(publishAndWait(wire, "zzq" + Long.toString(System.nanoTime(), 36)));
        Thread.sleep(1_000);
      }
    } finally {
      over.set(true);
      mix.join();
    }
    Setup.say(
        "staleness while the mix runs and a listing is published every 1 to 3 s: %s (at most 2,000"
            + " ms); the mix then ran at %.0f/s, load %s",
        seen.line(), Race.median(rates).perSecond(), Setup.load());
  }

  private long publishAndWait(Wire wire, String word) throws Exception {
    var search = "/api/v1/listings?q=" + word;
    // Asked before, so that the answer without it is remembered.
    requireTotal(wire, search, 0);
    ObjectNode listing = catalogue.content(new SplittableRandom(word.hashCode()));
    listing.put("title", listing.path("title").asText() + " " + word);
    listing.putObject("organisation").put("source", "bench").put("externalId", "o1");
    var posted = wire.write("POST", "/api/v1/listings", Json.write(listing)).required();
    var id = Json.mapper().readTree(posted.body()).path("id").asText();
    wire.write("POST", "/api/v1/listings/" + id + "/publish", null).required();
    var published = System.nanoTime();
    var lastMiss = published;
    while (total(wire, search) == 0) {
      lastMiss = System.nanoTime();
      if (System.nanoTime() - published > TimeUnit.SECONDS.toNanos(30)) {
        throw new IllegalStateException("Never found: " + word);
      }
      Thread.sleep(POLL_MILLIS);
    }
    return lastMiss - published;
  }

  private static void requireTotal(Wire wire, String search, long expected) throws Exception {
    if (total(wire, search) != expected) {
      Setup.note("%s finds something already", search);
    }
  }

  /** Hits that have the word, not those that are only near in meaning. */
  private static long total(Wire wire, String search) throws Exception {
    var answer = Json.mapper().readTree(wire.get(search).required().body());
    var found = 0L;
    var word = search.substring(search.indexOf('=') + 1);
    for (var hit : answer.path("hits")) {
      found += hit.path("title").asText().contains(word) ? 1 : 0;
    }
    return found;
  }
}
