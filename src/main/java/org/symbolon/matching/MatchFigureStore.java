package org.symbolon.matching;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.symbolon.platform.database.Session;

/** The SQL of what is counted of matches. */
final class MatchFigureStore {
  private static final String OF =
      """
      select asked.id, coalesce(matched.times, 0) as matches, coalesce(wanted.times, 0) as shortlisted
      from unnest($1::uuid[]) as asked (id)
      left join (
        select id, count(*) as times from (
          select need_id as id from listing_match where need_id = any($1) and combined >= $2
          union all
          select technology_id from listing_match where technology_id = any($1) and combined >= $2) sides
        group by id) matched on matched.id = asked.id
      left join (
        select other_id as id, count(*) as times from match_decision
        where other_id = any($1) and decision = 'SHORTLISTED'
        group by other_id) wanted on wanted.id = asked.id
      where matched.times > 0 or wanted.times > 0
      """;

  /** Of a pair that the need's side did not dismiss. */
  private static final String WANTED =
      """
      not exists (
        select from match_decision d
        where d.listing_id = m.need_id and d.other_id = m.technology_id and d.decision = 'DISMISSED')
      """;

  private static final String FRESH =
      """
      select m.need_id, m.technology_id, m.combined, m.first_at from listing_match m
      where m.need_id = any($1) and m.first_at > $2 and m.combined >= $3 and
      """
          + WANTED
          + "order by m.combined desc, m.technology_id limit $4";
  private static final String COUNT_FRESH =
      """
      select m.need_id, count(*) as fresh from listing_match m
      join unnest($1::uuid[], $2::timestamptz[]) as known (need_id, until) on known.need_id = m.need_id
      where m.first_at > known.until and m.combined >= $3 and
      """
          + WANTED
          + "group by m.need_id";

  private MatchFigureStore() {}

  static Map<UUID, MatchFigures.Standing> of(Session session, List<UUID> listings, double from) {
    var standing = new HashMap<UUID, MatchFigures.Standing>();
    session
        .client()
        .preparedQuery(OF)
        .execute(Tuple.tuple().addArrayOfUUID(listings.toArray(UUID[]::new)).addDouble(from))
        .await()
        .forEach(row ->
            standing.put(
                row.getUUID("id"),
                new MatchFigures.Standing(row.getLong("matches"), row.getLong("shortlisted"))));
    return standing;
  }

  static List<MatchFigures.Fresh> fresh(
      Session session, List<UUID> needs, Instant since, double from, int limit) {
    var fresh = new ArrayList<MatchFigures.Fresh>();
    session
        .client()
        .preparedQuery(FRESH)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(needs.toArray(UUID[]::new))
                .addOffsetDateTime(time(since))
                .addDouble(from)
                .addInteger(limit))
        .await()
        .forEach(row -> fresh.add(fresh(row)));
    return fresh;
  }

  private static MatchFigures.Fresh fresh(Row row) {
    return new MatchFigures.Fresh(
        row.getUUID("need_id"),
        row.getUUID("technology_id"),
        row.getDouble("combined"),
        row.getOffsetDateTime("first_at").toInstant());
  }

  static Map<UUID, Long> countFresh(Session session, Map<UUID, Instant> until, double from) {
    var entries = List.copyOf(until.entrySet());
    var counts = new HashMap<UUID, Long>();
    session
        .client()
        .preparedQuery(COUNT_FRESH)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(entries.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .addArrayOfOffsetDateTime(
                    entries.stream()
                        .map(entry -> time(entry.getValue()))
                        .toArray(OffsetDateTime[]::new))
                .addDouble(from))
        .await()
        .forEach(row -> counts.put(row.getUUID("need_id"), row.getLong("fresh")));
    return counts;
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
