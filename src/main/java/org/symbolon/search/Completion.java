package org.symbolon.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.symbolon.platform.json.Json;
import org.symbolon.platform.searchengine.Snapshot;
import org.symbolon.platform.searchengine.Snapshots;
import org.symbolon.search.index.Shown;
import org.symbolon.search.query.ResultSet;

/** Titles of open listings that hold the words typed, the last one as the beginning of a word. */
final class Completion {
  private Completion() {}

  static Map<String, Object> body(String text, int size, Snapshot snapshot) {
    var body = new LinkedHashMap<String, Object>(Snapshots.in(snapshot));
    body.put("size", size);
    body.put("_source", false);
    body.put("stored_fields", List.of("hit"));
    body.put("track_total_hits", false);
    body.put(
        "query",
        Map.of(
            "bool",
            Map.of(
                "must",
                Map.of(
                    "match_bool_prefix",
                    Map.of("suggest", Map.of("query", text, "operator", "and"))),
                "filter",
                ResultSet.open(snapshot.asOf()))));
    return body;
  }

  static List<Suggestion> titles(JsonNode answer) {
    var titles = new ArrayList<Suggestion>();
    for (var hit : answer.path("hits").path("hits")) {
      var shown = Json.read(hit.path("fields").path("hit").path(0).asText(), Shown.class);
      titles.add(new Suggestion("title", shown.title(), shown.id().toString()));
    }
    return titles;
  }
}
