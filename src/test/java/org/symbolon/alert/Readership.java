package org.symbolon.alert;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.symbolon.identity.Account;
import org.symbolon.identity.Accounts;
import org.symbolon.identity.Notices;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Change;
import org.symbolon.kernel.Language;
import org.symbolon.listing.Act;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.OwnListings;
import org.symbolon.matching.Counterparts;
import org.symbolon.matching.MatchFigures;
import org.symbolon.matching.PairScoring;
import org.symbolon.matching.Profiles;
import org.symbolon.matching.StoredMatches;
import org.symbolon.matching.score.Scorer;
import org.symbolon.organisation.Organisation;
import org.symbolon.platform.crypto.Passwords;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.limits.Buckets;
import org.symbolon.platform.mail.Mail;
import org.symbolon.platform.mail.Mails;
import org.symbolon.platform.outbox.Relay;
import org.symbolon.search.Finder;
import org.symbolon.search.SearchBench;
import org.symbolon.search.index.Meaning;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.TestEngines;

/**
 * People who want to hear of news, a marketplace that has some, and the mails that they get: real
 * engines, and a clock that the test moves.
 */
final class Readership implements AutoCloseable {
  static final String BASE = "https://symbolon.test";
  private static final String PASSWORD = "tulip-orbit-cobalt-91";

  /** Confirmations that one network address has mailed. */
  static final int LIMIT = 20;

  private static final Pattern LINK = Pattern.compile("\\?link=([A-Za-z0-9_-]{43})");

  final Marketplace market;
  final SearchBench bench;
  final List<Mail> mailbox = new ArrayList<>();
  final Accounts accounts;
  final Notices notices;
  final Subscriptions subscriptions;
  final MailLinks links;
  final Alerts alerts;
  final StoredMatches stored;

  /** What stands between the alerts and the search. */
  volatile Finder search;

  private final Relay relay;
  private int people;

  Readership(TestEngines engines) {
    market = new Marketplace(engines);
    bench = new SearchBench(engines, "alerts", Meaning.NONE, market.clock);
    search = bench.search::find;
    var messages = Messages.load();
    var secrets = new Secrets(new SecureRandom());
    var mails = new Mails(market.database, mailbox::add, market.clock, UUID::randomUUID);
    accounts =
        new Accounts(
            market.database,
            new Passwords(market.vertx),
            secrets,
            mails,
            messages,
            BASE,
            market.clock,
            UUID::randomUUID);
    notices = new Notices(market.database, messages, market.clock, UUID::randomUUID);
    var desk =
        new NewsDesk(
            new NewsDesk.Sources(
                market.vocabularies,
                market.listings,
                new OwnListings(market.database),
                new MatchFigures(market.database),
                (query, language) -> search.find(query, language)),
            mails,
            messages,
            secrets,
            BASE,
            market.clock);
    subscriptions = new Subscriptions(market.database, market.clock, UUID::randomUUID);
    var limit = new Buckets(LIMIT, Duration.ofDays(1), System::nanoTime);
    links = new MailLinks(market.database, desk, secrets, market.clock, UUID::randomUUID, limit);
    alerts = new Alerts(market.database, accounts, notices, desk, market.clock);
    stored = stored();
    relay = new Relay(market.database, mails::send, EnumSet.of(Change.Subject.MAIL));
  }

  /** Every listing is a candidate. */
  private StoredMatches stored() {
    var profiles = new Profiles(market.database, market.clock);
    return new StoredMatches(
        market.listings,
        new Counterparts(
            market.vertx, market.listings, market.organisations, Meaning.NONE, market.clock),
        (side, limit) ->
            market.listings.after(new UUID(0, 0), limit).stream()
                .filter(other -> other.content().kind() != side.content().kind())
                .map(Listing::id)
                .toList(),
        new PairScoring(
            market.vertx, new Scorer(market.vocabularies), profiles::current, market.clock),
        market.database,
        market.clock);
  }

  Account person() {
    var email = "reader" + ++people + "@example.org";
    accounts.signUp(email, "Wanjiru", PASSWORD, Language.EN);
    return accounts.confirm(secretIn(mails().getLast()));
  }

  /** What came since somebody looked last. */
  List<Mail> mails() {
    relay.drain(sent -> {});
    var came = List.copyOf(mailbox);
    mailbox.clear();
    return came;
  }

  static String secretIn(Mail mail) {
    var link = LINK.matcher(mail.text());
    if (!link.find()) {
      throw new AssertionError("There is no link in " + mail.text());
    }
    return link.group(1);
  }

  /** Makes an open listing that can be found, published at this moment. */
  Listing published(Organisation owner, ListingContent content) {
    var draft = market.listings.post(Viewer.OPERATOR, Marketplace.of(owner, content));
    var open =
        market.listings.perform(
            Viewer.OPERATOR, draft.id(), Act.PUBLISH, java.util.OptionalLong.empty());
    index(open);
    return open;
  }

  /** Brings a listing into the index as it is now. */
  void index(Listing listing) {
    bench.truth.put(listing.id().toString(), listing);
    bench.indexer.accept(List.of(new Change(Change.Subject.LISTING, listing.id())));
    bench.refresh();
  }

  void later(Duration time) {
    market.clock.set(market.clock.instant().plus(time));
  }

  @Override
  public void close() {
    bench.close();
    market.close();
  }
}
