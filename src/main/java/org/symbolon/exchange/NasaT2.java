package org.symbolon.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.symbolon.exchange.Row.Problem;

/**
 * The JSON of NASA's technology transfer portal as its API gives it: an object whose {@code
 * results} is a list of arrays. What a row means is {@link NasaT2Row}'s business.
 */
final class NasaT2 implements Source {
  /** A row has thirteen values; what stands behind the image's address is not needed. */
  private static final int COLUMNS_NEEDED = 11;

  private static final int COLUMNS_MOST = 50;

  @Override
  public void read(Path file, Consumer<Row> rows) {
    try (var in = Files.newInputStream(file);
        var parser = JsonInput.parser(in)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw FileRefused.because(file, "is not the API's JSON: it does not start with an object");
      }
      var found = false;
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        var name = parser.currentName();
        var value = parser.nextToken();
        if (name.equals("results") && value == JsonToken.START_ARRAY) {
          found = true;
          results(file, parser, rows);
        } else {
          parser.skipChildren();
        }
      }
      if (!found) {
        throw FileRefused.because(file, "is not the API's JSON: it has no list 'results'");
      }
      if (parser.nextToken() != null) {
        throw FileRefused.because(file, "is not the API's JSON: something follows the object");
      }
    } catch (JsonProcessingException e) {
      var line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw FileRefused.because(
          file, "is not valid JSON from line " + line + " on: " + JsonInput.rule(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void results(Path file, JsonParser parser, Consumer<Row> rows) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      var line = parser.currentTokenLocation().getLineNr();
      if (parser.currentToken() == null) {
        throw FileRefused.because(file, "ends in the middle of 'results'");
      }
      if (parser.currentToken() != JsonToken.START_ARRAY) {
        parser.skipChildren();
        rows.accept(unreadable(line, "is not a list of values"));
        continue;
      }
      var values = values(parser);
      rows.accept(
          values.size() < COLUMNS_NEEDED
              ? unreadable(line, "has " + values.size() + " values instead of 13")
              : NasaT2Row.read(line, values));
    }
  }

  private static List<String> values(JsonParser parser) throws IOException {
    var values = new ArrayList<String>();
    while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
      var value = JsonInput.scalar(parser);
      if (values.size() < COLUMNS_MOST) {
        values.add(value == null ? "" : value);
      }
    }
    return values;
  }

  private static Row unreadable(long line, String reason) {
    return new Row.Unreadable(line, new Problem(null, null, "results", null, reason));
  }
}
