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

/** What authenticators were asked to sign; each challenge is taken once. */
final class ChallengeStore {
  private static final Duration VALID = Duration.ofMinutes(10);
  private static final String ADD =
      """
      insert into passkey_challenge (fingerprint, purpose, account_id, expires_at)
      values ($1, $2, $3, $4)
      """;
  private static final String TAKE =
      """
      delete from passkey_challenge where fingerprint = $1 and expires_at > $2
      returning purpose, account_id
      """;
  private static final String FORGET = "delete from passkey_challenge where expires_at <= $1";

  /** Why a signature is asked for. */
  enum Purpose {
    REGISTER,
    SIGN_IN,
    SECOND_FACTOR
  }

  /**
   * A challenge that was taken.
   *
   * @param account who was asked; null where it is not known yet who comes
   */
  record Challenge(Purpose purpose, UUID account) {}

  private ChallengeStore() {}

  static void add(Session session, String secret, Purpose purpose, UUID account, Instant now) {
    session
        .client()
        .preparedQuery(ADD)
        .execute(
            Tuple.of(
                Buffer.buffer(Secrets.fingerprint(secret)),
                purpose.name(),
                account,
                now.plus(VALID).atOffset(ZoneOffset.UTC)))
        .await();
  }

  static Optional<Challenge> take(Session session, String secret, Instant now) {
    var rows =
        session
            .client()
            .preparedQuery(TAKE)
            .execute(
                Tuple.of(Buffer.buffer(Secrets.fingerprint(secret)), now.atOffset(ZoneOffset.UTC)))
            .await()
            .iterator();
    if (!rows.hasNext()) {
      return Optional.empty();
    }
    var row = rows.next();
    return Optional.of(
        new Challenge(Purpose.valueOf(row.getString("purpose")), row.getUUID("account_id")));
  }

  static void forget(Session session, Instant now) {
    session.client().preparedQuery(FORGET).execute(Tuple.of(now.atOffset(ZoneOffset.UTC))).await();
  }
}
