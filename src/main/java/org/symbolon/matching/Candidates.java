package org.symbolon.matching;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.symbolon.listing.Kind;
import org.symbolon.matching.score.Side;
import org.symbolon.platform.searchengine.IndexFamily;
import org.symbolon.platform.searchengine.SearchEngine;
import org.symbolon.search.query.Clause;
import org.symbolon.search.query.Fields;
import org.symbolon.search.query.ResultSet;

/** Asks the engine for open counterparts of a listing, by words and by meaning. */
public final class Candidates implements CandidateFinder {
  private static final int WORDS_ASKED = 60;
  private static final int NEAREST_LOOKED_AT = 400;

  private final SearchEngine engine;
  private final IndexFamily family;
  private final InstantSource clock;

  public Candidates(SearchEngine engine, IndexFamily family, InstantSource clock) {
    this.engine = engine;
    this.family = family;
    this.clock = clock;
  }

  /**
   * Open listings of the other kind, the likeliest first.
   *
   * @param limit at most so many by words and so many by meaning
   * @throws org.symbolon.kernel.Refused.Unavailable when the engine does not answer
   */
  @Override
  public List<UUID> of(Side side, int limit) {
    var wanted = side.content().kind() == Kind.NEED ? Kind.TECHNOLOGY : Kind.NEED;
    var filter =
        Clause.every(List.of(ResultSet.open(clock.instant()), Clause.term("kind", wanted.name())));
    var searches = new ArrayList<SearchEngine.Search>();
    var target = Map.of("index", family.alias());
    searches.add(new SearchEngine.Search(target, byWords(side, filter, limit)));
    side.vector()
        .ifPresent(vector ->
            searches.add(new SearchEngine.Search(target, byMeaning(vector, filter, limit))));
    var found = new LinkedHashSet<UUID>();
    for (var answer : engine.answers(searches)) {
      answer
          .path("hits")
          .path("hits")
          .forEach(hit -> found.add(UUID.fromString(hit.path("_id").asText())));
    }
    return List.copyOf(found);
  }

  private static Map<String, Object> byWords(Side side, Clause filter, int limit) {
    var content = side.content();
    var text =
        Stream.of(content.title(), content.summary(), content.description())
            .filter(Objects::nonNull)
            .flatMap(part -> Stream.of(part.split("\\s+")))
            .limit(WORDS_ASKED)
            .collect(Collectors.joining(" "));
    var words = new Clause(Map.of("match", Map.of(Fields.NEUTRAL, Map.of("query", text))));
    var body = body(limit);
    body.put("query", new Clause(Map.of("bool", Map.of("must", words, "filter", filter))));
    return body;
  }

  private static Map<String, Object> byMeaning(float[] vector, Clause filter, int limit) {
    var body = body(limit);
    body.put(
        "knn",
        Map.of(
            "field", "vector",
            "query_vector", vector,
            "k", limit,
            "num_candidates", Math.max(NEAREST_LOOKED_AT, limit),
            "filter", filter));
    return body;
  }

  private static Map<String, Object> body(int limit) {
    var body = new LinkedHashMap<String, Object>();
    body.put("size", limit);
    body.put("_source", false);
    body.put("track_total_hits", false);
    return body;
  }
}
