package org.symbolon.search;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.symbolon.kernel.Language;
import org.symbolon.platform.searchengine.EngineRefusal;
import org.symbolon.platform.searchengine.IndexFamily;
import org.symbolon.platform.searchengine.SearchEngine;
import org.symbolon.platform.searchengine.Snapshot;
import org.symbolon.platform.searchengine.Snapshots;
import org.symbolon.search.SearchPage.Total;
import org.symbolon.search.index.Meaning;
import org.symbolon.search.query.Clause;
import org.symbolon.search.query.FacetCounts;
import org.symbolon.search.query.FacetCounts.Counts;
import org.symbolon.search.query.ResultSet;
import org.symbolon.search.query.Synonyms;
import org.symbolon.search.query.TypedQuery;
import org.symbolon.taxonomy.Vocabularies;

/**
 * Finds listings. Total, facets and pages of a query speak of one set of listings, which depends on
 * neither page nor order (decision 0004). Answers are remembered as long as the index does not
 * change, and are never older than two seconds.
 */
public final class Search {
  private static final Logger LOG = LoggerFactory.getLogger(Search.class);
  private static final long REMEMBERED_PAGES_BYTES = 32_000_000;
  private static final long REMEMBERED_COUNTS_BYTES = 16_000_000;
  private static final long REMEMBERED_LISTS_BYTES = 8_000_000;
  private static final int SUGGESTIONS = 10;
  private static final int SUGGEST_CHARACTERS = 100;
  private static final int BYTES_A_HIT = 2_500;
  private static final int BYTES_A_FACET_VALUE = 120;
  private static final int BYTES_OF_COUNTS = 8_000;

  private record PageKey(Snapshot snapshot, SearchQuery query, Language language) {}

  private record CompletionKey(Snapshot snapshot, String text, Language language) {}

  private record SimilarKey(Snapshot snapshot, UUID id, int limit) {}

  private record CountsKey(Snapshot snapshot, TypedQuery typed, Map<Facet, List<String>> filters) {}

  private final Snapshots snapshots;
  private final Neighbourhoods neighbourhoods;
  private final Similar similar;
  private final Suggestions suggestions;
  private final Labels labels;
  private final InstantSource clock;
  private final Answers<PageKey, SearchPage> pages =
      new Answers<>(REMEMBERED_PAGES_BYTES, Search::bytes);
  private final Answers<CountsKey, Counts> counted =
      new Answers<>(REMEMBERED_COUNTS_BYTES, counts -> BYTES_OF_COUNTS);

  private final Answers<CompletionKey, List<Suggestion>> completed =
      new Answers<>(REMEMBERED_LISTS_BYTES, list -> BYTES_A_FACET_VALUE * (list.size() + 1));
  private final Answers<SimilarKey, List<SearchPage.Hit>> resembling =
      new Answers<>(REMEMBERED_LISTS_BYTES, list -> BYTES_A_HIT * (list.size() + 1));

  public Search(
      SearchEngine engine,
      IndexFamily family,
      Meaning meaning,
      Vocabularies vocabularies,
      InstantSource clock) {
    this.snapshots = new Snapshots(engine, family, "validUntil", clock);
    this.neighbourhoods = new Neighbourhoods(snapshots, meaning, Synonyms.load());
    this.similar = new Similar(snapshots);
    this.suggestions = new Suggestions(vocabularies);
    this.labels = new Labels(vocabularies);
    this.clock = clock;
  }

  /**
   * Answers a query.
   *
   * @throws org.symbolon.kernel.Refused.Invalid naming {@code after} or {@code trl}
   * @throws org.symbolon.kernel.Refused.Unavailable when the engine does not answer
   */
  public SearchPage find(SearchQuery query, Language language) {
    if (query.after() != null) {
      return findAfter(query, language, Cursor.read(query));
    }
    var snapshot = snapshots.current();
    try {
      return page(query, language, snapshot, List.of());
    } catch (EngineRefusal lost) {
      // The engine was restarted or the index replaced since the snapshot was taken.
      snapshots.discard(snapshot);
      return page(query, language, snapshots.current(), List.of());
    }
  }

  private SearchPage findAfter(SearchQuery query, Language language, Cursor cursor) {
    if (isRecent(cursor.snapshot())) {
      try {
        return page(query, language, cursor.snapshot(), cursor.sortValues());
      } catch (EngineRefusal lost) {
        LOG.debug("A cursor's snapshot is gone: {}", lost.getMessage());
      }
    }
    try {
      // Its time was over: the same place in a fresh snapshot is the next best.
      return page(query, language, snapshots.current(), cursor.sortValues());
    } catch (EngineRefusal notItsValues) {
      throw Cursor.refused();
    }
  }

  /** A cursor must not open a window on what has expired long since. */
  private boolean isRecent(Snapshot snapshot) {
    var now = clock.instant();
    return !snapshot.asOf().isAfter(now)
        && snapshot.asOf().isAfter(now.minus(Paging.OLDEST_SNAPSHOT));
  }

  /**
   * The ids of the first listings of a text, best first: the same set and the same order as {@link
   * #find} without filters, for measuring.
   */
  public List<UUID> ranking(String text, int size) {
    var snapshot = snapshots.current();
    var set = neighbourhoods.of(TypedQuery.of(text), snapshot);
    var answer = snapshots.search(List.of(Paging.ids(set, size, snapshot))).getFirst();
    var ids = new ArrayList<UUID>();
    answer
        .path("hits")
        .path("hits")
        .forEach(hit -> ids.add(UUID.fromString(hit.path("_id").asText())));
    return ids;
  }

  /**
   * Completions of what is being typed: topics first, then titles of open listings.
   *
   * @return at most {@value #SUGGESTIONS}
   */
  public List<Suggestion> suggest(String typed, Language language) {
    var text = typed.substring(0, Math.min(SUGGEST_CHARACTERS, typed.length())).strip();
    var all = new ArrayList<>(suggestions.topics(text, language));
    if (TypedQuery.of(text).isBlank()) {
      return all;
    }
    var snapshot = snapshots.current();
    return completed.get(
        new CompletionKey(snapshot, text, language),
        () -> {
          var body = Completion.body(text, SUGGESTIONS, snapshot);
          Completion.titles(snapshots.search(List.of(body)).getFirst()).stream()
              .limit(SUGGESTIONS - all.size())
              .forEach(all::add);
          return List.copyOf(all);
        });
  }

  /** Open listings of the same kind that resemble the listing given, the nearest first. */
  public List<SearchPage.Hit> similar(UUID id, int limit) {
    var snapshot = snapshots.current();
    return resembling.get(
        new SimilarKey(snapshot, id, limit),
        () -> similar.find(id, limit, snapshot).map(Hits::similar).orElse(List.of()));
  }

  private SearchPage page(
      SearchQuery query, Language language, Snapshot snapshot, List<Object> after) {
    return pages.get(
        new PageKey(snapshot, query, language), () -> compute(query, language, snapshot, after));
  }

  private SearchPage compute(
      SearchQuery query, Language language, Snapshot snapshot, List<Object> after) {
    var set = neighbourhoods.of(TypedQuery.of(query.text()), snapshot);
    var key = new CountsKey(snapshot, set.typed(), query.filters());
    var counts = counted.remembered(key).orElse(null);
    var bodies = new ArrayList<Map<String, Object>>();
    bodies.add(Paging.body(set, query, snapshot, after));
    if (counts == null) {
      bodies.add(countsBody(set, query, snapshot));
    }
    var answers = snapshots.search(bodies);
    if (counts == null) {
      counts = FacetCounts.read(answers.get(1), query.filters());
      counted.put(key, counts);
    }
    var hits = Hits.read(answers.getFirst(), set, query);
    return new SearchPage(
        new Total(counts.total(), true),
        hits,
        labels.facets(counts, query.filters(), language),
        Paging.next(answers.getFirst(), query, snapshot),
        counts.total() == 0 ? didYouMean(set, query, snapshot) : null);
  }

  private static Map<String, Object> countsBody(
      ResultSet set, SearchQuery query, Snapshot snapshot) {
    var body = new LinkedHashMap<String, Object>(Snapshots.in(snapshot));
    // Scores cost time and are only asked for where they decide who belongs to the set.
    var belonging =
        set.least() > 0
            ? set.ranked(List.of())
            : new Clause(Map.of("bool", Map.of("filter", set.membership())));
    body.putAll(FacetCounts.body(belonging, query.filters()));
    Paging.limit(body, set);
    return body;
  }

  /** The same words, correctly spelled and without conditions, if that finds something. */
  private String didYouMean(ResultSet set, SearchQuery query, Snapshot snapshot) {
    var text = set.plainly();
    if (text.equals(query.text()) || text.isBlank()) {
      return null;
    }
    var other = neighbourhoods.of(TypedQuery.of(text), snapshot);
    var answer = snapshots.search(List.of(countsBody(other, query, snapshot))).getFirst();
    return FacetCounts.read(answer, query.filters()).total() > 0 ? text : null;
  }

  private static int bytes(SearchPage page) {
    var values = page.facets().values().stream().mapToInt(List::size).sum();
    return page.hits().size() * BYTES_A_HIT + values * BYTES_A_FACET_VALUE;
  }
}
