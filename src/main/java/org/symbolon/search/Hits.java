package org.symbolon.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.symbolon.platform.json.Json;
import org.symbolon.search.SearchPage.Because;
import org.symbolon.search.SearchPage.Hit;
import org.symbolon.search.index.Shown;
import org.symbolon.search.query.Fusion;
import org.symbolon.search.query.Highlights;
import org.symbolon.search.query.ResultSet;

/** Reads hits, and says of each why it is there. */
final class Hits {
  /** Scores are floats in the engine; less than this is no share of the words. */
  private static final double ROUNDING = 1e-5;

  private Hits() {}

  static List<Hit> read(JsonNode answer, ResultSet set, SearchQuery query) {
    var byMeaning = Fusion.meaningScores(set.near());
    var members = Fusion.members(set.near());
    var hits = new ArrayList<Hit>();
    for (var hit : answer.path("hits").path("hits")) {
      if (hits.size() < query.limit()) {
        hits.add(hit(hit, set, query, byMeaning, members));
      }
    }
    return hits;
  }

  /** Reads listings that resemble another; they carry no highlights. */
  static List<Hit> similar(JsonNode answer) {
    var hits = new ArrayList<Hit>();
    for (var node : answer.path("hits").path("hits")) {
      hits.add(hit(shown(node), Map.of(), null, null));
    }
    return hits;
  }

  private static Shown shown(JsonNode node) {
    return Json.read(node.path("fields").path("hit").path(0).asText(), Shown.class);
  }

  private static Hit hit(
      JsonNode node,
      ResultSet set,
      SearchQuery query,
      Map<String, Double> byMeaning,
      List<String> members) {
    var highlights = Highlights.read(node);
    Because because = null;
    Double score = null;
    if (!set.typed().isBlank()) {
      var id = node.path("_id").asText();
      var fused = node.path("_score").asDouble();
      // A neighbour by meaning may share a word without sharing enough of them: it still shares it.
      var words = fused - byMeaning.getOrDefault(id, 0.0) > ROUNDING || !highlights.isEmpty();
      because =
          new Because(
              words, members.contains(id), set.near().get(id), List.copyOf(highlights.keySet()));
      score = query.sort() == Sort.RELEVANCE ? Math.min(1, fused) : null;
    }
    return hit(shown(node), highlights, score, because);
  }

  private static Hit hit(
      Shown shown, Map<String, List<String>> highlights, Double score, Because because) {
    return new Hit(
        shown.id(),
        shown.kind(),
        shown.title(),
        shown.summary(),
        highlights,
        score,
        because,
        shown.language(),
        shown.trl(),
        shown.dealTypes(),
        shown.topics(),
        shown.territories(),
        shown.sdgs(),
        shown.organisation(),
        shown.image(),
        shown.publiclyFunded(),
        shown.example(),
        shown.publishedAt(),
        shown.confirmedOn(),
        shown.validUntil(),
        shown.revision());
  }
}
