package org.symbolon.platform.searchengine;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.json.Json;

/**
 * Writes documents with external versions. A write that comes late, of an older version than the
 * index has, is answered 409 and counts as done: what it would have written is already outdated.
 */
public final class Bulk {
  private static final int CONFLICT = 409;
  private static final int RETRY_AFTER_SECONDS = 5;

  /** Below the engine's own limit of 100 MB and small enough for a small heap. */
  private static final int CHUNK_BYTES = 4_000_000;

  /** One write. Versions are positive and grow with every change of the thing. */
  public sealed interface Operation {
    String id();

    long version();
  }

  /** Writes the whole document. */
  public record Put(String id, long version, String document) implements Operation {}

  /** Takes the document out, because this version of the thing is not shown. */
  public record Delete(String id, long version) implements Operation {}

  /** Takes out a document that should not be there at all, at the version that it has. */
  public record Remove(String id, long version) implements Operation {}

  /** Where to write. */
  public sealed interface Target {
    String path();
  }

  /** What the family's alias points to; a missing alias is never made into an index. */
  public record Alias(IndexFamily family) implements Target {
    @Override
    public String path() {
      return "/" + family.alias() + "/_bulk?require_alias=true";
    }
  }

  /** An index that is being filled. */
  public record Index(String name) implements Target {
    @Override
    public String path() {
      return "/" + name + "/_bulk";
    }
  }

  private Bulk() {}

  /**
   * Writes all of them.
   *
   * @return the reasons of those that failed, by id; the others are done
   * @throws Refused.Unavailable when the engine is down or overloaded, or the index is not there
   *     yet
   */
  public static Map<String, String> write(
      SearchEngine engine, Target target, List<Operation> operations) {
    var failures = new LinkedHashMap<String, String>();
    var lines = new ByteArrayOutputStream(64_000);
    for (var operation : operations) {
      append(lines, operation);
      if (lines.size() >= CHUNK_BYTES) {
        send(engine, target, lines, failures);
      }
    }
    send(engine, target, lines, failures);
    return failures;
  }

  private static void append(ByteArrayOutputStream lines, Operation operation) {
    var target =
        Map.of(
            "_id",
            operation.id(),
            "version",
            operation.version(),
            "version_type",
            versionType(operation));
    switch (operation) {
      case Put put -> {
        line(lines, Json.write(Map.of("index", target)));
        line(lines, put.document());
      }
      case Delete _, Remove _ -> line(lines, Json.write(Map.of("delete", target)));
    }
  }

  /**
   * The same version is the same document, so it may be written again: also over the trace that a
   * deletion by hand leaves for a minute.
   */
  private static String versionType(Operation operation) {
    return switch (operation) {
      case Put _, Remove _ -> "external_gte";
      case Delete _ -> "external";
    };
  }

  private static void line(ByteArrayOutputStream lines, String json) {
    lines.writeBytes(json.getBytes(StandardCharsets.UTF_8));
    lines.write('\n');
  }

  private static void send(
      SearchEngine engine,
      Target target,
      ByteArrayOutputStream lines,
      Map<String, String> failures) {
    if (lines.size() == 0) {
      return;
    }
    var answer = engine.callLines(target.path(), lines.toByteArray());
    lines.reset();
    if (answer.path("errors").asBoolean()) {
      answer.path("items").forEach(item -> check(item.iterator().next(), failures));
    }
  }

  private static void check(JsonNode item, Map<String, String> failures) {
    var status = item.path("status").asInt();
    var error = item.path("error");
    if (error.isMissingNode() || status == CONFLICT) {
      return;
    }
    var type = error.path("type").asText();
    if (status == 429 || status >= 500 || type.equals("index_not_found_exception")) {
      throw new Refused.Unavailable(
          "The search engine does not take writes at the moment: " + type, RETRY_AFTER_SECONDS);
    }
    var cause = error.path("caused_by").path("reason").asText("");
    failures.put(
        item.path("_id").asText(),
        type + ": " + error.path("reason").asText() + (cause.isEmpty() ? "" : " (" + cause + ")"));
  }
}
