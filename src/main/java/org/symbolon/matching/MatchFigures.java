package org.symbolon.matching;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.symbolon.platform.database.Database;

/** What can be counted of stored matches, for owners and for those who are told of new ones. */
public final class MatchFigures {
  /**
   * Least combined total, of 100, of a match that is news. Below it two listings have something in
   * common and little more; they are listed for who looks, and nobody is disturbed.
   */
  public static final double NEWS_FROM = 30;

  /**
   * How a listing stands.
   *
   * @param matches stored ones, of either side, at least {@link #NEWS_FROM}
   * @param shortlisted how many counterparts keep it on their shortlist; who does is theirs to say
   */
  public record Standing(long matches, long shortlisted) {
    public static final Standing NONE = new Standing(0, 0);
  }

  /** A pair that was stored after the instant asked about. */
  public record Fresh(UUID need, UUID technology, double combined, Instant firstAt) {}

  private final Database database;

  public MatchFigures(Database database) {
    this.database = database;
  }

  /** How these stand; those that stand nowhere are left out. */
  public Map<UUID, Standing> of(List<UUID> listings) {
    return listings.isEmpty()
        ? Map.of()
        : MatchFigureStore.of(database.session(), listings, NEWS_FROM);
  }

  /**
   * Pairs of these needs that are there since, the best first; what the side of the need dismissed
   * is left out.
   */
  public List<Fresh> fresh(List<UUID> needs, Instant since, int limit) {
    return needs.isEmpty()
        ? List.of()
        : MatchFigureStore.fresh(database.session(), needs, since, NEWS_FROM, limit);
  }

  /**
   * How many matches of each need are new to somebody; needs without any are left out.
   *
   * @param knownUntil until when he knows them
   */
  public Map<UUID, Long> countFresh(Map<UUID, Instant> knownUntil) {
    return knownUntil.isEmpty()
        ? Map.of()
        : MatchFigureStore.countFresh(database.session(), knownUntil, NEWS_FROM);
  }
}
