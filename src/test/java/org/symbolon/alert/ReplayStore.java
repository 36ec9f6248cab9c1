package org.symbolon.alert;

import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.symbolon.platform.database.Session;

/** What only tests do to the tables: wind a day back, make somebody a member. */
final class ReplayStore {
  private ReplayStore() {}

  /** The subscriptions of an account are due again, and know nothing of what was done since. */
  static void forgetThatItWasDone(Session session, UUID account, Instant since) {
    session
        .client()
        .preparedQuery(
            "update subscription set due_at = $2, seen_until = $2 where account_id = $1"
                + " and due_at is not null")
        .execute(Tuple.of(account, since.atOffset(ZoneOffset.UTC)))
        .await();
  }

  static void join(Session session, UUID account, UUID organisation) {
    session
        .client()
        .preparedQuery(
            "insert into membership (account_id, organisation_id, role, created_at)"
                + " values ($1, $2, 'OWNER', now())")
        .execute(Tuple.of(account, organisation))
        .await();
  }
}
