package org.symbolon.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import org.symbolon.platform.json.Json;

/** Reads JSON of strangers within limits. */
final class JsonInput {
  /** Ours needs four levels. */
  private static final int DEPTH = 20;

  private static final int STRING_CHARACTERS = 1 << 20;
  private static final int NUMBER_CHARACTERS = 100;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxStringLength(STRING_CHARACTERS)
                  .maxNumberLength(NUMBER_CHARACTERS)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private JsonInput() {}

  /** A line that is no JSON object. */
  static final class NoObject extends Exception {
    private static final long serialVersionUID = 1L;

    NoObject(String message) {
      super(message);
    }
  }

  static JsonParser parser(InputStream in) throws IOException {
    return FACTORY.createParser(in);
  }

  /** The object that a whole line is. */
  static ObjectNode object(String line) throws NoObject {
    try (var parser = FACTORY.createParser(line)) {
      var node = Json.mapper().readTree(parser);
      if (!(node instanceof ObjectNode object)) {
        throw new NoObject("is not a JSON object");
      }
      if (parser.nextToken() != null) {
        throw new NoObject("holds more than one JSON object");
      }
      return object;
    } catch (JsonProcessingException e) {
      throw new NoObject("is not valid JSON: " + rule(e));
    } catch (IOException e) {
      throw new NoObject("cannot be read: " + e.getMessage());
    }
  }

  /** Jackson's sentence without the location, which may quote the input. */
  static String rule(JsonProcessingException e) {
    var message = e.getOriginalMessage();
    var end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  /** A string or number as text, else null; consumes the value. */
  static String scalar(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_ARRAY
        || parser.currentToken() == JsonToken.START_OBJECT) {
      parser.skipChildren();
      return null;
    }
    return parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getText();
  }
}
