package org.symbolon.introduction.outcome;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.symbolon.introduction.Agreement;
import org.symbolon.introduction.Seat;
import org.symbolon.platform.database.Session;

/** The SQL of the ledger: rows are added and read; the database refuses everything else. */
final class LedgerStore {
  private static final String ADD =
      """
      insert into outcome_ledger (case_id, event, agreement_type, value_band, jobs, reason, seat,
        organisation_id, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """;
  private static final String OF_CASE =
      "select * from outcome_ledger where case_id = $1 order by number";
  private static final String AFTER =
      "select * from outcome_ledger where number > $1 order by number limit $2";

  /** A row with its place in the ledger. */
  record Numbered(long number, LedgerRow row) {}

  private LedgerStore() {}

  static void add(Session session, LedgerRow row) {
    var agreement = row.agreement() == null ? new Agreement(null, null, null) : row.agreement();
    session
        .client()
        .preparedQuery(ADD)
        .execute(
            Tuple.tuple()
                .addUUID(row.of())
                .addString(row.event().name())
                .addString(agreement.type())
                .addString(agreement.valueBand())
                .addInteger(agreement.jobs())
                .addString(row.reason())
                .addString(row.seat().name())
                .addUUID(row.organisation())
                .addOffsetDateTime(row.at().atOffset(ZoneOffset.UTC)))
        .await();
  }

  static List<LedgerRow> of(Session session, UUID id) {
    return read(session, OF_CASE, Tuple.of(id)).stream().map(Numbered::row).toList();
  }

  /** The next part of the ledger. */
  static List<Numbered> after(Session session, long number, int limit) {
    return read(session, AFTER, Tuple.of(number, limit));
  }

  private static List<Numbered> read(Session session, String sql, Tuple values) {
    var all = new ArrayList<Numbered>();
    session
        .client()
        .preparedQuery(sql)
        .execute(values)
        .await()
        .forEach(row -> all.add(new Numbered(row.getLong("number"), row(row))));
    return all;
  }

  private static LedgerRow row(Row row) {
    var agreement =
        new Agreement(
            row.getString("agreement_type"), row.getString("value_band"), row.getInteger("jobs"));
    var said =
        agreement.type() != null || agreement.valueBand() != null || agreement.jobs() != null;
    return new LedgerRow(
        row.getUUID("case_id"),
        LedgerRow.Event.valueOf(row.getString("event")),
        said ? agreement : null,
        row.getString("reason"),
        Seat.valueOf(row.getString("seat")),
        row.getUUID("organisation_id"),
        row.getOffsetDateTime("at").toInstant());
  }
}
