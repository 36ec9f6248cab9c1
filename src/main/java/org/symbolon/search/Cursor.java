package org.symbolon.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.json.Json;
import org.symbolon.platform.searchengine.Snapshot;

/**
 * Where the next page starts: the snapshot that the pages look at, and the sort values of the last
 * hit. Opaque to clients; a cursor of another query, or one that somebody edited, is refused.
 *
 * @param snapshot when the engine has lost it, a fresh one goes on after the same sort values
 * @param fingerprint of the query that it belongs to
 * @param sortValues of the last hit, as the engine gave them: numbers, texts and nulls
 */
record Cursor(Snapshot snapshot, String fingerprint, List<Object> sortValues) {
  private static final int LONGEST_CHARACTERS = 4_000;
  private static final int MOST_SORT_VALUES = 4;
  private static final int FINGERPRINT_BYTES = 12;

  private record Written(String p, long t, String q, List<Object> s) {}

  String write() {
    var json =
        Json.write(
            new Written(
                snapshot.pointInTime(), snapshot.asOf().toEpochMilli(), fingerprint, sortValues));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws Refused.Invalid naming {@code after}
   */
  static Cursor read(SearchQuery query) {
    if (query.after().length() > LONGEST_CHARACTERS) {
      throw refused();
    }
    JsonNode node;
    try {
      node = Json.mapper().readTree(Base64.getUrlDecoder().decode(query.after()));
    } catch (IllegalArgumentException | IOException e) {
      throw refused();
    }
    var values = new ArrayList<Object>();
    for (var value : node.path("s")) {
      if (!value.isNumber() && !value.isTextual() && !value.isNull()) {
        throw refused();
      }
      values.add(value.isNumber() ? value.numberValue() : value.isNull() ? null : value.asText());
    }
    var fingerprint = fingerprint(query);
    if (!node.path("p").isTextual()
        || !node.path("t").canConvertToLong()
        || values.isEmpty()
        || values.size() > MOST_SORT_VALUES
        || !fingerprint.equals(node.path("q").asText())) {
      throw refused();
    }
    var cursor =
        new Cursor(
            new Snapshot(node.path("p").asText(), Instant.ofEpochMilli(node.path("t").asLong())),
            fingerprint,
            values);
    if (!cursor.write().equals(query.after())) {
      throw refused();
    }
    return cursor;
  }

  static Refused.Invalid refused() {
    return new Refused.Invalid(
        "after", "is not the cursor of a page of this query; start again without it");
  }

  /** What a cursor is bound to: text, filters and order, but not the size of a page. */
  static String fingerprint(SearchQuery query) {
    try {
      var text =
          Json.mapper().writeValueAsBytes(List.of(query.text(), query.filters(), query.sort()));
      var hash = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
    } catch (JsonProcessingException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
