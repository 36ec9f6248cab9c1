package org.symbolon.matching;

import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.symbolon.platform.database.Session;

/** The SQL of how often listings were shown. */
final class ShownStore {
  private static final String ADD =
      """
      insert into listing_shown (listing_id, day, times)
      select id, $1, times from unnest($2::uuid[], $3::bigint[]) as counted (id, times)
      on conflict (listing_id, day) do update set times = listing_shown.times + excluded.times
      """;
  private static final String SUMS =
      """
      select listing_id, sum(times)::bigint as times from listing_shown
      where listing_id = any($1) and day > $2 group by listing_id
      """;
  private static final String FORGET = "delete from listing_shown where day < $1";

  private ShownStore() {}

  /** In one statement, rows in the order of ids, so that two nodes cannot wait for each other. */
  static void add(Session session, LocalDate day, Map<UUID, Long> counted) {
    var inOrder = new TreeMap<>(counted);
    session
        .client()
        .preparedQuery(ADD)
        .execute(
            Tuple.tuple()
                .addLocalDate(day)
                .addArrayOfUUID(inOrder.keySet().toArray(UUID[]::new))
                .addArrayOfLong(inOrder.values().toArray(Long[]::new)))
        .await();
  }

  static Map<UUID, Long> sums(Session session, List<UUID> listings, LocalDate after) {
    var sums = new HashMap<UUID, Long>();
    session
        .client()
        .preparedQuery(SUMS)
        .execute(Tuple.tuple().addArrayOfUUID(listings.toArray(UUID[]::new)).addLocalDate(after))
        .await()
        .forEach(row -> sums.put(row.getUUID("listing_id"), row.getLong("times")));
    return sums;
  }

  static void forgetBefore(Session session, LocalDate day) {
    session.client().preparedQuery(FORGET).execute(Tuple.of(day)).await();
  }
}
