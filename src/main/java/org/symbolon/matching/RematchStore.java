package org.symbolon.matching;

import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import org.symbolon.kernel.Change;
import org.symbolon.platform.database.Session;

/** The SQL of rebuilding all stored matches. */
final class RematchStore {
  private static final String SUBJECT = Change.Subject.NEED_REMATCH.name();
  private static final String OPEN =
      """
      from listing l join organisation o on o.id = l.organisation_id
      where l.kind = 'NEED' and l.status = 'PUBLISHED' and l.valid_until > $1
        and o.status = 'PUBLISHED'
      """;
  private static final String COUNT = "select count(*) as needs " + OPEN;

  /** Needs of the same topics one after the other: they have counterparts in common. */
  private static final String ADD_ALL =
      "insert into outbox (subject, subject_id) select $2, l.id "
          + OPEN
          + " order by l.topics, l.id";

  private static final String OF_REMATCH = " from outbox where subject = $1 and error is ";
  private static final String LEFT = "select count(*) as needs" + OF_REMATCH + "null";
  private static final String FAILED = "select count(*) as needs" + OF_REMATCH + "not null";
  private static final String FORGET_FAILED = "delete" + OF_REMATCH + "not null";

  private RematchStore() {}

  /** Every open need, and nothing of what failed in an earlier run. */
  static int addAll(Session session, Instant now) {
    session.client().preparedQuery(FORGET_FAILED).execute(Tuple.of(SUBJECT)).await();
    return session
        .client()
        .preparedQuery(ADD_ALL)
        .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), SUBJECT))
        .await()
        .rowCount();
  }

  static long open(Session session, Instant now) {
    return count(session, COUNT, Tuple.of(now.atOffset(ZoneOffset.UTC)));
  }

  static long left(Session session) {
    return count(session, LEFT, Tuple.of(SUBJECT));
  }

  static long failed(Session session) {
    return count(session, FAILED, Tuple.of(SUBJECT));
  }

  private static long count(Session session, String sql, Tuple tuple) {
    return session
        .client()
        .preparedQuery(sql)
        .execute(tuple)
        .await()
        .iterator()
        .next()
        .getLong("needs");
  }
}
