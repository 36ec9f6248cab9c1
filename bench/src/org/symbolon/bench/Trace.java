package org.symbolon.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.symbolon.platform.json.Json;

/**
 * Where the time of a search goes inside the engine: for each search that a query of the marketplace
 * consists of, the milliseconds that the engine says it took.
 */
final class Trace {
  private static final int SEARCHES = 40;
  private static final int WARM_UP = 40;
  private static final int SHOWN_CHARACTERS = 1_500;

  private Trace() {}

  static void run() throws Exception {
    try (var market = Marketplace.start(Setup.folder(Setup.CATALOGUE))) {
      var searches = new Catalogue().searches(SEARCHES + WARM_UP, 4);
      var recorded = Recording.of(market, searches);
      try (var engine = new Engine(market.engine())) {
        var sums = new ArrayList<Long>();
        for (var n = 0; n < searches.size(); n++) {
          var took = new ArrayList<Long>();
          for (var request : recorded.get(searches.get(n))) {
            var answer = Json.mapper().readTree(engine.replay(request).body());
            answer.path("responses").forEach(one -> took.add(one.path("took").asLong()));
          }
          if (n >= WARM_UP) {
            add(sums, took);
            Setup.say("%s %s", took, searches.get(n));
          }
        }
        Setup.say("mean %s ms, load %s", sums.stream().map(s -> s / SEARCHES).toList(), Setup.load());
        without(engine, recorded, List.of());
        without(engine, recorded, List.of("highlight"));
        without(engine, recorded, List.of("highlight", "stored_fields"));
        without(engine, recorded, List.of("query"));
        without(engine, recorded, List.of("highlight", "query"));
        for (var request : recorded.get(searches.getLast())) {
          for (var line : request.body().split("\n")) {
            Setup.say("%s", line.substring(0, Math.min(SHOWN_CHARACTERS, line.length())));
          }
        }
      }
    }
  }

  /** Processor time of the page of hits when parts are left out of its search. */
  private static void without(
      Engine engine, Map<String, List<Recorder.Request>> recorded, List<String> left)
      throws Exception {
    var cpu = Cpu.seconds();
    var pages = 0;
    for (var requests : recorded.values()) {
      var lines = requests.getLast().body().split("\n");
      var page = (ObjectNode) Json.mapper().readTree(lines[1]);
      if (page.path("size").asInt() > 1) {
        page.remove(left);
        engine.call("POST", "/_search", page);
        pages++;
      }
    }
    Setup.say("page without %s: %.1f ms of processor time", left, 1e3 * (Cpu.seconds() - cpu) / pages);
  }

  private static void add(List<Long> sums, List<Long> took) {
    for (var i = 0; i < took.size(); i++) {
      if (i == sums.size()) {
        sums.add(0L);
      }
      sums.set(i, sums.get(i) + took.get(i));
    }
  }
}
