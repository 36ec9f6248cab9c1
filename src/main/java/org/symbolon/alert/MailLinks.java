package org.symbolon.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.identity.EmailAddress;
import org.symbolon.kernel.Language;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.limits.Buckets;

/**
 * The links in mails about news: one begins them for an address without an account, one in each
 * mail ends them without signing in (RFC 8058).
 */
public final class MailLinks {
  /** Confirmations that an address is asked for within an hour. */
  static final int ASKED_AN_HOUR = 5;

  /** How long an address can be confirmed. */
  static final Duration CONFIRMABLE = Duration.ofHours(24);

  private static final Duration HOUR = Duration.ofHours(1);
  private static final String ANYBODY = "visitor";

  private final Database database;
  private final AlertLetters letters;
  private final Secrets secrets;
  private final InstantSource clock;
  private final Supplier<UUID> ids;
  private final Buckets limit;

  /**
   * The links.
   *
   * @param limit how often one network address may have confirmations mailed
   */
  public MailLinks(
      Database database,
      NewsDesk desk,
      Secrets secrets,
      InstantSource clock,
      Supplier<UUID> ids,
      Buckets limit) {
    this.database = database;
    this.letters = desk.letters;
    this.secrets = secrets;
    this.clock = clock;
    this.ids = ids;
    this.limit = limit;
  }

  /**
   * Mails a link that begins alerts for an address without an account. The answer is the same
   * whatever the address asked for before.
   *
   * @param from network address that it comes from
   * @throws Refused.Invalid naming {@code email} or {@code query}
   * @throws Refused.TooMany when that network address asked too much
   */
  void request(
      String email, String name, String query, Cadence cadence, Language language, String from) {
    var address = EmailAddress.parse(email, "email").value();
    var called = Subscriptions.requireName(name);
    Subscriptions.requireQuery(query);
    if (cadence == Cadence.NEVER) {
      throw new Refused.Invalid("cadence", "must say how often");
    }
    limit.take(from);
    var now = clock.instant();
    database.inTransaction(session -> {
      if (SubscriptionStore.asked(session, address, now.minus(HOUR)) >= ASKED_AN_HOUR) {
        return null;
      }
      var secret = secrets.next();
      var asked =
          new Subscription(
              ids.get(),
              Subscription.Subject.SEARCH,
              Optional.empty(),
              Optional.of(address),
              called,
              query,
              language,
              cadence,
              Optional.empty(),
              now,
              now);
      SubscriptionStore.add(session, asked, secret);
      letters.confirmation(session, asked, secret);
      return null;
    });
  }

  /**
   * Begins the alerts that a mailed link stands for.
   *
   * @throws Refused.NotFound when the link is unknown, used or too old
   */
  Subscription confirm(String secret) {
    var now = clock.instant();
    return database.inTransaction(session -> {
      var confirmed =
          SubscriptionStore.takeConfirmation(session, secret, now.minus(CONFIRMABLE))
              .orElseThrow(() -> new Refused.NotFound("link", "this one was used or is too old"))
              .confirmed(now);
      SubscriptionStore.change(session, confirmed, now);
      note(session, now, ANYBODY, "agreeToMails", confirmed.id());
      return confirmed;
    });
  }

  /** What the link of a mail would end; empty when it has ended or is unknown. */
  Optional<Subscription> ofLink(String secret) {
    return SubscriptionStore.ofLink(database.session(), secret);
  }

  /**
   * Ends the mails that a link stands for, whoever opens it; again and again to the same end. A
   * saved search stays saved, an address without an account is forgotten.
   */
  void unsubscribe(String secret) {
    database.inTransaction(session -> {
      SubscriptionStore.ofLink(session, secret)
          .ifPresent(one -> {
            note(session, clock.instant(), ANYBODY, "endMails", one.id());
            if (one.account().isEmpty()) {
              SubscriptionStore.end(session, one.id());
            } else {
              var silent = one.wished(one.name(), Cadence.NEVER, one.language());
              SubscriptionStore.change(session, silent, clock.instant());
            }
          });
      return null;
    });
  }

  /** Removes addresses that nobody confirmed. */
  public void forgetWhatIsOver() {
    SubscriptionStore.forgetUnconfirmed(
        database.session(), clock.instant().minus(CONFIRMABLE.multipliedBy(2)));
  }

  /** That somebody agreed to mails, or ended them. */
  static void note(Session session, Instant now, String actor, String operation, UUID id) {
    Audit.add(session, now, actor, List.of(new Audit.Entry(operation, "subscription", id, 0)));
  }
}
