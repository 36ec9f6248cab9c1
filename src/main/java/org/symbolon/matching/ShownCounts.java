package org.symbolon.matching;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.DayCounts;

/** How often listings were shown as matches, by day. Nothing says to whom. */
public final class ShownCounts {
  /** Days whose counts decide about turns. */
  static final int DAYS_COUNTED = 30;

  private static final int DAYS_KEPT = 90;

  private final DayCounts counts;

  public ShownCounts(Database database, InstantSource clock) {
    this.counts = new DayCounts(database, clock, "listing_shown", DAYS_KEPT);
  }

  /** Notes that these were shown once each. */
  void add(Collection<UUID> listings) {
    counts.add(listings);
  }

  /** How often these were shown lately, as far as it is written; those never shown are left out. */
  Map<UUID, Long> of(List<UUID> listings) {
    return counts.of(listings, DAYS_COUNTED);
  }

  /** Writes what was counted since. */
  public void write() {
    counts.write();
  }

  /** Forgets days that count no more. */
  public void forgetOld() {
    counts.forgetOld();
  }
}
