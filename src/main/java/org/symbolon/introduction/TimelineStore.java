package org.symbolon.introduction;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.symbolon.platform.database.Session;

/** The timeline of cases: rows are added and read, never changed. */
final class TimelineStore {
  private static final String ADD =
      """
      insert into introduction_step (case_id, number, step, from_state, to_state, seat, account_id,
        centre_id, reason, note, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      """;
  private static final String OF_CASE =
      "select * from introduction_step where case_id = $1 order by number";

  /** Declines by the other side, of cases about a listing or an organisation. */
  private static final String DECLINES =
      """
      select s.reason, count(*) as times
      from introduction_step s join introduction_case c on c.id = s.case_id
      where s.step = 'DECLINE'
        and case when s.seat = 'ASKING' then c.asked_id else c.asking_id end = $1
        and ($2::uuid is null or $2 in (c.listing_id, c.technology_id, c.need_id))
      group by s.reason having count(*) >= $3 order by count(*) desc, s.reason
      """;

  private TimelineStore() {}

  static void add(Session session, UUID of, TimelineEntry entry) {
    session
        .client()
        .preparedQuery(ADD)
        .execute(
            Tuple.tuple()
                .addUUID(of)
                .addInteger(entry.number())
                .addString(entry.step().name())
                .addString(entry.from() == null ? null : entry.from().name())
                .addString(entry.to().name())
                .addString(entry.seat().name())
                .addUUID(entry.account())
                .addUUID(entry.centre())
                .addString(entry.reason())
                .addString(entry.note())
                .addOffsetDateTime(entry.at().atOffset(ZoneOffset.UTC)))
        .await();
  }

  /** From the first step to the last. */
  static List<TimelineEntry> of(Session session, UUID id) {
    var all = new ArrayList<TimelineEntry>();
    session
        .client()
        .preparedQuery(OF_CASE)
        .execute(Tuple.of(id))
        .await()
        .forEach(row -> all.add(read(row)));
    return all;
  }

  /**
   * How often the other side declined, by reason; reasons that were given less often are left out.
   *
   * @param listing or null for everything of the organisation
   */
  static Map<String, Long> declines(Session session, UUID organisation, UUID listing, int least) {
    var counts = new LinkedHashMap<String, Long>();
    session
        .client()
        .preparedQuery(DECLINES)
        .execute(Tuple.tuple().addUUID(organisation).addUUID(listing).addInteger(least))
        .await()
        .forEach(row -> counts.put(row.getString("reason"), row.getLong("times")));
    return counts;
  }

  private static TimelineEntry read(Row row) {
    var from = row.getString("from_state");
    return new TimelineEntry(
        row.getInteger("number"),
        Step.valueOf(row.getString("step")),
        from == null ? null : State.valueOf(from),
        State.valueOf(row.getString("to_state")),
        Seat.valueOf(row.getString("seat")),
        row.getUUID("account_id"),
        row.getUUID("centre_id"),
        row.getString("reason"),
        row.getString("note"),
        row.getOffsetDateTime("at").toInstant());
  }
}
