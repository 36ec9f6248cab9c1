package org.symbolon.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.symbolon.kernel.Refused.Violation;
import org.symbolon.platform.json.Json;

/** Reads JSON from outside: one value, no duplicate members, not too deep. */
final class Bodies {
  /** The largest body that is read. */
  static final int LIMIT_BYTES = 1024 * 1024;

  private static final int DEPTH = 40;
  private static final int NUMBER_CHARACTERS = 100;
  private static final ObjectReader READER = reader();

  private Bodies() {}

  private static ObjectReader reader() {
    var mapper = Json.mapper().copy();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEPTH)
                .maxNumberLength(NUMBER_CHARACTERS)
                .build());
    return mapper
        .reader()
        .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  static JsonNode json(Buffer body) {
    try {
      var node = READER.readTree(body.getBytes());
      if (node.isMissingNode()) {
        throw Malformed.request(
            "The body is missing.", List.of(new Violation("", "must be a JSON object")));
      }
      return node;
    } catch (StreamConstraintsException e) {
      throw Malformed.request(
          "The body is not JSON of a reasonable shape.",
          List.of(
              new Violation(
                  "",
                  "must be nested at most %d levels deep, with numbers of at most %d digits"
                      .formatted(DEPTH, NUMBER_CHARACTERS))));
    } catch (JsonProcessingException e) {
      var where = e.getLocation();
      throw Malformed.request(
          "The body is not valid JSON.",
          List.of(
              new Violation(
                  "",
                  "must be JSON; line %d, column %d: %s"
                      .formatted(
                          where == null ? 0 : where.getLineNr(),
                          where == null ? 0 : where.getColumnNr(),
                          firstLine(e.getOriginalMessage())))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String firstLine(String message) {
    return message == null ? "malformed" : message.lines().findFirst().orElse("malformed");
  }
}
