package org.symbolon;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.symbolon.kernel.Change;
import org.symbolon.listing.Listings;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.outbox.Outbox;
import org.symbolon.platform.outbox.Relay;
import org.symbolon.platform.searchengine.IndexFamily;
import org.symbolon.platform.searchengine.SearchEngine;
import org.symbolon.search.index.Documents;
import org.symbolon.search.index.Indexer;
import org.symbolon.search.index.Rebuild;
import org.symbolon.search.index.Reconciler;

/** From the row to the index: the relays of the outbox, the rebuild, the repair. */
final class Indexing {
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  final Documents documents;
  final Reconciler reconciler;
  final Rebuild rebuild;
  final Relay relay;

  /** Delivers what takes long, so that it keeps nothing else waiting (decision 0007). */
  final Relay textRelay;

  private final Database database;
  private final Listings listings;

  Indexing(
      Database database,
      SearchEngine engine,
      IndexFamily family,
      Documents documents,
      Listings listings,
      InstantSource clock) {
    this.database = database;
    this.documents = documents;
    this.listings = listings;
    var indexer =
        new Indexer(
            engine,
            family,
            documents,
            listings::getAll,
            listings::followOrganisations,
            this::later);
    reconciler = new Reconciler(engine, family, indexer, this::expectedInIndex, listings::getAll);
    rebuild = new Rebuild(engine, family, indexer, reconciler, listings::after, clock);
    var found = EnumSet.of(Change.Subject.ORGANISATION, Change.Subject.LISTING);
    relay = new Relay(database, indexer::accept, found);
    textRelay =
        Relay.patient(database, indexer::accept, EnumSet.of(Change.Subject.LISTING_TEXT), found);
  }

  private void later(List<Change> changes) {
    database.inTransaction(session -> {
      Outbox.add(session, changes);
      return null;
    });
  }

  private List<Reconciler.Entry> expectedInIndex(UUID after, int limit) {
    return listings.openVersionsAfter(after, limit).stream()
        .map(version -> new Reconciler.Entry(version.id(), version.indexVersion()))
        .toList();
  }

  /**
   * Sees to it that there is an index to write to and to search in.
   *
   * @return whether it is new and listings wait for it: the outbox only knows of changes, not of
   *     what was there before
   */
  boolean createIndexIfAbsent() {
    return rebuild.createIfAbsent() && !listings.after(BEFORE_ALL, 1).isEmpty();
  }

  /** Delivers what is due, at the start; whatever is not due yet may wait. */
  void deliverWhatIsDue() {
    relay.drain(delivered -> {});
  }
}
