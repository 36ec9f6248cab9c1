package org.symbolon.introduction.desk;

import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.symbolon.platform.database.Session;

/** The SQL of brokers' notes. */
final class NoteStore {
  private static final String ADD =
      """
      insert into introduction_note (id, case_id, account_id, centre_id, text, at)
      values ($1, $2, $3, $4, $5, $6)
      """;
  private static final String OF_CASE =
      """
      select n.*, a.name from introduction_note n left join account a on a.id = n.account_id
      where n.case_id = $1 order by n.number limit $2
      """;
  private static final String COUNT = "select count(*) from introduction_note where case_id = $1";

  private NoteStore() {}

  static void add(Session session, UUID id, UUID account, CaseNotes.Note note) {
    session
        .client()
        .preparedQuery(ADD)
        .execute(
            Tuple.of(
                note.id(),
                id,
                account,
                note.centre(),
                note.text(),
                note.at().atOffset(ZoneOffset.UTC)))
        .await();
  }

  static List<CaseNotes.Note> of(Session session, UUID id, int limit) {
    var all = new ArrayList<CaseNotes.Note>();
    session
        .client()
        .preparedQuery(OF_CASE)
        .execute(Tuple.of(id, limit))
        .await()
        .forEach(row ->
            all.add(
                new CaseNotes.Note(
                    row.getUUID("id"),
                    row.getString("name"),
                    row.getUUID("centre_id"),
                    row.getString("text"),
                    row.getOffsetDateTime("at").toInstant())));
    return all;
  }

  static long count(Session session, UUID id) {
    return session
        .client()
        .preparedQuery(COUNT)
        .execute(Tuple.of(id))
        .await()
        .iterator()
        .next()
        .getLong(0);
  }
}
