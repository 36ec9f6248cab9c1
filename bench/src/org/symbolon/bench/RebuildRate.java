package org.symbolon.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.symbolon.platform.json.Json;

/**
 * {@code symbolon reindex} against the same documents written by bare bulk requests into an index with
 * the same mapping. The raw side reads its bytes from the disk of nobody: they are prepared in memory,
 * part by part, outside of the measured time.
 */
final class RebuildRate {
  private static final String RAW = "bench-raw";
  private static final int PAGE = 1_000;
  private static final int CHUNK_BYTES = 4_000_000;
  private static final int ROUNDS = 1;

  private RebuildRate() {}

  static void run() throws Exception {
    var folder = Setup.folder(Setup.CATALOGUE);
    try (var market = Marketplace.start(folder)) {
      var rebuilt = new ArrayList<Double>();
      var raw = new ArrayList<Double>();
      for (var round = 0; round < ROUNDS; round++) {
        var documents = count(market);
        var began = System.nanoTime();
        var process =
            Marketplace.command(
                folder, Map.of(), List.of("reindex"), Setup.data().resolve("reindex.log").toFile(), null);
        try (var memory = Memory.of(process)) {
          if (process.waitFor() != 0) {
            throw new IllegalStateException("reindex failed");
          }
          rebuilt.add(documents / ((System.nanoTime() - began) / 1e9));
          Setup.note("rebuild: %s", memory.line());
        }
        raw.add(raw(market));
        Setup.say(
            "rebuild of %d listings: %.0f documents/s (the program's start included), raw bulk of the"
                + " same bytes %.0f/s, ratio %.2f, load %s",
            documents, rebuilt.getLast(), raw.getLast(), rebuilt.getLast() / raw.getLast(),
            Setup.load());
      }
    }
  }

  private static long count(Marketplace market) throws IOException {
    try (var engine = new Engine(market.engine())) {
      return engine.call("GET", "/" + Engine.ALIAS + "/_count", null).path("count").asLong();
    }
  }

  private static double raw(Marketplace market) throws IOException {
    try (var reader = new Engine(market.engine());
        var writer = new Engine(market.engine())) {
      create(reader);
      try {
        return copy(reader, writer);
      } finally {
        reader.call("DELETE", "/" + RAW, null);
      }
    }
  }

  /** An index with the mapping and the settings of the one in use. */
  private static void create(Engine engine) throws IOException {
    var index = engine.call("GET", "/" + Engine.ALIAS, null).elements().next();
    var settings = (ObjectNode) index.path("settings").path("index").deepCopy();
    settings.remove(List.of("uuid", "creation_date", "provided_name", "version", "history"));
    var body = Json.mapper().createObjectNode();
    body.putObject("settings").set("index", settings);
    body.set("mappings", index.path("mappings"));
    engine.call("PUT", "/" + RAW, body);
  }

  private static double copy(Engine reader, Engine writer) throws IOException {
    var snapshot = reader.pointInTime();
    long documents = 0;
    long nanos = 0;
    var chunk = new ByteArrayOutputStream(2 * CHUNK_BYTES);
    JsonNode after = null;
    while (true) {
      var page = page(reader, snapshot, after);
      for (var hit : page) {
        chunk.writeBytes(
            ("{\"index\":{\"_id\":\"" + hit.path("_id").asText() + "\"}}\n")
                .getBytes(StandardCharsets.UTF_8));
        chunk.writeBytes(Json.mapper().writeValueAsBytes(hit.path("_source")));
        chunk.write('\n');
        documents++;
      }
      if (chunk.size() > CHUNK_BYTES || page.isEmpty()) {
        nanos += write(writer, chunk.toByteArray());
        chunk.reset();
      }
      if (page.isEmpty()) {
        break;
      }
      after = page.get(page.size() - 1).path("sort");
    }
    var began = System.nanoTime();
    writer.call("POST", "/" + RAW + "/_refresh", null);
    return documents / ((nanos + System.nanoTime() - began) / 1e9);
  }

  private static JsonNode page(Engine engine, String snapshot, JsonNode after) throws IOException {
    var body = Json.mapper().createObjectNode();
    body.put("size", PAGE).put("track_total_hits", false);
    body.putObject("_source").put("exclude_vectors", false);
    body.putObject("pit").put("id", snapshot).put("keep_alive", "2m");
    body.putArray("sort").add("_shard_doc");
    if (after != null) {
      body.set("search_after", after);
    }
    return engine.call("POST", "/_search", body).path("hits").path("hits");
  }

  private static long write(Engine engine, byte[] chunk) throws IOException {
    if (chunk.length == 0) {
      return 0;
    }
    var began = System.nanoTime();
    var answer = engine.lines("/" + RAW + "/_bulk?filter_path=errors", chunk);
    var took = System.nanoTime() - began;
    if (answer.text().contains("true")) {
      throw new IllegalStateException("Raw bulk had errors: " + answer.text());
    }
    return took;
  }
}
