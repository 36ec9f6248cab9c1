package org.symbolon.search.index;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.symbolon.listing.Listing;
import org.symbolon.platform.searchengine.Bulk;
import org.symbolon.platform.searchengine.IndexFamily;
import org.symbolon.platform.searchengine.Rollover;
import org.symbolon.platform.searchengine.SearchEngine;

/**
 * Fills a new index from PostgreSQL while the old one serves, then moves the alias. What is written
 * meanwhile goes to the old index; the differences are repaired once before the alias moves, so
 * that nothing old shows, and once after it, so that nothing is lost: whatever was written to the
 * old index had been committed to PostgreSQL before.
 */
public final class Rebuild {
  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
  private static final int PAGE = 256;
  private static final UUID START = new UUID(0, 0);

  /** More failures than this, and than one in a hundred, mean a fault: the alias stays. */
  private static final int FAILURES_BORNE = 10;

  private static final int ONE_IN = 100;

  /** Reads listings of any status in the order of their ids. */
  public interface Pages {
    List<Listing> after(UUID id, int limit);
  }

  /**
   * What was done.
   *
   * @param indexed documents in the new index
   * @param failed reasons by listing, of those that could not be indexed
   */
  public record Result(long indexed, Map<UUID, String> failed) {}

  private final SearchEngine engine;
  private final IndexFamily family;
  private final Indexer indexer;
  private final Reconciler reconciler;
  private final Pages pages;
  private final InstantSource clock;

  public Rebuild(
      SearchEngine engine,
      IndexFamily family,
      Indexer indexer,
      Reconciler reconciler,
      Pages pages,
      InstantSource clock) {
    this.engine = engine;
    this.family = family;
    this.indexer = indexer;
    this.reconciler = reconciler;
    this.pages = pages;
    this.clock = clock;
  }

  /** Makes sure that there is an index to write to and to search in; an empty one at first. */
  public boolean createIfAbsent() {
    if (Rollover.current(engine, family).isPresent()) {
      return false;
    }
    try (var rollover = Rollover.start(engine, family, clock)) {
      rollover.commit();
    }
    return true;
  }

  /**
   * Builds the index anew.
   *
   * @param progress told how many listings have been read so far
   * @throws IllegalStateException when so many listings fail that something is wrong; nothing
   *     changed then
   */
  public Result run(LongConsumer progress) {
    var failed = new LinkedHashMap<UUID, String>();
    long indexed = 0;
    try (var rollover = Rollover.start(engine, family, clock)) {
      var target = new Bulk.Index(rollover.index());
      long read = 0;
      for (var page = pages.after(START, PAGE);
          !page.isEmpty();
          page = pages.after(page.getLast().id(), PAGE)) {
        // What does not belong has nothing to be removed from a new index.
        var belonging = page.stream().filter(ListingDocument::belongs).toList();
        var failures = indexer.write(belonging, target);
        failed.putAll(failures);
        indexed += belonging.size() - failures.size();
        read += page.size();
        progress.accept(read);
      }
      if (failed.size() > FAILURES_BORNE && failed.size() > indexed / ONE_IN) {
        throw new IllegalStateException(
            "%d of %d listings cannot be indexed, so the old index goes on serving; the first: %s"
                .formatted(
                    failed.size(), failed.size() + indexed, failed.entrySet().iterator().next()));
      }
      rollover.refresh();
      reconciler.repair(rollover.index(), target);
      rollover.commit();
    }
    reconciler.run();
    LOG.info("Indexed {} listings anew, {} could not be indexed", indexed, failed.size());
    return new Result(indexed, failed);
  }
}
