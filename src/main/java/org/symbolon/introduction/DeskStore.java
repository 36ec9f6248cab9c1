package org.symbolon.introduction;

import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.symbolon.platform.database.Session;

/** What a broker's desk reads of cases, and what it writes beside their steps. */
final class DeskStore {
  private static final String WAITING =
      "select * from introduction_case where state = 'REQUESTED' order by due_at, id limit $1";
  private static final String OF_CENTRE =
      """
      select * from introduction_case
      where centre_id = $1 and broker_id is not null and state = any($2)
      order by due_at, id limit $3
      """;
  private static final String CONFLICTED =
      "select count(*) from introduction_case where $1 = any(conflicted) and state = any($2)";
  private static final String STATE_CONFLICT =
      """
      update introduction_case set conflicted = conflicted || $2::uuid
      where id = $1 and not $2 = any(conflicted)
      """;

  /** Each due date is claimed by one node; a date that moved is another one. */
  private static final String CLAIM_DUE =
      """
      update introduction_case set reminded_of = due_at
      where id in (
        select id from introduction_case
        where due_at <= $1 and state = any($2) and reminded_of is distinct from due_at
        order by due_at limit $3 for update skip locked)
      returning *
      """;

  /** What one side said after the introduction makes the broker's next step due. */
  private static final String DUE_NOW =
      "update introduction_case set due_at = $2 where id = $1 and due_at > $2 and state = any($3)";

  private DeskStore() {}

  /** Requests in nobody's hands, wherever they were referred to. */
  static List<Case> waiting(Session session, int limit) {
    return cases(session, WAITING, Tuple.of(limit));
  }

  /** Open cases in the hands of a centre's brokers. */
  static List<Case> ofCentre(Session session, UUID centre, int limit) {
    return cases(session, OF_CENTRE, open(Tuple.tuple().addUUID(centre)).addInteger(limit));
  }

  /** How many open cases there are in which an account stated a conflict of interest. */
  static long conflicted(Session session, UUID account) {
    return session
        .client()
        .preparedQuery(CONFLICTED)
        .execute(open(Tuple.tuple().addUUID(account)))
        .await()
        .iterator()
        .next()
        .getLong(0);
  }

  /** False when he had stated it before. */
  static boolean stateConflict(Session session, UUID id, UUID account) {
    return session
            .client()
            .preparedQuery(STATE_CONFLICT)
            .execute(Tuple.of(id, account))
            .await()
            .rowCount()
        == 1;
  }

  /** Claims those whose next step is overdue and of which nobody was reminded. */
  static List<Case> claimDue(Session session, Instant now, int limit) {
    var values = open(Tuple.tuple().addOffsetDateTime(now.atOffset(ZoneOffset.UTC)));
    return cases(session, CLAIM_DUE, values.addInteger(limit));
  }

  static void dueNow(Session session, UUID id, Instant now) {
    session
        .client()
        .preparedQuery(DUE_NOW)
        .execute(open(Tuple.of(id, now.atOffset(ZoneOffset.UTC))))
        .await();
  }

  private static Tuple open(Tuple values) {
    return values.addArrayOfString(State.names(State.OPEN));
  }

  private static List<Case> cases(Session session, String sql, Tuple values) {
    var all = new ArrayList<Case>();
    session
        .client()
        .preparedQuery(sql)
        .execute(values)
        .await()
        .forEach(row -> all.add(CaseStore.read(row)));
    return all;
  }
}
