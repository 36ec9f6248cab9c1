package org.symbolon.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the server sends to the engine for each of some searches, found out in a dry pass. */
final class Recording {
  private Recording() {}

  /**
   * A second node of the same marketplace runs the searches one by one, with a {@link Recorder} in
   * front of the engine.
   */
  static Map<String, List<Recorder.Request>> of(Marketplace market, List<String> searches)
      throws Exception {
    var recorded = new LinkedHashMap<String, List<Recorder.Request>>();
    try (var recorder = new Recorder(market.engine());
        var second =
            Marketplace.start(
                Setup.folder("second-node"),
                1,
                Map.of(
                    "SYMBOLON_DEMO", "false",
                    "SYMBOLON_DATABASE_URL", market.database(),
                    "SYMBOLON_ELASTICSEARCH_URL", recorder.address()));
        var wire = second.connect()) {
      for (var search : searches) {
        recorder.take();
        wire.get(search).required();
        recorded.put(search, recorder.take());
      }
    }
    return recorded;
  }

  /**
   * Changes one listing and waits until the index shows it, so that nothing remembered about the
   * index before, in the server or in the engine, is of use any more.
   */
  static void outdate(Marketplace market) throws Exception {
    try (var wire = market.connect()) {
      var hit =
          org.symbolon.platform.json.Json.mapper()
              .readTree(wire.get("/api/v1/listings?limit=1&sort=newest").required().body());
      var id = hit.path("hits").path(0).path("id").asText();
      wire.write("POST", "/api/v1/listings/" + id + "/pause", null).required();
      wire.write("POST", "/api/v1/listings/" + id + "/publish", null).required();
      Thread.sleep(3_000);
      wire.get("/api/v1/listings?limit=1").required();
    }
  }

  /** The requests of every search, moved to one snapshot of now. */
  static Map<String, List<Recorder.Request>> now(
      Map<String, List<Recorder.Request>> recorded, String pointInTime) {
    var moved = new LinkedHashMap<String, List<Recorder.Request>>();
    recorded.forEach(
        (search, requests) -> {
          var all = new ArrayList<Recorder.Request>();
          requests.forEach(request -> all.add(request.in(pointInTime)));
          moved.put(search, all);
        });
    return moved;
  }
}
