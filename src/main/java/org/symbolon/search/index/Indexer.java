package org.symbolon.search.index;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.symbolon.kernel.Change;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Listing;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.searchengine.Bulk;
import org.symbolon.platform.searchengine.IndexFamily;
import org.symbolon.platform.searchengine.SearchEngine;

/**
 * Follows the outbox: re-reads what changed as it is now and writes it to the index with its
 * version, so that order, replay and several relays do no harm. A document that cannot be built or
 * that the engine refuses fails alone.
 */
public final class Indexer {
  private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);

  private final SearchEngine engine;
  private final IndexFamily family;
  private final Documents documents;
  private final Function<List<UUID>, List<Listing>> listings;
  private final Consumer<List<UUID>> followOrganisations;

  /**
   * @param listings reads listings as they are now, whatever their status
   * @param followOrganisations puts the listings of changed organisations into the outbox
   */
  public Indexer(
      SearchEngine engine,
      IndexFamily family,
      Documents documents,
      Function<List<UUID>, List<Listing>> listings,
      Consumer<List<UUID>> followOrganisations) {
    this.engine = engine;
    this.family = family;
    this.documents = documents;
    this.listings = listings;
    this.followOrganisations = followOrganisations;
  }

  /**
   * Brings the index up to date with these changes.
   *
   * @return the reason for each change that failed; the others are done
   * @throws Refused.Unavailable when the engine or the database is down
   */
  public Map<Change, String> accept(List<Change> changes) {
    var organisations = new LinkedHashSet<UUID>();
    var changed = new LinkedHashSet<UUID>();
    for (var change : changes) {
      switch (change.subject()) {
        case ORGANISATION -> organisations.add(change.id());
        case LISTING -> changed.add(change.id());
      }
    }
    if (!organisations.isEmpty()) {
      followOrganisations.accept(List.copyOf(organisations));
    }
    var failures = new HashMap<Change, String>();
    write(listings.apply(List.copyOf(changed)), new Bulk.Alias(family))
        .forEach((id, reason) -> failures.put(new Change(Change.Subject.LISTING, id), reason));
    return failures;
  }

  /** Writes listings as they are; returns the reasons of those that failed. */
  Map<UUID, String> write(List<Listing> current, Bulk.Target target) {
    var failures = new HashMap<UUID, String>();
    List<Bulk.Operation> operations;
    try {
      operations = documents.operations(current);
    } catch (Refused.Unavailable e) {
      throw e;
    } catch (RuntimeException e) {
      if (Database.translate(e) instanceof Refused.Unavailable down) {
        // No fault of theirs.
        throw down;
      }
      // One of them cannot be made into a document: find out which.
      if (current.size() == 1) {
        LOG.warn("Listing {} cannot be indexed", current.getFirst().id(), e);
        return Map.of(current.getFirst().id(), String.valueOf(e.getMessage()));
      }
      current.forEach(listing -> failures.putAll(write(List.of(listing), target)));
      return failures;
    }
    Bulk.write(engine, target, operations)
        .forEach((id, reason) -> failures.put(UUID.fromString(id), reason));
    return failures;
  }
}
