package org.symbolon.matching;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Listing;
import org.symbolon.listing.Listings;
import org.symbolon.platform.database.Database;

/** Stored matches over all needs, for those who bring both sides together. */
public final class KeptPairs {
  private final Database database;
  private final Listings listings;
  private final InstantSource clock;

  public KeptPairs(Database database, Listings listings, InstantSource clock) {
    this.database = database;
    this.listings = listings;
    this.clock = clock;
  }

  /** A stored match with both listings as they are now. */
  public record Kept(KeptMatch match, Listing need, Listing technology) {}

  /**
   * A part of the stored matches, best first.
   *
   * @param read how many rows were read; fewer than asked for when there are no more
   * @param pairs those of them that are open on both sides and dismissed by neither
   */
  public record Slice(int read, List<Kept> pairs) {}

  /**
   * Stored matches of which one side at least is in one of these countries.
   *
   * @param countries ISO 3166-1 alpha-2
   * @throws Refused.Forbidden for who does not see both sides' views
   */
  public Slice of(Viewer viewer, Collection<String> countries, int limit, int offset) {
    if (!viewer.may("seeBothViews", null)) {
      throw new Refused.Forbidden("Brokers see what both sides are worth to each other.");
    }
    var matches = MatchStore.bestOf(database.session(), countries, limit, offset);
    var ids = new HashSet<UUID>();
    matches.forEach(match -> ids.addAll(List.of(match.need(), match.technology())));
    var byId = new HashMap<UUID, Listing>();
    var now = clock.instant();
    listings.getAll(List.copyOf(ids)).stream()
        .filter(listing -> listing.isOpenAt(now))
        .forEach(listing -> byId.put(listing.id(), listing));
    var away =
        DecisionStore.dismissedAmong(database.session(), byId.keySet()).stream()
            .filter(said ->
                said.keepsAway(
                    byId.get(said.listing()).content(), byId.get(said.other()).content()))
            .map(said -> List.of(said.listing(), said.other()))
            .collect(Collectors.toSet());
    var pairs =
        matches.stream()
            .filter(match -> byId.keySet().containsAll(List.of(match.need(), match.technology())))
            .filter(match -> !away.contains(List.of(match.need(), match.technology())))
            .filter(match -> !away.contains(List.of(match.technology(), match.need())))
            .map(match ->
                new Kept(
                    match,
                    Objects.requireNonNull(byId.get(match.need())),
                    byId.get(match.technology())))
            .toList();
    return new Slice(matches.size(), pairs);
  }
}
