package org.symbolon.listing.freshness;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.symbolon.identity.MemberRole;
import org.symbolon.identity.Members;
import org.symbolon.identity.Notices;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingLinks;
import org.symbolon.listing.Listings;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.mail.Mails;

/**
 * Reminds those who write for an organisation {@link #FIRST_DAYS} and {@link #LAST_DAYS} days
 * before a listing of theirs expires, once each whatever is repeated, and takes their confirmation
 * by a link from the mail, without signing in. A listing that expired comes back by the same link.
 */
public final class Freshness {
  public static final int FIRST_DAYS = 30;
  public static final int LAST_DAYS = 14;

  /** How long after the expiry the link of a reminder still works. */
  static final Duration LINK_OUTLIVES = Duration.ofDays(90);

  /** Listings of one transaction. */
  private static final int AT_ONCE = 100;

  private final Database database;
  private final Listings listings;
  private final Mails mails;
  private final Notices notices;
  private final Messages messages;
  private final Secrets secrets;
  private final String baseUrl;
  private final InstantSource clock;

  public Freshness(
      Database database,
      Listings listings,
      Mails mails,
      Notices notices,
      Messages messages,
      Secrets secrets,
      String baseUrl,
      InstantSource clock) {
    this.database = database;
    this.listings = listings;
    this.mails = mails;
    this.notices = notices;
    this.messages = messages;
    this.secrets = secrets;
    this.baseUrl = baseUrl;
    this.clock = clock;
  }

  /**
   * Sends the reminders that are due. Safe on several nodes at once, and to be repeated.
   *
   * @return how many listings were reminded of
   */
  public int remind() {
    var now = clock.instant();
    // Whoever was not reminded in time, as after a standstill, gets one mail and not two.
    return remind(now, now.plus(Duration.ofDays(LAST_DAYS)), LAST_DAYS)
        + remind(
            now.plus(Duration.ofDays(LAST_DAYS)),
            now.plus(Duration.ofDays(FIRST_DAYS)),
            FIRST_DAYS);
  }

  private int remind(Instant from, Instant to, int days) {
    return database.inTransaction(session -> {
      var now = clock.instant();
      var claimed =
          FreshnessStore.due(session, from, to, days, AT_ONCE).stream()
              .filter(reminder -> FreshnessStore.claim(session, reminder, days, now))
              .toList();
      claimed.forEach(reminder -> tell(session, reminder, now));
      return claimed.size();
    });
  }

  private void tell(Session session, Reminder reminder, Instant now) {
    for (var member : Members.of(session, reminder.organisation())) {
      if (!mayConfirm(member.role())) {
        continue;
      }
      var secret = secrets.next();
      FreshnessStore.addLink(
          session,
          secret,
          new FreshnessStore.Link(reminder.listing(), member.account()),
          now,
          reminder.validUntil().plus(LINK_OUTLIVES));
      var say = messages.in(member.language());
      var day = say.date(reminder.validUntil());
      var tag = member.language().tag();
      mails.write(
          session,
          member.email(),
          tag,
          say.text("mail.freshness.subject", Map.of("title", reminder.title(), "date", day)),
          say.text(
              "mail.freshness.text",
              Map.of(
                  "title",
                  reminder.title(),
                  "date",
                  day,
                  "link",
                  baseUrl + "/" + tag + FreshnessPages.PATH + "?link=" + secret)));
      notices.add(
          session,
          member.account(),
          "freshness",
          Map.of(
              "title", reminder.title(), "date", reminder.validUntil().toString().substring(0, 10)),
          ListingLinks.path(reminder.kind(), reminder.listing()));
    }
  }

  private static boolean mayConfirm(MemberRole role) {
    return switch (role) {
      case VIEWER -> false;
      case EDITOR, OWNER -> true;
    };
  }

  /**
   * The listing that a link is about, without using it up.
   *
   * @throws Refused.NotFound when the link is unknown, used or too old
   */
  Listing asked(String secret) {
    var link =
        FreshnessStore.look(database.session(), secret, clock.instant())
            .orElseThrow(Freshness::gone);
    return listing(link.listing());
  }

  private Listing listing(UUID id) {
    return listings.getAll(List.of(id)).stream().findFirst().orElseThrow(Freshness::gone);
  }

  /**
   * Confirms that the listing still holds, in the name of the person to whom the link was sent.
   *
   * @throws Refused.NotFound when the link is unknown, used or too old, or the person does not
   *     write for the organisation any more
   * @throws Refused.Conflict when the listing is paused or withdrawn
   */
  Listing confirm(String secret) {
    return database.inTransaction(session -> {
      var link = FreshnessStore.look(session, secret, clock.instant()).orElseThrow(Freshness::gone);
      var owner = listing(link.listing()).organisation().id();
      var member = Members.of(session, owner, link.account());
      if (member.isEmpty() || !mayConfirm(member.get().role())) {
        throw gone();
      }
      var confirmed = listings.confirm(session, link.listing(), "account:" + link.account());
      FreshnessStore.useUp(session, link.listing());
      return confirmed;
    });
  }

  private static Refused.NotFound gone() {
    return new Refused.NotFound("link", "like this any more");
  }

  /** Throws away links that work no more. */
  public void forget() {
    FreshnessStore.forget(database.session(), clock.instant());
  }
}
