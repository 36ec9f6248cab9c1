package org.symbolon.identity;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.database.Session;

/** Who is who at the institution's provider, and ways there that were begun. */
final class InstitutionStore {
  private static final String BEGIN =
      "insert into institution_visit (fingerprint, next, expires_at) values ($1, $2, $3)";
  private static final String TAKE =
      "delete from institution_visit where fingerprint = $1 and expires_at > $2 returning next";
  private static final String FORGET = "delete from institution_visit where expires_at <= $1";
  private static final String FIND =
      "select account_id from institution_identity where issuer = $1 and subject = $2";
  private static final String JOIN =
      """
      insert into institution_identity (issuer, subject, account_id, created_at)
      values ($1, $2, $3, $4) on conflict (issuer, subject) do nothing
      """;

  private InstitutionStore() {}

  static void begin(Session session, String secret, String next, Instant expires) {
    run(session, BEGIN, Tuple.of(fingerprint(secret), next, expires.atOffset(ZoneOffset.UTC)));
  }

  /** Uses up a visit that was begun; returns the page to go on to. */
  static Optional<String> take(Session session, String secret, Instant now) {
    var rows =
        session
            .client()
            .preparedQuery(TAKE)
            .execute(Tuple.of(fingerprint(secret), now.atOffset(ZoneOffset.UTC)))
            .await()
            .iterator();
    return rows.hasNext() ? Optional.of(rows.next().getString("next")) : Optional.empty();
  }

  static void forget(Session session, Instant now) {
    run(session, FORGET, Tuple.of(now.atOffset(ZoneOffset.UTC)));
  }

  static Optional<UUID> find(Session session, String issuer, String subject) {
    var rows =
        session.client().preparedQuery(FIND).execute(Tuple.of(issuer, subject)).await().iterator();
    return rows.hasNext() ? Optional.of(rows.next().getUUID("account_id")) : Optional.empty();
  }

  static boolean join(Session session, String issuer, String subject, UUID account, Instant now) {
    return run(session, JOIN, Tuple.of(issuer, subject, account, now.atOffset(ZoneOffset.UTC)))
        == 1;
  }

  private static Buffer fingerprint(String secret) {
    return Buffer.buffer(Secrets.fingerprint(secret));
  }

  private static int run(Session session, String statement, Tuple values) {
    return session.client().preparedQuery(statement).execute(values).await().rowCount();
  }
}
