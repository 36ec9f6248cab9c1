package org.symbolon.introduction.outcome;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.introduction.Seat;
import org.symbolon.platform.database.Session;

/** The SQL of questions after the introduction. */
final class FollowUpStore {
  /**
   * Of each side only the latest question that is due: a server that stood still asks once, not
   * three times. Months are those of the calendar, in UTC.
   */
  private static final String DUE =
      """
      select c.id, s.side, f.months, k.account_id
      from introduction_case c
      cross join (values ('ASKING'), ('ASKED')) s (side)
      cross join lateral (
        select max(m) as months from unnest(array[3, 6, 12]) m
        where (c.introduced_at at time zone 'UTC' + make_interval(months => m)) at time zone 'UTC' <= $1) f
      left join introduction_contact k on k.case_id = c.id and k.side = s.side
      where c.state in ('INTRODUCED', 'IN_TALKS') and f.months is not null
        and not exists (select 1 from introduction_follow_up u
          where u.case_id = c.id and u.side = s.side and u.months >= f.months)
      order by c.introduced_at, c.id, s.side limit $2
      """;

  private static final String CLAIM =
      """
      insert into introduction_follow_up (id, case_id, months, side, account_id, fingerprint, sent_at)
      values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing
      """;
  private static final String BY_SECRET =
      "select * from introduction_follow_up where fingerprint = $1 and sent_at > $2";
  private static final String ANSWER =
      """
      update introduction_follow_up set answer = $2, answered_at = $3
      where id = $1 and answered_at is null
      """;

  /**
   * A question that is due.
   *
   * @param contact who consented for the side; null when he is gone
   */
  record Due(UUID of, Seat side, int months, UUID contact) {}

  /** A question that was sent. */
  record Sent(
      UUID id, UUID of, Seat side, int months, UUID account, Instant sentAt, Outcome answer) {}

  private FollowUpStore() {}

  static List<Due> due(Session session, Instant now, int limit) {
    var all = new ArrayList<Due>();
    session
        .client()
        .preparedQuery(DUE)
        .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), limit))
        .await()
        .forEach(row ->
            all.add(
                new Due(
                    row.getUUID("id"),
                    Seat.valueOf(row.getString("side")),
                    row.getInteger("months"),
                    row.getUUID("account_id"))));
    return all;
  }

  /** Claims a question; false when somebody else sends it. */
  static boolean claim(
      Session session, UUID id, Due due, UUID account, byte[] fingerprint, Instant now) {
    return session
            .client()
            .preparedQuery(CLAIM)
            .execute(
                Tuple.tuple()
                    .addUUID(id)
                    .addUUID(due.of())
                    .addInteger(due.months())
                    .addString(due.side().name())
                    .addUUID(account)
                    .addBuffer(fingerprint == null ? null : Buffer.buffer(fingerprint))
                    .addOffsetDateTime(now.atOffset(ZoneOffset.UTC)))
            .await()
            .rowCount()
        == 1;
  }

  static Optional<Sent> find(Session session, byte[] fingerprint, Instant sentAfter) {
    var rows =
        session
            .client()
            .preparedQuery(BY_SECRET)
            .execute(
                Tuple.tuple()
                    .addBuffer(Buffer.buffer(fingerprint))
                    .addOffsetDateTime(sentAfter.atOffset(ZoneOffset.UTC)))
            .await();
    return rows.size() == 0 ? Optional.empty() : Optional.of(sent(rows.iterator().next()));
  }

  private static Sent sent(Row row) {
    var answer = row.getString("answer");
    return new Sent(
        row.getUUID("id"),
        row.getUUID("case_id"),
        Seat.valueOf(row.getString("side")),
        row.getInteger("months"),
        row.getUUID("account_id"),
        row.getOffsetDateTime("sent_at").toInstant(),
        answer == null ? null : Outcome.valueOf(answer));
  }

  /** False when it was answered before. */
  static boolean answer(Session session, UUID id, Outcome answer, Instant now) {
    return session
            .client()
            .preparedQuery(ANSWER)
            .execute(Tuple.of(id, answer.name(), now.atOffset(ZoneOffset.UTC)))
            .await()
            .rowCount()
        == 1;
  }
}
