package org.symbolon.matching;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.symbolon.kernel.Language;
import org.symbolon.listing.Kind;
import org.symbolon.matching.score.Side;
import org.symbolon.matching.score.Words;
import org.symbolon.platform.searchengine.IndexFamily;
import org.symbolon.platform.searchengine.SearchEngine;
import org.symbolon.search.index.ListingDocument;
import org.symbolon.search.query.Clause;
import org.symbolon.search.query.Fields;
import org.symbolon.search.query.ResultSet;
import org.symbolon.taxonomy.IpcSymbol;

/**
 * Asks the search engine which open listings of the other kind may be counterparts: those that
 * share the telling words of a listing, those whose embeddings are nearest, and those under its
 * topics and symbols. Recall is its only task, the judgement is made by {@code matching.score}.
 *
 * <p>Texts in another language than the listing's are found by embedding (where both have one) and
 * by topics and symbols.
 */
public final class Candidates implements CandidateFinder {
  /** Words that are asked for: more cost time and find hardly anything else. */
  private static final int WORDS = 24;

  /** How many more the graph search looks at before it keeps the nearest. */
  private static final double LOOKED_AT = 1.25;

  /** Topics and symbols bring this part of what each of the other ways brings. */
  private static final double BY_VOCABULARY = 0.5;

  private static final int MOST_TERMS = 64;
  private static final double TITLE = 3;

  private final SearchEngine engine;
  private final IndexFamily family;
  private final InstantSource clock;
  private final boolean inTurn;

  public Candidates(SearchEngine engine, IndexFamily family, InstantSource clock) {
    this(engine, family, clock, false);
  }

  private Candidates(SearchEngine engine, IndexFamily family, InstantSource clock, boolean inTurn) {
    this.engine = engine;
    this.family = family;
    this.clock = clock;
    this.inTurn = inTurn;
  }

  /** The same for work that nobody waits for: it keeps one core of the engine busy at most. */
  public Candidates inTurn() {
    return new Candidates(engine, family, clock, true);
  }

  /**
   * Open listings of the other kind and of another organisation, the likelier first.
   *
   * @param side the listing that asks; it need not be stored
   * @param limit at most so many by words, so many by meaning and half as many by topics and
   *     symbols
   * @throws org.symbolon.kernel.Refused.Unavailable when the engine does not answer
   */
  @Override
  public List<UUID> of(Side side, int limit) {
    var filter = counterparts(side, clock.instant());
    var ways = new ArrayList<Map<String, Object>>();
    if (!side.words().isEmpty()) {
      ways.add(body(limit, "query", byWords(side.words(), filter)));
    }
    side.vector().ifPresent(vector -> ways.add(body(limit, "knn", near(vector, filter, limit))));
    var terms = vocabulary(side);
    if (!terms.isEmpty()) {
      ways.add(body((int) Math.ceil(limit * BY_VOCABULARY), "query", scored(terms, filter)));
    }
    if (ways.isEmpty()) {
      return List.of();
    }
    var target = Map.of("index", family.alias());
    var searches = ways.stream().map(way -> new SearchEngine.Search(target, way)).toList();
    return mixed(inTurn ? engine.answersInTurn(searches) : engine.answers(searches));
  }

  @Override
  public void catchUp() {
    engine.call("POST", "/" + family.alias() + "/_refresh", null);
  }

  /** Open listings of the other kind and of another organisation. */
  private static Clause counterparts(Side side, Instant asOf) {
    var other =
        switch (side.content().kind()) {
          case NEED -> Kind.TECHNOLOGY;
          case TECHNOLOGY -> Kind.NEED;
        };
    var filters = List.of(ResultSet.open(asOf), Clause.term("kind", other));
    return side.owner() == null || side.owner().id() == null
        ? Clause.every(filters)
        : Clause.butNot(filters, List.of(Clause.term("organisation", side.owner().id())));
  }

  private static Map<String, Object> body(int size, String way, Object how) {
    var body = new LinkedHashMap<String, Object>();
    body.put("size", size);
    body.put("_source", false);
    body.put("track_total_hits", false);
    body.put(way, how);
    return body;
  }

  private static Clause byWords(Words words, Clause filter) {
    var language =
        Language.of(words.language()).map(Language::tag).orElse(ListingDocument.OTHER_LANGUAGE);
    return scored(
        words.telling(WORDS).stream().map(word -> having(word, language)).toList(), filter);
  }

  /**
   * How rare a word is among the listings, the engine knows itself. English has embeddings beside
   * the words: there words as they are written find as many of the judged pairs as stems, in half
   * the time. Other languages depend on their stems.
   */
  private static Clause having(Words.Telling word, String language) {
    if (language.equals(Language.EN.tag())) {
      return new Clause(
          Map.of(
              "match",
              Map.of(Fields.NEUTRAL, Map.of("query", word.written(), "boost", word.repeated()))));
    }
    var fields =
        List.of(
            language + ".title^" + TITLE,
            language + ".summary",
            language + ".advantages",
            language + ".description");
    return new Clause(
        Map.of(
            "combined_fields",
            Map.of("query", word.written(), "fields", fields, "boost", word.repeated())));
  }

  private static Map<String, Object> near(float[] vector, Clause filter, int limit) {
    return Map.of(
        "field", "vector",
        "query_vector", vector,
        "k", limit,
        "num_candidates", (int) Math.ceil(limit * LOOKED_AT),
        "filter", filter);
  }

  /** Each stated topic, and each symbol with what stands above it: the nearer the more. */
  private static List<Clause> vocabulary(Side side) {
    var terms = new ArrayList<Clause>();
    side.content().topics().forEach(topic -> terms.add(said("topics", topic)));
    side.content().ipc().stream()
        .flatMap(symbol -> IpcSymbol.parse(symbol).stream())
        .flatMap(symbol -> ListingDocument.levels(symbol).stream().skip(2))
        .distinct()
        .forEach(level -> terms.add(said("ipc", level)));
    return terms.subList(0, Math.min(MOST_TERMS, terms.size()));
  }

  private static Clause said(String field, String value) {
    return Clause.constant(Clause.term(field, value), 1);
  }

  private static Clause scored(List<Clause> ways, Clause filter) {
    return new Clause(
        Map.of("bool", Map.of("should", ways, "minimum_should_match", 1, "filter", filter)));
  }

  /** The best of each answer, then the second of each, and so on; each listing once. */
  private static List<UUID> mixed(List<JsonNode> answers) {
    var found = new LinkedHashSet<UUID>();
    var hits = answers.stream().map(answer -> answer.path("hits").path("hits")).toList();
    var longest = hits.stream().mapToInt(JsonNode::size).max().orElse(0);
    for (var i = 0; i < longest; i++) {
      for (var list : hits) {
        if (i < list.size()) {
          found.add(UUID.fromString(list.path(i).path("_id").asText()));
        }
      }
    }
    return List.copyOf(found);
  }
}
