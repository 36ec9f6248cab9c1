package org.symbolon.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Listings that resemble another: near in meaning, or sharing its rare words. */
public final class Likeness {
  private static final int CANDIDATES_A_HIT = 10;
  private static final int FEWEST_CANDIDATES = 100;
  private static final int WORDS = 25;

  private Likeness() {}

  /** The search for the listing itself. */
  public static Map<String, Object> lookUp(UUID id) {
    return Map.of(
        "size",
        1,
        "_source",
        List.of("*.title", "*.summary"),
        "fields",
        List.of("vector", "kind"),
        "query",
        new Clause(Map.of("ids", Map.of("values", List.of(id)))));
  }

  /** The search for its like, given the hit of {@link #lookUp}. */
  public static Map<String, Object> body(JsonNode listing, Clause filter, int limit) {
    var body = new LinkedHashMap<String, Object>();
    body.put("size", limit);
    body.put("_source", false);
    body.put("stored_fields", List.of("hit"));
    body.put("track_total_hits", false);
    var vector = listing.path("fields").path("vector");
    if (vector.isEmpty()) {
      body.put("query", byWords(listing, filter));
    } else {
      body.put(
          "knn",
          Map.of(
              "field", "vector",
              "query_vector", vector,
              "k", limit,
              "num_candidates", Math.max(FEWEST_CANDIDATES, limit * CANDIDATES_A_HIT),
              "filter", filter));
    }
    return body;
  }

  private static Clause byWords(JsonNode listing, Clause filter) {
    var text = new StringBuilder();
    listing
        .path("_source")
        .forEach(texts -> texts.forEach(value -> text.append(value.asText()).append(' ')));
    var like =
        new Clause(
            Map.of(
                "more_like_this",
                Map.of(
                    "fields",
                    List.of(Fields.NEUTRAL),
                    "like",
                    text.toString(),
                    "min_term_freq",
                    1,
                    "min_doc_freq",
                    1,
                    "max_query_terms",
                    WORDS,
                    "minimum_should_match",
                    "20%")));
    return new Clause(Map.of("bool", Map.of("must", like, "filter", filter)));
  }
}
