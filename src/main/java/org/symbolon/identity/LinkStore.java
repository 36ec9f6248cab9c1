package org.symbolon.identity;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.database.Session;

/** Links that were mailed; each works once. */
final class LinkStore {
  private static final String ADD =
      """
      insert into mailed_link (fingerprint, purpose, account_id, email, details, created_at, expires_at)
      values ($1, $2, $3, $4, $5::text::json, $6, $7)
      """;
  private static final String TAKE =
      """
      delete from mailed_link where fingerprint = $1 and purpose = $2 and expires_at > $3
      returning account_id, email, details::text as details
      """;
  private static final String LOOK =
      """
      select account_id, email, details::text as details from mailed_link
      where fingerprint = $1 and purpose = $2 and expires_at > $3
      """;
  private static final String LATELY =
      "select count(*) as links from mailed_link where email = $1 and created_at > $2";
  private static final String FORGET_OF =
      "delete from mailed_link where account_id = $1 and purpose = $2";
  private static final String FORGET = "delete from mailed_link where expires_at <= $1";

  /**
   * A link as it was asked for.
   *
   * @param account whose it is, or null while there is no account yet
   * @param details JSON text, by purpose
   */
  record Link(UUID account, String email, String details) {
    @Override
    public String toString() {
      return "Link[" + account + "]";
    }
  }

  private LinkStore() {}

  static void add(Session session, String secret, Purpose purpose, Link link, Instant now) {
    session
        .client()
        .preparedQuery(ADD)
        .execute(
            Tuple.of(
                Buffer.buffer(Secrets.fingerprint(secret)),
                purpose.name(),
                link.account(),
                link.email(),
                link.details(),
                now.atOffset(ZoneOffset.UTC),
                now.plus(purpose.valid()).atOffset(ZoneOffset.UTC)))
        .await();
  }

  /** Uses a link up; empty when there is none, or no longer. */
  static Optional<Link> take(Session session, String secret, Purpose purpose, Instant now) {
    return read(session, TAKE, secret, purpose, now);
  }

  /** Whether a link still works, without using it up. */
  static Optional<Link> look(Session session, String secret, Purpose purpose, Instant now) {
    return read(session, LOOK, secret, purpose, now);
  }

  private static Optional<Link> read(
      Session session, String statement, String secret, Purpose purpose, Instant now) {
    var rows =
        session
            .client()
            .preparedQuery(statement)
            .execute(
                Tuple.of(
                    Buffer.buffer(Secrets.fingerprint(secret)),
                    purpose.name(),
                    now.atOffset(ZoneOffset.UTC)))
            .await()
            .iterator();
    if (!rows.hasNext()) {
      return Optional.empty();
    }
    var row = rows.next();
    return Optional.of(
        new Link(row.getUUID("account_id"), row.getString("email"), row.getString("details")));
  }

  /** How many links an address was sent lately. */
  static long lately(Session session, EmailAddress email, Duration within, Instant now) {
    return session
        .client()
        .preparedQuery(LATELY)
        .execute(Tuple.of(email.value(), now.minus(within).atOffset(ZoneOffset.UTC)))
        .await()
        .iterator()
        .next()
        .getLong("links");
  }

  static void forget(Session session, UUID account, Purpose purpose) {
    session.client().preparedQuery(FORGET_OF).execute(Tuple.of(account, purpose.name())).await();
  }

  static void forgetExpired(Session session, Instant now) {
    session.client().preparedQuery(FORGET).execute(Tuple.of(now.atOffset(ZoneOffset.UTC))).await();
  }
}
