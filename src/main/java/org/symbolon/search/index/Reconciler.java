package org.symbolon.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.symbolon.listing.Listing;
import org.symbolon.platform.searchengine.Bulk;
import org.symbolon.platform.searchengine.IndexFamily;
import org.symbolon.platform.searchengine.SearchEngine;

/**
 * Compares what PostgreSQL and the index hold, id by id and version by version, and repairs what
 * differs. Both sides are read in the order of ids, page by page, so memory stays flat. The number
 * it repairs should be 0.
 */
public final class Reconciler {
  private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
  private static final int PAGE = 5_000;
  private static final int REPAIRED_AT_ONCE = 256;
  private static final UUID START = new UUID(0, 0);

  /** What the index should hold, in the order of ids. */
  public interface Expected {
    List<Entry> after(UUID id, int limit);
  }

  /** One document, with its version. */
  public record Entry(UUID id, long version) {}

  private final SearchEngine engine;
  private final IndexFamily family;
  private final Indexer indexer;
  private final Expected expected;
  private final Function<List<UUID>, List<Listing>> listings;

  public Reconciler(
      SearchEngine engine,
      IndexFamily family,
      Indexer indexer,
      Expected expected,
      Function<List<UUID>, List<Listing>> listings) {
    this.engine = engine;
    this.family = family;
    this.indexer = indexer;
    this.expected = expected;
    this.listings = listings;
  }

  /**
   * Compares and repairs the index that serves.
   *
   * @return how many documents were missing, outdated or not wanted
   */
  public int run() {
    engine.call("POST", "/" + family.alias() + "/_refresh", null);
    return repair(family.alias(), new Bulk.Alias(family));
  }

  /** Compares and repairs one index, of which everything written is visible. */
  int repair(String index, Bulk.Target target) {
    var suspects = new LinkedHashMap<UUID, Long>();
    var wanted = new Side(expected::after);
    var found = new Side((after, limit) -> indexed(index, after, limit));
    var repaired = 0;
    while (wanted.head() != null || found.head() != null) {
      var order = compare(wanted.head(), found.head());
      if (order != 0 || wanted.head().version() != found.head().version()) {
        suspects.put(
            (order <= 0 ? wanted : found).head().id(), order < 0 ? 0L : found.head().version());
      }
      if (order <= 0) {
        wanted.next();
      }
      if (order >= 0) {
        found.next();
      }
      if (suspects.size() >= REPAIRED_AT_ONCE) {
        repaired += repair(suspects, target);
        suspects.clear();
      }
    }
    return repaired + repair(suspects, target);
  }

  private static int compare(Entry left, Entry right) {
    if (left == null || right == null) {
      return left == null ? 1 : -1;
    }
    // As text, which is the order of PostgreSQL and of the index; UUID.compareTo is signed.
    return left.id().toString().compareTo(right.id().toString());
  }

  /**
   * Looks again at what differed, since it may have changed since, and writes what still differs.
   */
  private int repair(Map<UUID, Long> suspects, Bulk.Target target) {
    if (suspects.isEmpty()) {
      return 0;
    }
    var current = listings.apply(List.copyOf(suspects.keySet()));
    var wrong = new ArrayList<Listing>();
    var ghosts = new ArrayList<Bulk.Operation>();
    var known = new HashSet<UUID>();
    for (var listing : current) {
      known.add(listing.id());
      var indexedVersion = suspects.get(listing.id());
      var belongs = ListingDocument.belongs(listing);
      if (belongs && listing.indexVersion() > indexedVersion) {
        wrong.add(listing);
      } else if (indexedVersion > 0 && (!belongs || listing.indexVersion() < indexedVersion)) {
        // A version from the future comes from another database: the next run writes the document.
        ghosts.add(new Bulk.Remove(listing.id().toString(), indexedVersion));
      }
    }
    suspects.forEach((id, version) -> {
      if (!known.contains(id)) {
        ghosts.add(new Bulk.Remove(id.toString(), version));
      }
    });
    var failures = indexer.write(wrong, target);
    failures.forEach((id, reason) -> LOG.warn("Listing {} cannot be indexed: {}", id, reason));
    Bulk.write(engine, target, ghosts);
    return wrong.size() - failures.size() + ghosts.size();
  }

  private List<Entry> indexed(String index, UUID after, int limit) {
    var body = new LinkedHashMap<String, Object>();
    body.put("size", limit);
    body.put("_source", false);
    body.put("version", true);
    body.put("track_total_hits", false);
    body.put("sort", List.of(Map.of("id", "asc")));
    body.put("search_after", List.of(after.toString()));
    var entries = new ArrayList<Entry>();
    for (JsonNode hit :
        engine.call("POST", "/" + index + "/_search", body).path("hits").path("hits")) {
      entries.add(
          new Entry(UUID.fromString(hit.path("_id").asText()), hit.path("_version").asLong()));
    }
    return entries;
  }

  /** One side of the comparison, read page by page. */
  private static final class Side {
    private final Expected pages;
    private List<Entry> page;
    private int place;

    Side(Expected pages) {
      this.pages = pages;
      this.page = pages.after(START, PAGE);
    }

    Entry head() {
      return place < page.size() ? page.get(place) : null;
    }

    void next() {
      var last = page.get(place).id();
      place++;
      if (place == page.size() && page.size() == PAGE) {
        page = pages.after(last, PAGE);
        place = 0;
      }
    }
  }
}
