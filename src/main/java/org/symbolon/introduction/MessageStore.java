package org.symbolon.introduction;

import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.symbolon.platform.database.Session;

/** What was written inside cases. */
final class MessageStore {
  private static final String ADD =
      """
      insert into introduction_message (id, case_id, seat, account_id, audience, text, file_id,
        media_type, file_bytes, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      """;
  private static final String OF_CASE =
      """
      select * from (select * from introduction_message where case_id = $1
        order by number desc limit $2) newest
      order by number
      """;
  private static final String SINCE =
      """
      select count(*) filter (where account_id = $2 and at > $3) as of_account,
        count(*) filter (where at > $3) as of_case, count(file_id) as files
      from introduction_message where case_id = $1
      """;

  private MessageStore() {}

  static void add(Session session, CaseMessage message) {
    var file = message.file();
    session
        .client()
        .preparedQuery(ADD)
        .execute(
            Tuple.tuple()
                .addUUID(message.id())
                .addUUID(message.about())
                .addString(message.seat().name())
                .addUUID(message.account())
                .addString(message.audience().name())
                .addString(message.text())
                .addUUID(file == null ? null : file.id())
                .addString(file == null ? null : file.mediaType())
                .addInteger(file == null ? null : file.size())
                .addOffsetDateTime(message.at().atOffset(ZoneOffset.UTC)))
        .await();
  }

  /** The newest of a case, oldest of them first. */
  static List<CaseMessage> of(Session session, UUID id, int limit) {
    var all = new ArrayList<CaseMessage>();
    for (var row : session.client().preparedQuery(OF_CASE).execute(Tuple.of(id, limit)).await()) {
      var file = row.getUUID("file_id");
      all.add(
          new CaseMessage(
              row.getUUID("id"),
              row.getUUID("case_id"),
              Seat.valueOf(row.getString("seat")),
              row.getUUID("account_id"),
              CaseMessage.Audience.valueOf(row.getString("audience")),
              row.getString("text"),
              file == null
                  ? null
                  : new CaseMessage.Attached(
                      file, row.getString("media_type"), row.getInteger("file_bytes")),
              row.getOffsetDateTime("at").toInstant()));
    }
    return all;
  }

  /** How much was written since then, and how many files there are altogether. */
  record Counted(long byAccount, long inCase, long files) {}

  static Counted since(Session session, UUID id, UUID account, Instant since) {
    var row =
        session
            .client()
            .preparedQuery(SINCE)
            .execute(Tuple.of(id, account, since.atOffset(ZoneOffset.UTC)))
            .await()
            .iterator()
            .next();
    return new Counted(row.getLong("of_account"), row.getLong("of_case"), row.getLong("files"));
  }
}
