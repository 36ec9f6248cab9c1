package org.symbolon.matching;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.symbolon.platform.database.Database;

/**
 * How often listings were shown as matches, by day. Counted in memory and written together every
 * few seconds; what was not written yet is lost with the process, which does no harm. Nothing says
 * to whom something was shown.
 */
public final class ShownCounts {
  /** Listings counted between two writes; more are not counted. */
  private static final int WAITING_LISTINGS = 20_000;

  /** Days whose counts decide about turns. */
  static final int DAYS_COUNTED = 30;

  private static final int DAYS_KEPT = 90;

  private final Database database;
  private final InstantSource clock;
  private Map<UUID, Long> waiting = new HashMap<>();

  public ShownCounts(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Notes that these were shown once each. */
  synchronized void add(Collection<UUID> listings) {
    for (var listing : listings) {
      if (waiting.size() < WAITING_LISTINGS || waiting.containsKey(listing)) {
        waiting.merge(listing, 1L, Long::sum);
      }
    }
  }

  /** How often these were shown lately, as far as it is written; those never shown are left out. */
  Map<UUID, Long> of(List<UUID> listings) {
    return listings.isEmpty()
        ? Map.of()
        : ShownStore.sums(database.session(), listings, today().minusDays(DAYS_COUNTED));
  }

  /** Writes what was counted since. */
  public void write() {
    Map<UUID, Long> counted;
    synchronized (this) {
      counted = waiting;
      waiting = new HashMap<>();
    }
    if (!counted.isEmpty()) {
      ShownStore.add(database.session(), today(), counted);
    }
  }

  /** Forgets days that count no more. */
  public void forgetOld() {
    ShownStore.forgetBefore(database.session(), today().minusDays(DAYS_KEPT));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
