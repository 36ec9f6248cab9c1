package org.symbolon;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.alert.Alerts;
import org.symbolon.alert.CollectionPages;
import org.symbolon.alert.Collections;
import org.symbolon.alert.CollectionsPages;
import org.symbolon.alert.Dashboard;
import org.symbolon.alert.DashboardPages;
import org.symbolon.alert.DashboardViews;
import org.symbolon.alert.MailLinkPages;
import org.symbolon.alert.MailLinks;
import org.symbolon.alert.NewsDesk;
import org.symbolon.alert.NoticePages;
import org.symbolon.alert.SearchesPages;
import org.symbolon.alert.Subscriptions;
import org.symbolon.identity.Visits;
import org.symbolon.introduction.CaseList;
import org.symbolon.listing.Listings;
import org.symbolon.listing.OwnListings;
import org.symbolon.listing.ViewCounts;
import org.symbolon.listing.posting.Drafts;
import org.symbolon.listing.readiness.Readiness;
import org.symbolon.matching.MatchFigures;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.limits.Buckets;
import org.symbolon.platform.pages.Site;
import org.symbolon.search.Finder;
import org.symbolon.taxonomy.Vocabularies;

/** What members keep and are told: searches, collections, mails about news, their first page. */
final class Alerting {
  private static final Duration TELL_EVERY = Duration.ofSeconds(30);
  private static final Duration WRITE_VIEWS_EVERY = Duration.ofSeconds(10);
  private static final Duration FORGET_EVERY = Duration.ofHours(6);

  /** Confirmations that one network address has mailed at once, and when one more may be. */
  private static final int WISHES = 20;

  private static final Duration WISH_EVERY = Duration.ofMinutes(3);

  final ViewCounts views;
  final Subscriptions subscriptions;
  final MailLinks links;
  final Alerts alerts;
  final Collections collections;
  final Dashboard dashboard;
  private final People people;
  private final Vocabularies vocabularies;
  private final InstantSource clock;

  Alerting(
      Database database,
      Vocabularies vocabularies,
      Listings listings,
      Finder search,
      Drafts drafts,
      People people,
      String baseUrl,
      InstantSource clock,
      Supplier<UUID> ids) {
    this.people = people;
    this.vocabularies = vocabularies;
    this.clock = clock;
    var secrets = new Secrets(new SecureRandom());
    var own = new OwnListings(database);
    var figures = new MatchFigures(database);
    var desk =
        new NewsDesk(
            new NewsDesk.Sources(vocabularies, listings, own, figures, search),
            people.mails,
            Messages.load(),
            secrets,
            baseUrl,
            clock);
    views = new ViewCounts(database, clock);
    subscriptions = new Subscriptions(database, clock, ids);
    var limit = new Buckets(WISHES, WISH_EVERY, System::nanoTime);
    links = new MailLinks(database, desk, secrets, clock, ids, limit);
    alerts = new Alerts(database, people.accounts, people.notices, desk, clock);
    collections = new Collections(database, listings, secrets, clock, ids);
    dashboard =
        new Dashboard(
            database,
            own,
            views,
            figures,
            people.notices,
            drafts,
            new Readiness(vocabularies),
            clock);
  }

  void count(MeterRegistry meters) {
    FunctionCounter.builder("symbolon.alerts.sent", alerts, Alerts::sent).register(meters);
    FunctionCounter.builder("symbolon.alerts.failed", alerts, Alerts::failed).register(meters);
    Gauge.builder("symbolon.alerts.failing", alerts, Alerts::failing).register(meters);
  }

  Housekeeping chores(Housekeeping house) {
    return house
        .every(TELL_EVERY, "Telling what is new", alerts::tellDue)
        .every(WRITE_VIEWS_EVERY, "Counting opened pages", views::write)
        .every(FORGET_EVERY, "Forgetting old views", views::forgetOld)
        .every(FORGET_EVERY, "Forgetting what was told", alerts::forgetOld)
        .every(FORGET_EVERY, "Forgetting unconfirmed addresses", links::forgetWhatIsOver);
  }

  void bind(PageRoutes routes, Site look, Visits visits, Introductions introductions) {
    var cases = new CaseList(look, vocabularies, introductions.cases, introductions.names, clock);
    var views = new DashboardViews(vocabularies, clock);
    new DashboardPages(look, visits, dashboard, views, cases).bind(routes);
    new NoticePages(look, visits, people.notices).bind(routes);
    new SearchesPages(look, visits, vocabularies, subscriptions).bind(routes);
    new MailLinkPages(look, vocabularies, links).bind(routes);
    new CollectionsPages(look, visits, collections).bind(routes);
    new CollectionPages(look, visits, vocabularies, collections).bind(routes);
  }
}
