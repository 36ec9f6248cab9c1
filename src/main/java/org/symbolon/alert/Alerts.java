package org.symbolon.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.symbolon.identity.Account;
import org.symbolon.identity.Accounts;
import org.symbolon.identity.Notices;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;

/**
 * Tells people what is new: at once, by day or by week. Each subscription is claimed in PostgreSQL,
 * and what it told is written in the transaction that writes the mail, so that neither two nodes
 * nor a run that is repeated tell the same thing twice (decision 0033).
 */
public final class Alerts {
  private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);

  /** Subscriptions that are leased together. */
  private static final int BATCH = 20;

  /** After this time another node may take what this one leased. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  /**
   * How long after its publication a listing may reach the index and still be told: each run looks
   * back so far, and leaves out what was told.
   */
  static final Duration LATE = Duration.ofDays(1);

  /** How long those who hear at once are looked at after the last publication. */
  private static final Duration LAG = Duration.ofMinutes(15);

  private static final int LONGEST_PAUSE_MINUTES = 360;
  private static final Duration ITEMS_KEPT = Duration.ofDays(60);

  /** Mails are ended from the mailbox long after they came. */
  private static final Duration LINKS_KEPT = Duration.ofDays(400);

  private final Database database;
  private final Accounts accounts;
  private final Notices notices;
  private final NewsDesk desk;
  private final InstantSource clock;
  private final LongAdder sent = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private volatile long failing;

  public Alerts(
      Database database, Accounts accounts, Notices notices, NewsDesk desk, InstantSource clock) {
    this.database = database;
    this.accounts = accounts;
    this.notices = notices;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Tells everybody whose time it is.
   *
   * @return how many mails were written
   * @throws Refused.Unavailable when the engine or the database is down; what was leased comes
   *     again
   */
  public int tellDue() {
    var mails = 0;
    while (true) {
      var now = clock.instant();
      var claimed =
          AlertStore.claim(database.session(), now, now.plus(LEASE), LAG.toSeconds(), BATCH);
      for (var one : claimed) {
        mails += told(one, now) ? 1 : 0;
      }
      if (claimed.isEmpty()) {
        failing = AlertStore.failing(database.session());
        return mails;
      }
    }
  }

  private boolean told(Subscription one, Instant now) {
    try {
      var wrote = tell(one, now);
      if (wrote) {
        sent.increment();
      }
      return wrote;
    } catch (Exception e) {
      // Of any kind: await() throws checked exceptions too.
      failed.increment();
      var failure = Database.translate(e);
      if (failure instanceof Refused.Unavailable) {
        throw failure;
      }
      LOG.warn("{} was not told: {}", one, e.getClass().getSimpleName());
      AlertStore.failed(database.session(), one.id(), now, LONGEST_PAUSE_MINUTES);
      return false;
    }
  }

  private boolean tell(Subscription one, Instant now) {
    var account = one.account().flatMap(accounts::find);
    if (one.account().isPresent() && account.isEmpty()) {
      return false;
    }
    var found = desk.of(one, account, since(one));
    return database.inTransaction(session -> {
      var current = AlertStore.lock(session, one.id());
      // Whoever ended it meanwhile hears nothing more.
      if (current.isEmpty()) {
        return false;
      }
      var fresh = AlertStore.tell(session, one.id(), found, now);
      if (!fresh.isEmpty()) {
        desk.letters.news(session, current.get(), account, fresh, now);
        account.ifPresent(reader -> notify(session, reader, current.get(), fresh.size()));
      }
      AlertStore.done(session, current.get(), now);
      return !fresh.isEmpty();
    });
  }

  private static Instant since(Subscription one) {
    var agreed = one.confirmedAt().orElseThrow();
    var lookedBack = one.seenUntil().minus(LATE);
    return lookedBack.isAfter(agreed) ? lookedBack : agreed;
  }

  private void notify(Session session, Account reader, Subscription one, int count) {
    switch (one.subject()) {
      case SEARCH ->
          notices.add(
              session,
              reader.id(),
              "searchNews",
              Map.of("count", count, "name", one.name()),
              desk.letters.page(one));
      case MATCHES ->
          notices.add(
              session, reader.id(), "matchNews", Map.of("count", count), desk.letters.page(one));
    }
  }

  /** Mails that this node wrote. */
  public long sent() {
    return sent.sum();
  }

  /** Turns of subscriptions that failed on this node; each is tried again. */
  public long failed() {
    return failed.sum();
  }

  /** Subscriptions whose last turn failed. */
  public long failing() {
    return failing;
  }

  /** Forgets what cannot be told again any more, and links of mails of last year. */
  public void forgetOld() {
    var now = clock.instant();
    AlertStore.forget(database.session(), now.minus(ITEMS_KEPT), now.minus(LINKS_KEPT));
  }
}
