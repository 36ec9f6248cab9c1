package org.symbolon.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.symbolon.platform.searchengine.Snapshot;
import org.symbolon.platform.searchengine.Snapshots;
import org.symbolon.search.index.Meaning;
import org.symbolon.search.query.Alternative;
import org.symbolon.search.query.Fusion;
import org.symbolon.search.query.ResultSet;
import org.symbolon.search.query.Spelling;
import org.symbolon.search.query.Synonyms;
import org.symbolon.search.query.TypedQuery;
import org.symbolon.search.query.Words;

/**
 * The first round trip of a search: finds out which listings belong to the result of a text. It
 * depends on the text and the snapshot alone, so all filters, orders and pages of a text share it.
 */
final class Neighbourhoods {
  private static final long REMEMBERED_BYTES = 16_000_000;
  private static final int BYTES_A_NEIGHBOUR = 120;
  private static final int BYTES_AT_LEAST = 500;

  private record Key(Snapshot snapshot, TypedQuery typed) {}

  private final Snapshots snapshots;
  private final Meaning meaning;
  private final Synonyms synonyms;
  private final Answers<Key, ResultSet> remembered =
      new Answers<>(
          REMEMBERED_BYTES, set -> BYTES_AT_LEAST + BYTES_A_NEIGHBOUR * set.near().size());

  Neighbourhoods(Snapshots snapshots, Meaning meaning, Synonyms synonyms) {
    this.snapshots = snapshots;
    this.synonyms = synonyms;
    this.meaning = meaning;
  }

  ResultSet of(TypedQuery typed, Snapshot snapshot) {
    if (typed.isBlank()) {
      return new ResultSet(typed, List.of(), null, 0, Map.of(), snapshot.asOf());
    }
    return remembered.get(new Key(snapshot, typed), () -> find(typed, snapshot));
  }

  private ResultSet find(TypedQuery typed, Snapshot snapshot) {
    var alternatives = new ArrayList<>(synonyms.alternatives(typed.words()));
    var bodies = new ArrayList<Map<String, Object>>();
    bodies.add(bestWords(typed, alternatives, snapshot));
    bodies.getFirst().put("suggest", Spelling.body(typed));
    meaning.ofQuery(typed.text()).ifPresent(vector -> bodies.add(nearest(vector, snapshot)));
    var answers = snapshots.search(bodies);
    var best = best(answers.getFirst());
    var near = bodies.size() > 1 ? near(answers.get(1)) : Map.<String, Double>of();
    var corrected = Spelling.corrected(typed, answers.getFirst());
    if (corrected.isPresent()) {
      // Only where a word was unknown: the best score may now belong to the corrected text.
      alternatives.add(corrected.get());
      best = best(snapshots.search(List.of(bestWords(typed, alternatives, snapshot))).getFirst());
    }
    if (best == 0
        && !typed.sentence()
        && typed.words().size() > 1
        && Fusion.members(near).isEmpty()) {
      // Nothing has all the words: what has some of them is better than nothing.
      var any = typed.asSentence();
      var answer = snapshots.search(List.of(bestWords(any, alternatives, snapshot))).getFirst();
      return set(any, alternatives, corrected, best(answer), near, snapshot);
    }
    return set(typed, alternatives, corrected, best, near, snapshot);
  }

  private static ResultSet set(
      TypedQuery typed,
      List<Alternative> alternatives,
      Optional<Alternative> corrected,
      double best,
      Map<String, Double> near,
      Snapshot snapshot) {
    return new ResultSet(
        typed,
        List.copyOf(alternatives),
        corrected.map(Alternative::text).orElse(null),
        best,
        near,
        snapshot.asOf());
  }

  private static Map<String, Object> bestWords(
      TypedQuery typed, List<Alternative> alternatives, Snapshot snapshot) {
    var body = new LinkedHashMap<String, Object>(Snapshots.in(snapshot));
    body.put("size", 1);
    body.put("_source", false);
    body.put("track_total_hits", false);
    body.put(
        "query",
        Map.of(
            "bool",
            Map.of(
                "must", Words.of(typed, alternatives),
                "filter", ResultSet.open(snapshot.asOf()))));
    return body;
  }

  private static Map<String, Object> nearest(float[] vector, Snapshot snapshot) {
    var body = new LinkedHashMap<String, Object>(Snapshots.in(snapshot));
    body.put("size", Fusion.NEIGHBOURS);
    body.put("_source", false);
    body.put("track_total_hits", false);
    body.put(
        "knn",
        Map.of(
            "field",
            "vector",
            "query_vector",
            vector,
            "k",
            Fusion.NEIGHBOURS,
            "num_candidates",
            Fusion.CANDIDATES,
            "filter",
            ResultSet.open(snapshot.asOf())));
    return body;
  }

  private static double best(JsonNode answer) {
    return answer.path("hits").path("max_score").asDouble(0);
  }

  private static Map<String, Double> near(JsonNode answer) {
    var near = new LinkedHashMap<String, Double>();
    answer
        .path("hits")
        .path("hits")
        .forEach(hit ->
            // The engine scores cosine as (1 + cosine) / 2.
            near.put(hit.path("_id").asText(), 2 * hit.path("_score").asDouble() - 1));
    return near;
  }
}
