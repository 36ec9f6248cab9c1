package org.symbolon.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.symbolon.platform.json.Json;

/** Elasticsearch, spoken to directly over one connection. */
final class Engine implements AutoCloseable {
  static final String ALIAS = "symbolon-listing";
  private static final String NDJSON = "application/x-ndjson";

  private final Wire wire;

  Engine(URI address) throws IOException {
    wire = new Wire(address.getPort());
  }

  JsonNode call(String method, String path, Object body) throws IOException {
    var answer =
        wire.json(method, path, body == null ? null : Json.write(body)).required();
    return Json.mapper().readTree(answer.body());
  }

  /** Bulk or multi search: lines of JSON. */
  Wire.Answer lines(String path, byte[] lines) throws IOException {
    return wire.send("POST", path, Map.of("Content-Type", NDJSON), lines).required();
  }

  /** A snapshot of the listings. */
  String pointInTime() throws IOException {
    return call("POST", "/" + ALIAS + "/_pit?keep_alive=10m", null).path("id").asText();
  }

  /** Replays what the server sent. */
  Wire.Answer replay(Recorder.Request request) throws IOException {
    return wire.send(
            request.method(),
            request.path(),
            Map.of("Content-Type", request.contentType()),
            request.body().getBytes(StandardCharsets.UTF_8))
        .required();
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }
}
