package org.symbolon.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the marketplace adds to the engine: the whole HTTP call of a search against the same engine
 * requests sent raw, one after the other as the server sends them. Every query is asked once by each
 * side, with a change of the index in between, so that neither profits from what is remembered.
 */
final class SearchTax {
  private static final int BLOCKS = 10;
  private static final int CLIENTS = 4;
  private static final int WARM_UP = 60;

  private final Marketplace market;
  private final Samples served = new Samples();
  private final Samples raw = new Samples();
  private final Samples secondRound = new Samples();
  private final List<Race.Result> servedBlocks = new ArrayList<>();
  private final List<Race.Result> rawBlocks = new ArrayList<>();

  /** The first so many measure time, one client; the others throughput, several clients. */
  private final int timed;

  private SearchTax(Marketplace market, int timed) {
    this.market = market;
    this.timed = timed;
  }

  /**
   * Measures.
   *
   * @param queries how many different ones, half of them for the times and half for the throughput
   */
  static void run(int queries) throws Exception {
    var catalogue = new Catalogue();
    try (var market = Marketplace.start(Setup.folder(Setup.CATALOGUE))) {
      var searches = catalogue.searches(queries + WARM_UP, 1);
      Setup.note("dry pass over %d searches", searches.size());
      var recorded = Recording.of(market, searches);
      var tax = new SearchTax(market, queries / 2);
      tax.warmUp(searches.subList(queries, queries + WARM_UP), recorded);
      var load = Setup.load();
      tax.pass(searches.subList(0, queries), recorded, 0);
      tax.pass(searches.subList(0, queries), recorded, 1);
      tax.report(load);
    }
  }

  private void warmUp(List<String> searches, Map<String, List<Recorder.Request>> recorded)
      throws Exception {
    try (var wire = market.connect();
        var engine = new Engine(market.engine())) {
      var requests = Recording.now(recorded, engine.pointInTime());
      for (var search : searches) {
        wire.get(search).required();
        replay(engine, requests.get(search));
      }
    }
  }

  /** Even queries to one side and odd ones to the other; {@code turn} 1 is the other way round. */
  private void pass(
      List<String> searches, Map<String, List<Recorder.Request>> recorded, int turn)
      throws Exception {
    Recording.outdate(market);
    try (var wire = market.connect();
        var engine = new Engine(market.engine())) {
      var requests = Recording.now(recorded, engine.pointInTime());
      for (var i = 0; i < timed; i++) {
        var began = System.nanoTime();
        if (i % 2 == turn) {
          wire.get(searches.get(i)).required();
          served.add(System.nanoTime() - began);
        } else {
          var last = replay(engine, requests.get(searches.get(i)));
          raw.add(System.nanoTime() - began);
          secondRound.add(last);
        }
      }
      var size = (searches.size() - timed) / BLOCKS;
      for (var block = 0; block < BLOCKS; block++) {
        var some = searches.subList(timed + block * size, timed + (block + 1) * size);
        if (block % 2 == turn) {
          servedBlocks.add(serve(some));
        } else {
          rawBlocks.add(replay(some.stream().map(requests::get).toList()));
        }
      }
    }
  }

  /** Sends the requests of one search; returns the nanoseconds of the last of them. */
  private static long replay(Engine engine, List<Recorder.Request> requests) throws IOException {
    var began = System.nanoTime();
    for (var request : requests) {
      began = System.nanoTime();
      engine.replay(request);
    }
    return System.nanoTime() - began;
  }

  private Race.Result serve(List<String> searches) throws Exception {
    var clients = new ArrayList<Race.Client>();
    var wires = new ArrayList<Wire>();
    for (var i = 0; i < CLIENTS; i++) {
      var wire = market.connect();
      wires.add(wire);
      clients.add(n -> wire.get(searches.get(n)).required());
    }
    try {
      return Race.run(searches.size(), clients);
    } finally {
      for (var wire : wires) {
        wire.close();
      }
    }
  }

  private Race.Result replay(List<List<Recorder.Request>> searches) throws Exception {
    var clients = new ArrayList<Race.Client>();
    var engines = new ArrayList<Engine>();
    for (var i : IntStream.range(0, CLIENTS).toArray()) {
      engines.add(new Engine(market.engine()));
      clients.add(n -> replay(engines.get(i), searches.get(n)));
    }
    try {
      return Race.run(searches.size(), clients);
    } finally {
      for (var engine : engines) {
        engine.close();
      }
    }
  }

  private void report(String load) throws Exception {
    Setup.say("search tax, one client, load %s", load);
    Setup.say("  whole call            %s", served.line());
    Setup.say("  same requests, raw    %s", raw.line());
    Setup.say("  of these the last one %s", secondRound.line());
    Setup.say(
        "  p95 ratio %.2f (at most 1.25), p50 ratio %.2f",
        served.millis(95) / raw.millis(95), served.millis(50) / raw.millis(50));
    var call = Race.median(servedBlocks);
    var bare = Race.median(rawBlocks);
    Setup.say(
        "  throughput, %d clients, medians of %d blocks: %.1f/s against %.1f/s raw, ratio %.2f"
            + " (at least 0.80), load %s",
        CLIENTS, servedBlocks.size(), call.perSecond(), bare.perSecond(),
        call.perSecond() / bare.perSecond(), Setup.load());
    Setup.say(
        "  processor time per search: %.1f ms against %.1f ms raw, inverse ratio %.2f",
        call.cpuMillis(), bare.cpuMillis(), bare.cpuMillis() / call.cpuMillis());
    EmbeddingCost.run();
  }
}
