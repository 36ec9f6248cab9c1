package org.symbolon.matching;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.symbolon.kernel.Change;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Listing;
import org.symbolon.listing.Listings;
import org.symbolon.platform.database.Database;

/**
 * Keeps the best technologies of each need in step with what people post: follows the outbox after
 * the index, so that counterparts can be found; the changed listing itself is read from PostgreSQL
 * and needs no index. Safe on several nodes: a run only removes pairs that it has looked at itself,
 * and an older result never replaces a newer one.
 */
public final class StoredMatches {
  private static final Logger LOG = LoggerFactory.getLogger(StoredMatches.class);

  /** Matches that are kept of a need. */
  public static final int BEST = 50;

  /**
   * Counterparts that the engine is asked for by each of its ways: half of what an answer to
   * somebody looks at. Fifty are kept, GET computes anew (decision 0014), and a rebuild of all
   * takes time in proportion.
   */
  private static final int CANDIDATES = Matches.CANDIDATES / 2;

  private final Listings listings;
  private final Counterparts counterparts;
  private final CandidateFinder candidates;
  private final PairScoring scoring;
  private final Database database;
  private final InstantSource clock;

  public StoredMatches(
      Listings listings,
      Counterparts counterparts,
      CandidateFinder candidates,
      PairScoring scoring,
      Database database,
      InstantSource clock) {
    this.listings = listings;
    this.counterparts = counterparts;
    this.candidates = candidates;
    this.scoring = scoring;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Brings the stored matches of changed listings up to date, on both sides.
   *
   * @return the reason for each change that failed; the others are done
   * @throws Refused.Unavailable when the engine or the database is down
   */
  public Map<Change, String> accept(List<Change> changes) {
    candidates.catchUp();
    return recompute(changes);
  }

  /** The same where nothing is new, only computed anew. */
  Map<Change, String> recompute(List<Change> changes) {
    var now = clock.instant();
    var failures = new HashMap<UUID, String>();
    var gone = new ArrayList<UUID>();
    for (var listing : listings.getAll(changes.stream().map(Change::id).distinct().toList())) {
      if (listing.isOpenAt(now)) {
        refreshed(listing, failures);
      } else {
        gone.add(listing.id());
      }
    }
    if (!gone.isEmpty()) {
      MatchStore.dropAllOf(database.session(), gone);
    }
    var byChange = new HashMap<Change, String>();
    changes.stream()
        .filter(change -> failures.containsKey(change.id()))
        .forEach(change -> byChange.put(change, failures.get(change.id())));
    return byChange;
  }

  private void refreshed(Listing listing, Map<UUID, String> failures) {
    try {
      refresh(counterparts.of(listing));
    } catch (RuntimeException e) {
      if (Database.translate(e) instanceof Refused.Unavailable down) {
        // No fault of the listing.
        throw down;
      }
      LOG.warn("The matches of listing {} cannot be computed", listing.id(), e);
      failures.put(listing.id(), String.valueOf(e.getMessage()));
    }
  }

  private void refresh(Counterpart own) {
    var stored = MatchStore.partners(database.session(), own.id());
    var looked = new LinkedHashSet<>(candidates.of(own.side(), CANDIDATES));
    looked.addAll(stored);
    var pairs =
        scoring.score(own, counterparts.open(looked)).pairs().stream()
            .filter(pair -> !pair.views().isExcluded() && pair.views().related())
            .toList();
    var kept = own.isNeed() ? best(pairs) : wanted(pairs);
    stored.removeAll(ids(kept, pair -> pair.other().id()));
    if (!kept.isEmpty() || !stored.isEmpty()) {
      write(kept, stored.stream().map(other -> key(own, other)).toList());
    }
  }

  private void write(List<Pair> kept, List<MatchStore.Key> dropped) {
    var now = clock.instant();
    var matches = kept.stream().map(pair -> KeptMatch.of(pair, now)).toList();
    var needs = ids(kept, pair -> pair.need().id());
    dropped.forEach(key -> needs.add(key.need()));
    database.inTransaction(session -> {
      MatchStore.lock(session, needs);
      MatchStore.drop(session, dropped);
      MatchStore.put(session, matches);
      MatchStore.trim(session, needs, BEST);
      return null;
    });
  }

  private static List<Pair> best(List<Pair> pairs) {
    return pairs.stream().sorted(Matches.BEST_FIRST).limit(BEST).toList();
  }

  /** Those of a technology that are good enough for their need to be kept. */
  private List<Pair> wanted(List<Pair> pairs) {
    var floors = MatchStore.floors(database.session(), ids(pairs, pair -> pair.need().id()), BEST);
    return pairs.stream()
        .filter(pair -> pair.combined() >= floors.getOrDefault(pair.need().id(), 0.0))
        .toList();
  }

  private static Set<UUID> ids(List<Pair> pairs, Function<Pair, UUID> id) {
    var ids = new LinkedHashSet<UUID>();
    pairs.forEach(pair -> ids.add(id.apply(pair)));
    return ids;
  }

  private static MatchStore.Key key(Counterpart own, UUID other) {
    return own.isNeed() ? new MatchStore.Key(own.id(), other) : new MatchStore.Key(other, own.id());
  }
}
