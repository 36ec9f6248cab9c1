package org.symbolon.alert;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.identity.Account;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Language;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;

/**
 * What people want to hear of. Mails begin after two steps: whoever has an account chooses how
 * often and then agrees; whoever has none comes in by {@link MailLinks} (decision 0033).
 */
public final class Subscriptions {
  /** Searches that one account keeps. */
  static final int OF_ACCOUNT = 50;

  static final int NAME_CHARACTERS = 120;
  static final int QUERY_CHARACTERS = 4_000;

  /** What the table of permissions calls it. */
  static final String ACT = "saveSearch";

  private final Database database;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public Subscriptions(Database database, InstantSource clock, Supplier<UUID> ids) {
    this.database = database;
    this.clock = clock;
    this.ids = ids;
  }

  /** Everything that an account keeps, in the order in which it was saved. */
  List<Subscription> of(Account account) {
    return SubscriptionStore.ofAccount(database.session(), account.id());
  }

  /**
   * Keeps a search; one that is kept already is the same one.
   *
   * @param query as {@link SearchAddress#canonical} writes it
   * @throws Refused.Invalid naming {@code name} or {@code query}
   * @throws Refused.Conflict when the account keeps {@value #OF_ACCOUNT} already
   */
  Subscription save(Account account, String name, String query, Language language) {
    require(account);
    var called = requireName(name);
    requireQuery(query);
    return database.inTransaction(session -> {
      var kept = SubscriptionStore.ofAccount(session, account.id());
      var same = kept.stream().filter(one -> isSearch(one) && one.query().equals(query));
      return same.findFirst()
          .orElseGet(() -> {
            if (kept.stream().filter(Subscriptions::isSearch).count() >= OF_ACCOUNT) {
              throw new Refused.Conflict("At most " + OF_ACCOUNT + " searches can be kept.");
            }
            var saved =
                Subscription.search(
                    ids.get(), account.id(), called, query, language, clock.instant());
            SubscriptionStore.add(session, saved, null);
            return saved;
          });
    });
  }

  private static void require(Account account) {
    new Viewer.Person(account, true).require(ACT, null);
  }

  static boolean isSearch(Subscription one) {
    return one.subject() == Subscription.Subject.SEARCH;
  }

  static String requireName(String name) {
    var called = name == null ? "" : name.strip().replaceAll("\\s+", " ");
    if (called.isEmpty() || called.length() > NAME_CHARACTERS) {
      throw new Refused.Invalid("name", "must have 1 to " + NAME_CHARACTERS + " characters");
    }
    return called;
  }

  static void requireQuery(String query) {
    if (query.length() > QUERY_CHARACTERS) {
      throw new Refused.Invalid("query", "must have at most " + QUERY_CHARACTERS + " characters");
    }
  }

  /**
   * Changes name, cadence and language. Mails that were not agreed to yet stay away until they are.
   *
   * @throws Refused.NotFound when the account keeps no such search
   */
  Subscription change(Account account, UUID id, String name, Cadence cadence, Language language) {
    var called = requireName(name);
    return database.inTransaction(session -> {
      var changed = own(session, account, id).wished(called, cadence, language);
      SubscriptionStore.change(session, changed, clock.instant());
      return changed;
    });
  }

  private static Subscription own(Session session, Account account, UUID id) {
    return SubscriptionStore.lock(session, id, account.id())
        .orElseThrow(() -> new Refused.NotFound("saved search", id.toString()));
  }

  /** Has the matches of all needs of one's organisations mailed, after one agreed to it. */
  Subscription followMatches(Account account, String name, Cadence cadence, Language language) {
    require(account);
    var kept =
        of(account).stream()
            .filter(one -> !isSearch(one))
            .findFirst()
            .orElseGet(() -> addMatches(account, name, language));
    return change(account, kept.id(), name, cadence, language);
  }

  private Subscription addMatches(Account account, String name, Language language) {
    var now = clock.instant();
    var added =
        new Subscription(
            ids.get(),
            Subscription.Subject.MATCHES,
            Optional.of(account.id()),
            Optional.empty(),
            requireName(name),
            "",
            language,
            Cadence.NEVER,
            Optional.empty(),
            now,
            now);
    return database.inTransaction(session -> {
      SubscriptionStore.add(session, added, null);
      return added;
    });
  }

  /** Agrees to the mails that were chosen; the address of an account is confirmed already. */
  void agree(Account account, UUID id) {
    database.inTransaction(session -> {
      var one = own(session, account, id);
      if (one.confirmedAt().isEmpty() && one.cadence() != Cadence.NEVER) {
        var now = clock.instant();
        SubscriptionStore.change(session, one.confirmed(now), now);
        MailLinks.note(session, now, "account:" + account.id(), "agreeToMails", id);
      }
      return null;
    });
  }

  /** Forgets a search; one that is not there any more stays so. */
  void remove(Account account, UUID id) {
    SubscriptionStore.remove(database.session(), id, account.id());
  }
}
