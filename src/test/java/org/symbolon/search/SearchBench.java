package org.symbolon.search;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.symbolon.kernel.Language;
import org.symbolon.listing.FreedomToUse;
import org.symbolon.listing.Listing;
import org.symbolon.platform.searchengine.IndexFamily;
import org.symbolon.platform.searchengine.SearchEngine;
import org.symbolon.search.index.Documents;
import org.symbolon.search.index.Indexer;
import org.symbolon.search.index.ListingDocument;
import org.symbolon.search.index.Meaning;
import org.symbolon.search.index.Rebuild;
import org.symbolon.search.index.Reconciler;
import org.symbolon.taxonomy.Vocabularies;
import org.symbolon.testing.TestEngines;

/**
 * Search over a real engine and a catalogue that the test holds itself: what PostgreSQL is to the
 * server, {@link #truth} is here.
 */
public final class SearchBench implements AutoCloseable {
  public final Vocabularies vocabularies = Vocabularies.load();
  public final FreedomToUse freedom =
      new FreedomToUse(vocabularies.offices(), vocabularies.get("countries").byId().keySet());
  public final SearchEngine engine;
  public final IndexFamily family;
  public final Documents documents;
  public final Indexer indexer;
  public final Reconciler reconciler;
  public final Rebuild rebuild;
  public final Search search;

  /** Listings by id, in the order of PostgreSQL. */
  public final Map<String, Listing> truth = java.util.Collections.synchronizedMap(new TreeMap<>());

  public SearchBench(TestEngines engines, String name) {
    this(engines, name, Meaning.NONE);
  }

  public SearchBench(TestEngines engines, String name, Meaning meaning) {
    this(engines, name, meaning, InstantSource.system());
  }

  public SearchBench(TestEngines engines, String name, Meaning meaning, InstantSource clock) {
    engine = new SearchEngine(URI.create(engines.elasticsearchUrl()));
    family =
        new IndexFamily(engines.indexPrefix() + name, Documents.MAPPING, Documents.MAPPING_VERSION);
    documents = new Documents(new ListingDocument(vocabularies.greenTopics(), freedom), meaning);
    indexer = new Indexer(engine, family, documents, this::getAll, ids -> {}, ids -> {});
    reconciler = new Reconciler(engine, family, indexer, this::expected, this::getAll);
    rebuild = new Rebuild(engine, family, indexer, reconciler, this::after, clock);
    search = new Search(engine, family, meaning, vocabularies, clock);
    rebuild.createIfAbsent();
  }

  public List<Listing> getAll(List<UUID> ids) {
    var found = new ArrayList<Listing>();
    for (var id : ids) {
      if (truth.get(id.toString()) != null) {
        found.add(truth.get(id.toString()));
      }
    }
    return found;
  }

  public List<Listing> after(UUID id, int limit) {
    synchronized (truth) {
      return truth.entrySet().stream()
          .filter(entry -> entry.getKey().compareTo(id.toString()) > 0)
          .limit(limit)
          .map(Map.Entry::getValue)
          .toList();
    }
  }

  private List<Reconciler.Entry> expected(UUID after, int limit) {
    synchronized (truth) {
      return truth.entrySet().stream()
          .filter(entry -> entry.getKey().compareTo(after.toString()) > 0)
          .map(Map.Entry::getValue)
          .filter(ListingDocument::belongs)
          .limit(limit)
          .map(listing -> new Reconciler.Entry(listing.id(), listing.indexVersion()))
          .toList();
    }
  }

  /** Takes listings into the catalogue and into the index, at once visible. */
  public void fill(Collection<Listing> listings) {
    listings.forEach(listing -> truth.put(listing.id().toString(), listing));
    rebuild.run(done -> {});
  }

  public void refresh() {
    engine.call("POST", "/" + family.alias() + "/_refresh", null);
  }

  public SearchPage find(String text) {
    return find(new SearchQuery(text, Map.of(), Sort.RELEVANCE, 20, null));
  }

  public SearchPage find(SearchQuery query) {
    return search.find(query, Language.EN);
  }

  @Override
  public void close() {
    engine.close();
  }
}
