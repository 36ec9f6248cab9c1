package org.symbolon.identity;

import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.database.Session;

/**
 * Slows guessing down. Counted are failures from one network address, and from one network address
 * for one account: never those of an account by itself, because then anybody could lock its owner
 * out.
 */
final class SignInFailureStore {
  static final Duration WITHIN = Duration.ofMinutes(15);
  static final int OF_ACCOUNT_FROM_ADDRESS = 10;
  static final int FROM_ADDRESS = 60;

  private static final String COUNT =
      "select count(*) as failures from sign_in_failure where subject = $1 and at > $2";
  private static final String ADD =
      "insert into sign_in_failure (subject, at) select unnest($1::text[]), $2";
  private static final String FORGIVE = "delete from sign_in_failure where subject = $1";
  private static final String FORGET = "delete from sign_in_failure where at <= $1";

  private SignInFailureStore() {}

  /**
   * Refuses who failed too often.
   *
   * @throws Refused.TooMany with the time to wait
   */
  static void require(Session session, String email, String address, Instant now) {
    if (count(session, pair(email, address), now) >= OF_ACCOUNT_FROM_ADDRESS
        || count(session, address, now) >= FROM_ADDRESS) {
      throw new Refused.TooMany(
          "Too many failed tries. Wait a quarter of an hour, or set a new password.",
          (int) WITHIN.toSeconds());
    }
  }

  private static long count(Session session, String subject, Instant now) {
    return session
        .client()
        .preparedQuery(COUNT)
        .execute(Tuple.of(subject, now.minus(WITHIN).atOffset(ZoneOffset.UTC)))
        .await()
        .iterator()
        .next()
        .getLong("failures");
  }

  static void add(Session session, String email, String address, Instant now) {
    session
        .client()
        .preparedQuery(ADD)
        .execute(
            Tuple.tuple()
                .addArrayOfString(new String[] {pair(email, address), address})
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC)))
        .await();
  }

  /** After a success from this address. */
  static void forgive(Session session, String email, String address) {
    session.client().preparedQuery(FORGIVE).execute(Tuple.of(pair(email, address))).await();
  }

  static void forget(Session session, Instant now) {
    session
        .client()
        .preparedQuery(FORGET)
        .execute(Tuple.of(now.minus(WITHIN).atOffset(ZoneOffset.UTC)))
        .await();
  }

  private static String pair(String email, String address) {
    return email + " " + address;
  }
}
