package org.symbolon.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.symbolon.exchange.Row.Problem;

/** Our own format: one JSON object per line, a header first. */
final class JsonLines implements Source {
  static final String FORMAT = "symbolon";
  static final int VERSION = 1;

  @Override
  public void read(Path file, Consumer<Row> rows) {
    try (var lines = Lines.of(file)) {
      header(file, lines.next());
      for (var line = lines.next(); line != null; line = lines.next()) {
        if (!line.isBlank()) {
          rows.accept(row(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void header(Path file, Lines.Line first) {
    if (first == null) {
      throw FileRefused.because(file, "is empty");
    }
    try {
      var header = JsonInput.object(first.text());
      if (!header.path("record").asText().equals("header")
          || !header.path("format").asText().equals(FORMAT)) {
        throw FileRefused.because(file, "is not ours: " + expected());
      }
      if (header.path("version").asInt() != VERSION) {
        throw FileRefused.because(
            file, "is of version " + header.path("version").asText() + "; this reads " + VERSION);
      }
    } catch (JsonInput.NoObject e) {
      throw FileRefused.because(
          file,
          "is not ours: line 1 " + (first.problem() == null ? e.getMessage() : first.problem()));
    }
  }

  private static String expected() {
    return "line 1 must be {\"record\":\"header\",\"format\":\""
        + FORMAT
        + "\",\"version\":"
        + VERSION
        + "}";
  }

  private static Row row(Lines.Line line) {
    if (line.problem() != null) {
      return unreadable(line.number(), null, "", line.problem());
    }
    try {
      var object = JsonInput.object(line.text());
      return switch (object.path("record").asText()) {
        case "organisation" -> new Row.OrganisationRow(line.number(), object);
        case "listing" -> new Row.ListingRow(line.number(), object, Optional.empty());
        case "header" -> unreadable(line.number(), null, "record", "a second header");
        default -> unreadable(line.number(), object, "record", "must be organisation or listing");
      };
    } catch (JsonInput.NoObject e) {
      return unreadable(line.number(), null, "", e.getMessage());
    }
  }

  private static Row unreadable(long line, ObjectNode object, String field, String reason) {
    var value = object == null ? null : object.path(field).asText(null);
    return new Row.Unreadable(line, new Problem(null, null, field, value, reason));
  }
}
