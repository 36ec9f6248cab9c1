package org.symbolon.platform.database;

import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How often something happened to listings, by day (UTC), in a table of the columns {@code
 * listing_id}, {@code day} and {@code times}. Counted in memory and written together every few
 * seconds; what was not written yet is lost with the process, which does no harm. Nothing says who
 * it was.
 */
public final class DayCounts {
  /** Listings counted between two writes; more are not counted. */
  private static final int WAITING_LISTINGS = 20_000;

  private static final String ADD =
      """
      insert into %1$s (listing_id, day, times)
      select id, $1, times from unnest($2::uuid[], $3::bigint[]) as counted (id, times)
      on conflict (listing_id, day) do update set times = %1$s.times + excluded.times
      """;
  private static final String SUMS =
      """
      select listing_id, sum(times)::bigint as times from %s
      where listing_id = any($1) and day > $2 group by listing_id
      """;
  private static final String FORGET = "delete from %s where day < $1";

  private final Database database;
  private final InstantSource clock;
  private final String table;
  private final int daysKept;
  private Map<UUID, Long> waiting = new HashMap<>();

  /**
   * Counts into a table.
   *
   * @param table its name, a constant of the caller
   */
  public DayCounts(Database database, InstantSource clock, String table, int daysKept) {
    this.database = database;
    this.clock = clock;
    this.table = table;
    this.daysKept = daysKept;
  }

  /** Notes that it happened to each of these once. */
  public synchronized void add(Collection<UUID> listings) {
    for (var listing : listings) {
      if (waiting.size() < WAITING_LISTINGS || waiting.containsKey(listing)) {
        waiting.merge(listing, 1L, Long::sum);
      }
    }
  }

  /**
   * How often it happened to these within so many days, as far as it is written; those to which it
   * never did are left out.
   */
  public Map<UUID, Long> of(List<UUID> listings, int days) {
    var sums = new HashMap<UUID, Long>();
    if (!listings.isEmpty()) {
      database
          .reads()
          .preparedQuery(SUMS.formatted(table))
          .execute(
              Tuple.tuple()
                  .addArrayOfUUID(listings.toArray(UUID[]::new))
                  .addLocalDate(today().minusDays(days)))
          .await()
          .forEach(row -> sums.put(row.getUUID("listing_id"), row.getLong("times")));
    }
    return sums;
  }

  /** Writes what was counted since. */
  public void write() {
    Map<UUID, Long> counted;
    synchronized (this) {
      counted = waiting;
      waiting = new HashMap<>();
    }
    if (!counted.isEmpty()) {
      // Rows in the order of ids, so that two nodes cannot wait for each other.
      var inOrder = new TreeMap<>(counted);
      database
          .reads()
          .preparedQuery(ADD.formatted(table))
          .execute(
              Tuple.tuple()
                  .addLocalDate(today())
                  .addArrayOfUUID(inOrder.keySet().toArray(UUID[]::new))
                  .addArrayOfLong(inOrder.values().toArray(Long[]::new)))
          .await();
    }
  }

  /** Forgets days that count no more. */
  public void forgetOld() {
    database
        .reads()
        .preparedQuery(FORGET.formatted(table))
        .execute(Tuple.of(today().minusDays(daysKept)))
        .await();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
