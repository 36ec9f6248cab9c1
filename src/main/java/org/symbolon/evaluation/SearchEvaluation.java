package org.symbolon.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.symbolon.evaluation.JudgedSet.Document;
import org.symbolon.evaluation.JudgedSet.Query;
import org.symbolon.listing.Kind;
import org.symbolon.listing.Lifecycle;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.Status;
import org.symbolon.organisation.OrganisationStatus;
import org.symbolon.organisation.OrganisationSummary;
import org.symbolon.organisation.OrganisationType;
import org.symbolon.platform.searchengine.Bulk;
import org.symbolon.platform.searchengine.IndexFamily;
import org.symbolon.platform.searchengine.Rollover;
import org.symbolon.platform.searchengine.SearchEngine;
import org.symbolon.search.Search;
import org.symbolon.search.SearchQuery;
import org.symbolon.search.index.Documents;

/**
 * Runs a judged set through the search that users get: same document builder, same mapping, same
 * query building, same fusion, in an index of its own that is dropped at the end.
 */
public final class SearchEvaluation {
  private static final int RANKED = 100;
  private static final int NDCG_AT = 10;
  private static final int QUERIES_AT_ONCE = 4;
  private static final int DOCUMENTS_AT_ONCE = 256;
  private static final Duration OPEN = Duration.ofDays(1);

  /** What was measured, over all queries that have a relevant document. */
  @JsonPropertyOrder({"ndcg@10", "recall@100", "mrr", "queries"})
  public record Result(
      @JsonProperty("ndcg@10") double ndcg,
      @JsonProperty("recall@100") double recall,
      @JsonProperty("mrr") double mrr,
      @JsonProperty("queries") int queries) {}

  /** How far it has come: of documents first, of queries then. */
  public interface Progress {
    void done(String what, long done, long all);
  }

  private record Scores(double ndcg, double recall, double reciprocalRank) {}

  private final SearchEngine engine;
  private final Documents documents;
  private final Function<IndexFamily, Search> searches;
  private final Function<String, String> languageOf;
  private final InstantSource clock;

  /**
   * @param searches makes a search of the index given
   * @param languageOf detects the BCP 47 tag of a text
   */
  public SearchEvaluation(
      SearchEngine engine,
      Documents documents,
      Function<IndexFamily, Search> searches,
      Function<String, String> languageOf,
      InstantSource clock) {
    this.engine = engine;
    this.documents = documents;
    this.searches = searches;
    this.languageOf = languageOf;
    this.clock = clock;
  }

  /**
   * Measures one folder.
   *
   * @param prefix of the index that is made for it and dropped at the end
   * @throws org.symbolon.kernel.Refused.Invalid when the folder is not a judged set
   */
  public Result run(Path folder, String prefix, Progress progress) {
    var set = JudgedSet.read(folder);
    var family = new IndexFamily(prefix, Documents.MAPPING, Documents.MAPPING_VERSION);
    try (var rollover = Rollover.start(engine, family, clock)) {
      var names = fill(set, rollover, progress);
      rollover.commit();
      try {
        return measure(set, searches.apply(family), names, progress);
      } finally {
        Rollover.delete(engine, rollover.index());
      }
    }
  }

  private Map<UUID, String> fill(JudgedSet set, Rollover rollover, Progress progress) {
    var names = new HashMap<UUID, String>();
    var done = 0;
    for (var from = 0; from < set.corpus().size(); from += DOCUMENTS_AT_ONCE) {
      var batch =
          set.corpus().subList(from, Math.min(set.corpus().size(), from + DOCUMENTS_AT_ONCE));
      var listings = new ArrayList<Listing>();
      for (var document : batch) {
        var listing = listing(document);
        names.put(listing.id(), document.id());
        listings.add(listing);
      }
      var failures =
          Bulk.write(engine, new Bulk.Index(rollover.index()), documents.operations(listings));
      if (!failures.isEmpty()) {
        throw new IllegalStateException("The index refused documents: " + failures);
      }
      done += batch.size();
      progress.done("documents", done, set.corpus().size());
    }
    return names;
  }

  /** A document as if somebody had posted it as a listing. */
  private Listing listing(Document document) {
    var content =
        ListingContent.of(
            Kind.TECHNOLOGY,
            document.title(),
            null,
            document.text(),
            languageOf.apply(document.title() + " " + document.text()));
    var now = clock.instant();
    var id = UUID.nameUUIDFromBytes(document.id().getBytes(StandardCharsets.UTF_8));
    return new Listing(
        id,
        new OrganisationSummary(id, "", OrganisationType.UNIVERSITY, "CH", null),
        OrganisationStatus.PUBLISHED,
        content,
        new Lifecycle(
            Status.PUBLISHED, LocalDate.ofInstant(now, ZoneOffset.UTC), now.plus(OPEN), now),
        1,
        1,
        now,
        now);
  }

  private Result measure(JudgedSet set, Search search, Map<UUID, String> names, Progress progress) {
    try (var workers = Executors.newFixedThreadPool(QUERIES_AT_ONCE)) {
      var running = new ArrayList<Future<Scores>>();
      for (var query : set.queries()) {
        running.add(workers.submit(() -> scores(set, query, search, names)));
      }
      var all = new ArrayList<Scores>();
      for (var future : running) {
        all.add(result(future));
        progress.done("queries", all.size(), running.size());
      }
      return new Result(
          all.stream().mapToDouble(Scores::ndcg).average().orElse(0),
          all.stream().mapToDouble(Scores::recall).average().orElse(0),
          all.stream().mapToDouble(Scores::reciprocalRank).average().orElse(0),
          all.size());
    }
  }

  private static Scores scores(JudgedSet set, Query query, Search search, Map<UUID, String> names) {
    var text = query.text().strip();
    var ranking =
        search
            .ranking(
                text.substring(0, Math.min(SearchQuery.TEXT_CHARACTERS, text.length())), RANKED)
            .stream()
            .map(names::get)
            .toList();
    var grades = set.grades().get(query.id());
    return new Scores(
        Metrics.ndcg(ranking, grades, NDCG_AT),
        Metrics.recall(ranking, grades, RANKED),
        Metrics.reciprocalRank(ranking, grades));
  }

  private static Scores result(Future<Scores> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The measuring was interrupted.", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }
}
