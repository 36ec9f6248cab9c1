package org.symbolon.alert;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.kernel.Language;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.database.Session;

/** The SQL of subscriptions, as their owners change them. */
final class SubscriptionStore {
  private static final String ADD =
      """
      insert into subscription (id, subject, account_id, email, name, query, language, cadence,
        confirmation, seen_until, created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      """;
  private static final String OF_ACCOUNT =
      "select * from subscription where account_id = $1 order by created_at, id";
  private static final String LOCK =
      "select * from subscription where id = $1 and account_id = $2 for update";
  private static final String CHANGE =
      """
      update subscription set name = $2, language = $3, cadence = $4, confirmed_at = $5,
        seen_until = $6, due_at = $7, failures = 0
      where id = $1
      """;
  private static final String REMOVE = "delete from subscription where id = $1 and account_id = $2";
  private static final String ASKED =
      "select count(*) as asked from subscription where email = $1 and created_at > $2";
  private static final String OF_CONFIRMATION =
      "select * from subscription where confirmation = $1 and created_at > $2 for update";
  private static final String CONFIRMED =
      "update subscription set confirmation = null where id = $1";

  /** Who asks for the same twice gets one mail. */
  private static final String REPLACE =
      "delete from subscription where email = $1 and query = $2 and id <> $3"
          + " and confirmed_at is not null";

  private static final String OF_LINK =
      """
      select s.* from subscription s join unsubscribe_link u on u.subscription_id = s.id
      where u.fingerprint = $1
      """;
  private static final String END = "delete from subscription where id = $1";
  private static final String FORGET =
      "delete from subscription where email is not null and confirmed_at is null and created_at < $1";

  private SubscriptionStore() {}

  /**
   * Adds one.
   *
   * @param secret that was mailed to confirm an address without an account; null for accounts
   */
  static void add(Session session, Subscription added, String secret) {
    session
        .client()
        .preparedQuery(ADD)
        .execute(
            Tuple.tuple()
                .addUUID(added.id())
                .addString(added.subject().name())
                .addUUID(added.account().orElse(null))
                .addString(added.email().orElse(null))
                .addString(added.name())
                .addString(added.query())
                .addString(added.language().tag())
                .addString(added.cadence().name())
                .addBuffer(secret == null ? null : fingerprint(secret))
                .addOffsetDateTime(time(added.seenUntil()))
                .addOffsetDateTime(time(added.createdAt())))
        .await();
  }

  private static Buffer fingerprint(String secret) {
    return Buffer.buffer(Secrets.fingerprint(secret));
  }

  static List<Subscription> ofAccount(Session session, UUID account) {
    return all(session, OF_ACCOUNT, Tuple.of(account));
  }

  static Optional<Subscription> lock(Session session, UUID id, UUID account) {
    return all(session, LOCK, Tuple.of(id, account)).stream().findFirst();
  }

  /** Writes what its owner may change, and when it is due. */
  static void change(Session session, Subscription changed, Instant now) {
    session
        .client()
        .preparedQuery(CHANGE)
        .execute(
            Tuple.tuple()
                .addUUID(changed.id())
                .addString(changed.name())
                .addString(changed.language().tag())
                .addString(changed.cadence().name())
                .addOffsetDateTime(changed.confirmedAt().map(SubscriptionStore::time).orElse(null))
                .addOffsetDateTime(time(changed.seenUntil()))
                .addOffsetDateTime(changed.due(now).map(SubscriptionStore::time).orElse(null)))
        .await();
  }

  static void remove(Session session, UUID id, UUID account) {
    session.client().preparedQuery(REMOVE).execute(Tuple.of(id, account)).await();
  }

  /** How many an address asked for since, confirmed or not. */
  static long asked(Session session, String email, Instant since) {
    return session
        .client()
        .preparedQuery(ASKED)
        .execute(Tuple.of(email, time(since)))
        .await()
        .iterator()
        .next()
        .getLong("asked");
  }

  /** The one that a mailed secret confirms; it works once. */
  static Optional<Subscription> takeConfirmation(Session session, String secret, Instant since) {
    var found =
        all(session, OF_CONFIRMATION, Tuple.of(fingerprint(secret), time(since))).stream()
            .findFirst();
    found.ifPresent(one -> {
      session.client().preparedQuery(CONFIRMED).execute(Tuple.of(one.id())).await();
      session
          .client()
          .preparedQuery(REPLACE)
          .execute(Tuple.of(one.email().orElseThrow(), one.query(), one.id()))
          .await();
    });
    return found;
  }

  /** The one that the secret of a mail ends. */
  static Optional<Subscription> ofLink(Session session, String secret) {
    return all(session, OF_LINK, Tuple.of(fingerprint(secret))).stream().findFirst();
  }

  static void end(Session session, UUID id) {
    session.client().preparedQuery(END).execute(Tuple.of(id)).await();
  }

  /** Removes addresses that were not confirmed. */
  static void forgetUnconfirmed(Session session, Instant before) {
    session.client().preparedQuery(FORGET).execute(Tuple.of(time(before))).await();
  }

  private static List<Subscription> all(Session session, String query, Tuple values) {
    var all = new ArrayList<Subscription>();
    session.client().preparedQuery(query).execute(values).await().forEach(row -> all.add(of(row)));
    return all;
  }

  static Subscription of(Row row) {
    return new Subscription(
        row.getUUID("id"),
        Subscription.Subject.valueOf(row.getString("subject")),
        Optional.ofNullable(row.getUUID("account_id")),
        Optional.ofNullable(row.getString("email")),
        row.getString("name"),
        row.getString("query"),
        Language.of(row.getString("language")).orElse(Language.EN),
        Cadence.valueOf(row.getString("cadence")),
        Optional.ofNullable(row.getOffsetDateTime("confirmed_at")).map(OffsetDateTime::toInstant),
        row.getOffsetDateTime("seen_until").toInstant(),
        row.getOffsetDateTime("created_at").toInstant());
  }

  static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
