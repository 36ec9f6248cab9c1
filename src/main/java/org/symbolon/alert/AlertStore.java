package org.symbolon.alert;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.database.Session;

/** The SQL of running subscriptions: who is due, and what was told. */
final class AlertStore {

  /**
   * Leases those that are due. Whoever wants to hear at once of a search is only looked at while
   * something was published lately.
   */
  private static final String CLAIM =
      """
      update subscription set due_at = $2
      where id in (
        select s.id from subscription s
        where s.due_at <= $1
          and (s.cadence <> 'AT_ONCE' or s.subject <> 'SEARCH' or exists (
            select from listing l
            where l.status = 'PUBLISHED'
              and l.published_at > s.seen_until - make_interval(secs => $3)))
        order by s.due_at limit $4 for update skip locked)
      returning *
      """;

  /** Empty when it ended while it was worked on. */
  private static final String LOCK =
      "select * from subscription where id = $1 and due_at is not null for update";

  private static final String TELL =
      """
      insert into alert_item (subscription_id, listing_id, need_id, published_at, told_at)
      select $1, listing_id, need_id, published_at, $5
      from unnest($2::uuid[], $3::uuid[], $4::timestamptz[]) as news (listing_id, need_id, published_at)
      on conflict do nothing
      returning listing_id, need_id
      """;
  private static final String LINK =
      "insert into unsubscribe_link (fingerprint, subscription_id, created_at) values ($1, $2, $3)";
  private static final String DONE =
      "update subscription set due_at = $2, seen_until = $3, failures = 0 where id = $1";

  /** With growing pauses. */
  private static final String FAILED =
      """
      update subscription set failures = failures + 1,
        due_at = $2::timestamptz + make_interval(mins => least($3, power(2, least(failures, 20))::int))
      where id = $1 and due_at is not null
      """;

  private static final String FAILING =
      "select count(*) as failing from subscription where failures > 0 and due_at is not null";
  private static final String FORGET_ITEMS = "delete from alert_item where told_at < $1";
  private static final String FORGET_LINKS = "delete from unsubscribe_link where created_at < $1";

  private AlertStore() {}

  static List<Subscription> claim(
      Session session, Instant now, Instant leasedUntil, long lagSeconds, int limit) {
    var claimed = new ArrayList<Subscription>();
    session
        .client()
        .preparedQuery(CLAIM)
        .execute(
            Tuple.tuple()
                .addOffsetDateTime(SubscriptionStore.time(now))
                .addOffsetDateTime(SubscriptionStore.time(leasedUntil))
                .addDouble((double) lagSeconds)
                .addInteger(limit))
        .await()
        .forEach(row -> claimed.add(SubscriptionStore.of(row)));
    return claimed;
  }

  static Optional<Subscription> lock(Session session, UUID id) {
    var rows = session.client().preparedQuery(LOCK).execute(Tuple.of(id)).await().iterator();
    return rows.hasNext() ? Optional.of(SubscriptionStore.of(rows.next())) : Optional.empty();
  }

  /** Notes what is told now; returns what was not told before, in the same order. */
  static List<News> tell(Session session, UUID subscription, List<News> news, Instant now) {
    if (news.isEmpty()) {
      return List.of();
    }
    var added = new HashSet<List<UUID>>();
    session
        .client()
        .preparedQuery(TELL)
        .execute(
            Tuple.tuple()
                .addUUID(subscription)
                .addArrayOfUUID(news.stream().map(News::listing).toArray(UUID[]::new))
                .addArrayOfUUID(news.stream().map(News::need).toArray(UUID[]::new))
                .addArrayOfOffsetDateTime(
                    news.stream()
                        .map(item -> SubscriptionStore.time(item.publishedAt()))
                        .toArray(java.time.OffsetDateTime[]::new))
                .addOffsetDateTime(SubscriptionStore.time(now)))
        .await()
        .forEach(row -> added.add(List.of(row.getUUID("listing_id"), row.getUUID("need_id"))));
    return only(news, added);
  }

  private static List<News> only(List<News> news, Set<List<UUID>> added) {
    return news.stream()
        .filter(item -> added.remove(List.of(item.listing(), item.need())))
        .toList();
  }

  static void addLink(Session session, String secret, UUID subscription, Instant now) {
    session
        .client()
        .preparedQuery(LINK)
        .execute(
            Tuple.of(
                Buffer.buffer(Secrets.fingerprint(secret)),
                subscription,
                SubscriptionStore.time(now)))
        .await();
  }

  static void done(Session session, Subscription done, Instant seenUntil) {
    session
        .client()
        .preparedQuery(DONE)
        .execute(
            Tuple.of(
                done.id(),
                done.due(seenUntil).map(SubscriptionStore::time).orElse(null),
                SubscriptionStore.time(seenUntil)))
        .await();
  }

  static void failed(Session session, UUID id, Instant now, int longestPauseMinutes) {
    session
        .client()
        .preparedQuery(FAILED)
        .execute(Tuple.of(id, SubscriptionStore.time(now), longestPauseMinutes))
        .await();
  }

  /** How many could not be told at their last turn. */
  static long failing(Session session) {
    return session
        .client()
        .preparedQuery(FAILING)
        .execute()
        .await()
        .iterator()
        .next()
        .getLong("failing");
  }

  static void forget(Session session, Instant items, Instant links) {
    session
        .client()
        .preparedQuery(FORGET_ITEMS)
        .execute(Tuple.of(SubscriptionStore.time(items)))
        .await();
    session
        .client()
        .preparedQuery(FORGET_LINKS)
        .execute(Tuple.of(SubscriptionStore.time(links)))
        .await();
  }
}
