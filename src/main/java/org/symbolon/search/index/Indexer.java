package org.symbolon.search.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final Consumer<List<Change>> later;

  /**
   * @param listings reads listings as they are now, whatever their status
   * @param followOrganisations puts the listings of changed organisations into the outbox
   * @param later puts into the outbox what follows from what was written: the meaning of a listing
   *     is still to be computed, or it is complete and can be matched
   */
  public Indexer(
      SearchEngine engine,
      IndexFamily family,
      Documents documents,
      Function<List<UUID>, List<Listing>> listings,
      Consumer<List<UUID>> followOrganisations,
      Consumer<List<Change>> later) {
    this.engine = engine;
    this.family = family;
    this.documents = documents;
    this.listings = listings;
    this.followOrganisations = followOrganisations;
    this.later = later;
  }

  /**
   * Brings the index up to date with these changes.
   *
   * @return the reason for each change that failed; the others are done
   * @throws Refused.Unavailable when the engine or the database is down
   */
  public Map<Change, String> accept(List<Change> changes) {
    var byKind = new EnumMap<Change.Subject, List<UUID>>(Change.Subject.class);
    changes.forEach(change ->
        byKind.computeIfAbsent(change.subject(), kind -> new ArrayList<>()).add(change.id()));
    var failures = new HashMap<Change, String>();
    byKind.forEach((subject, ids) ->
        accept(subject, ids)
            .forEach((id, reason) -> failures.put(new Change(subject, id), reason)));
    return failures;
  }

  private Map<UUID, String> accept(Change.Subject subject, List<UUID> ids) {
    return switch (subject) {
      case ORGANISATION -> {
        followOrganisations.accept(ids);
        yield Map.of();
      }
      case LISTING -> writeAtOnce(listings.apply(ids));
      case LISTING_TEXT -> writeWithMeaning(listings.apply(ids));
      // Others follow these, and each relay delivers what its consumer takes.
      case LISTING_MATCHES, NEED_REMATCH, MAIL ->
          throw new IllegalArgumentException("The index follows no " + subject);
    };
  }

  /**
   * A listing is found by its words at once; its meaning, which takes a hundred times as long to
   * compute, follows by the outbox (decision 0007).
   */
  private Map<UUID, String> writeAtOnce(List<Listing> current) {
    var target = new Bulk.Alias(family);
    var pending = new ArrayList<UUID>();
    var failures =
        write(
            current,
            target,
            some -> {
              var atOnce = documents.atOnce(some);
              pending.addAll(atOnce.pending());
              return atOnce.operations();
            });
    var news = new ArrayList<Change>();
    var waiting = Set.copyOf(pending);
    for (var listing : current) {
      if (!failures.containsKey(listing.id())) {
        var subject =
            waiting.contains(listing.id())
                ? Change.Subject.LISTING_TEXT
                : Change.Subject.LISTING_MATCHES;
        news.add(new Change(subject, listing.id()));
      }
    }
    tell(news);
    return failures;
  }

  private Map<UUID, String> writeWithMeaning(List<Listing> current) {
    var failures = write(current, new Bulk.Alias(family));
    tell(
        current.stream()
            .filter(listing -> !failures.containsKey(listing.id()))
            .map(listing -> new Change(Change.Subject.LISTING_MATCHES, listing.id()))
            .toList());
    return failures;
  }

  private void tell(List<Change> news) {
    if (!news.isEmpty()) {
      later.accept(news);
    }
  }

  /** Writes listings as they are; returns the reasons of those that failed. */
  Map<UUID, String> write(List<Listing> current, Bulk.Target target) {
    return write(current, target, documents::operations);
  }

  private Map<UUID, String> write(
      List<Listing> current,
      Bulk.Target target,
      Function<List<Listing>, List<Bulk.Operation>> build) {
    var failures = new HashMap<UUID, String>();
    List<Bulk.Operation> operations;
    try {
      operations = build.apply(current);
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
      current.forEach(listing -> failures.putAll(write(List.of(listing), target, build)));
      return failures;
    }
    Bulk.write(engine, target, operations)
        .forEach((id, reason) -> failures.put(UUID.fromString(id), reason));
    return failures;
  }
}
