package org.symbolon.identity;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.database.Session;

/** Who is signed in where, by the fingerprint of the secret in the cookie. */
final class SessionStore {
  private static final String ADD =
      """
      insert into session (id, fingerprint, account_id, device, created_at, last_seen_at, expires_at)
      values ($1, $2, $3, $4, $5, $5, $6)
      """;

  /** Seen at most once a minute, so that reading pages does not write. */
  private static final String SEEN =
      """
      with open as (
        select id, account_id, last_seen_at, created_at from session where fingerprint = $1 and expires_at > $2),
      seen as (
        update session set last_seen_at = $2, expires_at = least($3, created_at + interval '90 days')
        where id in (select id from open where last_seen_at < $2 - interval '1 minute'))
      select id, account_id, created_at from open
      """;

  private static final String LIST =
      """
      select id, device, created_at, last_seen_at from session
      where account_id = $1 and expires_at > $2 order by last_seen_at desc limit 100
      """;
  private static final String END = "delete from session where account_id = $1 and id = $2";
  private static final String END_OTHERS =
      "delete from session where account_id = $1 and id is distinct from $2";
  private static final String FORGET = "delete from session where expires_at <= $1";

  /** The session behind a cookie. */
  record Open(UUID id, UUID account, Instant since) {}

  private SessionStore() {}

  static void add(
      Session session, SignedIn signedIn, String secret, UUID account, Instant expires) {
    session
        .client()
        .preparedQuery(ADD)
        .execute(
            Tuple.of(
                signedIn.id(),
                Buffer.buffer(Secrets.fingerprint(secret)),
                account,
                signedIn.device(),
                signedIn.createdAt().atOffset(ZoneOffset.UTC),
                expires.atOffset(ZoneOffset.UTC)))
        .await();
  }

  static Optional<Open> seen(Session session, String secret, Instant now, Instant expires) {
    var rows =
        session
            .client()
            .preparedQuery(SEEN)
            .execute(
                Tuple.of(
                    Buffer.buffer(Secrets.fingerprint(secret)),
                    now.atOffset(ZoneOffset.UTC),
                    expires.atOffset(ZoneOffset.UTC)))
            .await()
            .iterator();
    if (!rows.hasNext()) {
      return Optional.empty();
    }
    var row = rows.next();
    return Optional.of(
        new Open(
            row.getUUID("id"),
            row.getUUID("account_id"),
            row.getOffsetDateTime("created_at").toInstant()));
  }

  static List<SignedIn> list(Session session, UUID account, Instant now) {
    var all = new ArrayList<SignedIn>();
    for (Row row :
        session
            .client()
            .preparedQuery(LIST)
            .execute(Tuple.of(account, now.atOffset(ZoneOffset.UTC)))
            .await()) {
      all.add(
          new SignedIn(
              row.getUUID("id"),
              row.getString("device"),
              row.getOffsetDateTime("created_at").toInstant(),
              row.getOffsetDateTime("last_seen_at").toInstant()));
    }
    return all;
  }

  static void end(Session session, UUID account, UUID id) {
    session.client().preparedQuery(END).execute(Tuple.of(account, id)).await();
  }

  /** Ends all of an account's sessions but one; all of them when that one is null. */
  static void endOthers(Session session, UUID account, UUID but) {
    session.client().preparedQuery(END_OTHERS).execute(Tuple.of(account, but)).await();
  }

  static void forgetExpired(Session session, Instant now) {
    session.client().preparedQuery(FORGET).execute(Tuple.of(now.atOffset(ZoneOffset.UTC))).await();
  }
}
