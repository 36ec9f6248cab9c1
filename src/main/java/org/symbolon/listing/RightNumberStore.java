package org.symbolon.listing;

import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.platform.database.Session;

/**
 * Numbers of rights in one form, derived from the content of listings in the transaction that
 * changes it. When two organisations offer the same right, a task is raised for brokers and
 * operators, once for each pair; and a right to offer that was checked has to be checked anew when
 * the numbers change.
 */
final class RightNumberStore {
  private static final String NUMBERS =
      "select listing_id, number from right_number where listing_id = any($1)";
  private static final String REMOVE = "delete from right_number where listing_id = any($1)";

  /**
   * Type, office and number; of the number without punctuation, office, leading zeros and the code
   * of the kind of document (WIPO ST.16): "EP 1 234 567 B1" is "PATENT EP 1234567".
   */
  private static final String DERIVE =
      """
      insert into right_number (listing_id, number)
      select distinct l.id, concat_ws(' ', r->>'type', r->>'office', n.plain)
      from listing l
      cross join lateral json_array_elements(l.content->'rights') r
      cross join lateral (select ltrim(regexp_replace(regexp_replace(
          regexp_replace(upper(r->>'number'), '[^A-Z0-9]', '', 'g'),
          '^' || (r->>'office'), ''), '([0-9])[A-Z][0-9]?$', '\\1'), '0') as plain) n
      where l.id = any($1) and r->>'office' is not null and n.plain <> ''
      """;

  private static final String SAME =
      """
      select distinct least(m.listing_id, n.listing_id) as one,
        greatest(m.listing_id, n.listing_id) as other, m.number
      from right_number m
      join right_number n on n.number = m.number and n.listing_id <> m.listing_id
      join listing l on l.id = m.listing_id
      join listing k on k.id = n.listing_id
      where m.listing_id = any($1) and l.organisation_id <> k.organisation_id
        and l.kind = 'TECHNOLOGY' and k.kind = 'TECHNOLOGY'
        and l.status not in ('DRAFT', 'WITHDRAWN') and k.status not in ('DRAFT', 'WITHDRAWN')
        and not exists (select from trust_task t
          where t.kind = 'SAME_RIGHT' and t.listing_id = least(m.listing_id, n.listing_id)
            and t.other_listing_id = greatest(m.listing_id, n.listing_id)
            and t.number = m.number)
      limit 1000
      """;
  private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock($1)";

  /** Any number that no other advisory lock of ours has. */
  private static final long LOCK = 0x5359_4d42_5249_4748L;

  private static final String RAISE =
      """
      insert into trust_task (id, kind, listing_id, other_listing_id, number, created_at)
      values ($1, 'SAME_RIGHT', $2, $3, $4, $5) on conflict do nothing
      """;
  private static final String UNCHECK =
      """
      update right_to_offer set state = 'STATED', checked_by = null, checked_at = null,
        valid_until = null
      where listing_id = any($1) and state = 'VERIFIED'
      """;

  private RightNumberStore() {}

  /** Follows a change of these listings, after they were written. */
  static void follow(Session session, List<UUID> listings, Supplier<UUID> ids, Instant now) {
    var all = Tuple.tuple().addArrayOfUUID(listings.toArray(UUID[]::new));
    var before = numbers(session, all);
    run(session, REMOVE, all);
    run(session, DERIVE, all);
    var after = numbers(session, all);
    if (before.isEmpty() && after.isEmpty()) {
      return;
    }
    var changed =
        listings.stream()
            .filter(
                id -> !before.getOrDefault(id, Set.of()).equals(after.getOrDefault(id, Set.of())))
            .toArray(UUID[]::new);
    run(session, UNCHECK, Tuple.tuple().addArrayOfUUID(changed));
    // Two who come at the same moment would not see each other's rows: the second one waits.
    run(session, ONE_AT_A_TIME, Tuple.of(LOCK));
    session
        .client()
        .preparedQuery(SAME)
        .execute(all)
        .await()
        .forEach(row ->
            run(
                session,
                RAISE,
                Tuple.of(
                    ids.get(),
                    row.getUUID("one"),
                    row.getUUID("other"),
                    row.getString("number"),
                    now.atOffset(ZoneOffset.UTC))));
  }

  private static Map<UUID, Set<String>> numbers(Session session, Tuple listings) {
    var numbers = new HashMap<UUID, Set<String>>();
    session
        .client()
        .preparedQuery(NUMBERS)
        .execute(listings)
        .await()
        .forEach(row ->
            numbers
                .computeIfAbsent(row.getUUID("listing_id"), id -> new TreeSet<>())
                .add(row.getString("number")));
    return numbers;
  }

  private static void run(Session session, String statement, Tuple values) {
    session.client().preparedQuery(statement).execute(values).await();
  }
}
