package org.symbolon.listing;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.DayCounts;

/**
 * How often the pages of listings were opened, by day, for their owners. Counted is the opening,
 * not who opened: no address, no cookie, no time of day.
 */
public final class ViewCounts {
  /** Days that owners are told of. */
  public static final int DAYS = 30;

  private static final int DAYS_KEPT = 400;

  private final DayCounts counts;

  public ViewCounts(Database database, InstantSource clock) {
    this.counts = new DayCounts(database, clock, "listing_viewed", DAYS_KEPT);
  }

  /** Notes that somebody opened the page. */
  public void add(UUID listing) {
    counts.add(List.of(listing));
  }

  /** How often each was opened within {@link #DAYS} days, as far as it is written. */
  public Map<UUID, Long> of(List<UUID> listings) {
    return counts.of(listings, DAYS);
  }

  /** Writes what was counted since. */
  public void write() {
    counts.write();
  }

  /** Forgets days that nobody is told of any more. */
  public void forgetOld() {
    counts.forgetOld();
  }
}
