package org.symbolon.listing.freshness;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.listing.Kind;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.database.Session;

/** Which reminders were sent, and the links in them. */
final class FreshnessStore {
  /**
   * Locked, so that of several nodes each listing has one; the row of the reminder makes it once.
   */
  private static final String DUE =
      """
      select l.id, l.organisation_id, l.kind, l.content->>'title' as title, l.valid_until
      from listing l
      where l.status = 'PUBLISHED' and l.valid_until > $1 and l.valid_until <= $2
        and not exists (select from freshness_reminder r
          where r.listing_id = l.id and r.valid_until = l.valid_until and r.days <= $3)
      order by l.valid_until limit $4
      for update of l skip locked
      """;

  private static final String CLAIM =
      """
      insert into freshness_reminder (listing_id, valid_until, days, created_at)
      values ($1, $2, $3, $4) on conflict do nothing
      """;
  private static final String ADD_LINK =
      """
      insert into freshness_link (fingerprint, listing_id, account_id, created_at, expires_at)
      values ($1, $2, $3, $4, $5)
      """;
  private static final String LOOK =
      """
      select listing_id, account_id from freshness_link
      where fingerprint = $1 and expires_at > $2
      """;
  private static final String USE_UP = "delete from freshness_link where listing_id = $1";
  private static final String FORGET = "delete from freshness_link where expires_at <= $1";

  /** Whom a link was sent to, and about what. */
  record Link(UUID listing, UUID account) {}

  private FreshnessStore() {}

  static List<Reminder> due(Session session, Instant from, Instant to, int days, int limit) {
    var all = new ArrayList<Reminder>();
    session
        .client()
        .preparedQuery(DUE)
        .execute(Tuple.of(at(from), at(to), days, limit))
        .await()
        .forEach(row ->
            all.add(
                new Reminder(
                    row.getUUID("id"),
                    row.getUUID("organisation_id"),
                    Kind.valueOf(row.getString("kind")),
                    row.getString("title"),
                    row.getOffsetDateTime("valid_until").toInstant())));
    return all;
  }

  /** False when the reminder has been sent. */
  static boolean claim(Session session, Reminder reminder, int days, Instant now) {
    return session
            .client()
            .preparedQuery(CLAIM)
            .execute(Tuple.of(reminder.listing(), at(reminder.validUntil()), days, at(now)))
            .await()
            .rowCount()
        == 1;
  }

  static void addLink(Session session, String secret, Link link, Instant now, Instant expires) {
    session
        .client()
        .preparedQuery(ADD_LINK)
        .execute(
            Tuple.of(fingerprint(secret), link.listing(), link.account(), at(now), at(expires)))
        .await();
  }

  static Optional<Link> look(Session session, String secret, Instant now) {
    var rows =
        session
            .client()
            .preparedQuery(LOOK)
            .execute(Tuple.of(fingerprint(secret), at(now)))
            .await()
            .iterator();
    if (!rows.hasNext()) {
      return Optional.empty();
    }
    var row = rows.next();
    return Optional.of(new Link(row.getUUID("listing_id"), row.getUUID("account_id")));
  }

  /** All links of a listing: once it is confirmed, none is needed. */
  static void useUp(Session session, UUID listing) {
    session.client().preparedQuery(USE_UP).execute(Tuple.of(listing)).await();
  }

  static void forget(Session session, Instant now) {
    session.client().preparedQuery(FORGET).execute(Tuple.of(at(now))).await();
  }

  private static Buffer fingerprint(String secret) {
    return Buffer.buffer(Secrets.fingerprint(secret));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
