package org.symbolon.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.symbolon.platform.searchengine.Snapshot;
import org.symbolon.platform.searchengine.Snapshots;
import org.symbolon.search.query.Clause;
import org.symbolon.search.query.Filters;
import org.symbolon.search.query.Highlights;
import org.symbolon.search.query.ResultSet;

/** One page of hits in one of the orders; every order is total, because the id breaks ties. */
final class Paging {
  /**
   * Age of a snapshot that a cursor may still look at; the engine keeps unused ones two minutes.
   */
  static final Duration OLDEST_SNAPSHOT = Duration.ofHours(1);

  private Paging() {}

  static Map<String, Object> body(
      ResultSet set, SearchQuery query, Snapshot snapshot, List<Object> after) {
    var body = new LinkedHashMap<String, Object>(Snapshots.in(snapshot));
    var filters = Filters.of(query.filters(), null);
    // One more than the page holds tells whether there is a next one.
    body.put("size", query.limit() + 1);
    body.put("_source", false);
    body.put("stored_fields", List.of("hit"));
    body.put("track_total_hits", false);
    if (set.typed().isBlank()) {
      var within = new ArrayList<Clause>(filters);
      within.add(set.membership());
      body.put("query", Clause.every(within));
    } else {
      body.put("query", set.ranked(filters));
      limit(body, set);
      body.put("track_scores", true);
      body.put("highlight", Highlights.body(set.typed(), set.words()));
    }
    body.put("sort", order(set, query.sort()));
    if (!after.isEmpty()) {
      body.put("search_after", after);
    }
    return body;
  }

  /** The first ids by relevance and nothing else. */
  static Map<String, Object> ids(ResultSet set, int size, Snapshot snapshot) {
    var body = new LinkedHashMap<String, Object>(Snapshots.in(snapshot));
    body.put("size", size);
    body.put("_source", false);
    body.put("track_total_hits", false);
    body.put("query", set.ranked(List.of()));
    limit(body, set);
    body.put("sort", order(set, Sort.RELEVANCE));
    return body;
  }

  /** Leaves out what scores too little to belong to the set. */
  static void limit(Map<String, Object> body, ResultSet set) {
    if (set.least() > 0) {
      body.put("min_score", set.least());
    }
  }

  private static List<Object> order(ResultSet set, Sort sort) {
    var byId = Map.of("id", "asc");
    var newest = List.<Object>of(Map.of("publishedAt", "desc"), byId);
    return switch (sort) {
      case RELEVANCE -> set.typed().isBlank() ? newest : List.of(Map.of("_score", "desc"), byId);
      case NEWEST -> newest;
      case EXPIRING -> List.of(Map.of("validUntil", "asc"), byId);
      case TRL -> List.of(Map.of("trl", Map.of("order", "desc", "missing", "_last")), byId);
    };
  }

  /** The cursor of the next page, or null when this is the last one. */
  static String next(JsonNode answer, SearchQuery query, Snapshot snapshot) {
    var hits = answer.path("hits").path("hits");
    if (hits.size() <= query.limit()) {
      return null;
    }
    var values = new ArrayList<Object>();
    for (var value : hits.get(query.limit() - 1).path("sort")) {
      values.add(value.isNull() ? null : value.isNumber() ? value.numberValue() : value.asText());
    }
    return new Cursor(snapshot, Cursor.fingerprint(query), values).write();
  }
}
