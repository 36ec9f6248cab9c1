package org.symbolon;

import java.util.List;
import java.util.Map;
import org.symbolon.exchange.DemoAccounts;
import org.symbolon.exchange.PastedTable;
import org.symbolon.identity.AccountPages;
import org.symbolon.identity.Arrivals;
import org.symbolon.identity.InstitutionPages;
import org.symbolon.identity.InvitationPages;
import org.symbolon.identity.PasskeyPages;
import org.symbolon.identity.SignInPages;
import org.symbolon.identity.Viewers;
import org.symbolon.identity.Visits;
import org.symbolon.introduction.CaseApi;
import org.symbolon.introduction.outcome.FunnelApi;
import org.symbolon.listing.ComparePages;
import org.symbolon.listing.HandoverApi;
import org.symbolon.listing.HandoverPages;
import org.symbolon.listing.ListingApi;
import org.symbolon.listing.ListingPages;
import org.symbolon.listing.Sitemap;
import org.symbolon.listing.SitemapPages;
import org.symbolon.listing.TermPages;
import org.symbolon.listing.disclosure.DisclosedParts;
import org.symbolon.listing.disclosure.DisclosureApi;
import org.symbolon.listing.posting.DraftPages;
import org.symbolon.listing.posting.MyListingPages;
import org.symbolon.listing.posting.NewListingPages;
import org.symbolon.listing.readiness.Readiness;
import org.symbolon.listing.readiness.ReadinessApi;
import org.symbolon.listing.right.OfferedRight;
import org.symbolon.matching.MatchApi;
import org.symbolon.matching.MatchCards;
import org.symbolon.matching.MatchPages;
import org.symbolon.matching.NeedPages;
import org.symbolon.matching.PairPages;
import org.symbolon.matching.PartnerApi;
import org.symbolon.matching.PartnerPages;
import org.symbolon.matching.ProfileApi;
import org.symbolon.matching.Reasons;
import org.symbolon.matching.ScoreApi;
import org.symbolon.matching.Scores;
import org.symbolon.matching.score.partner.PartnerScorer;
import org.symbolon.organisation.BrokerPages;
import org.symbolon.organisation.Brokers;
import org.symbolon.organisation.MemberPages;
import org.symbolon.organisation.MyOrganisationPages;
import org.symbolon.organisation.OrganisationApi;
import org.symbolon.platform.http.Clients;
import org.symbolon.platform.http.Contract;
import org.symbolon.platform.http.ContractApi;
import org.symbolon.platform.http.HealthProbe;
import org.symbolon.platform.http.Idempotency;
import org.symbolon.platform.http.Limits;
import org.symbolon.platform.http.Operations;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Problems;
import org.symbolon.platform.http.Site;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.mail.MailboxPage;
import org.symbolon.platform.pages.Assets;
import org.symbolon.platform.pages.PlainErrors;
import org.symbolon.search.FeedPages;
import org.symbolon.search.HomePages;
import org.symbolon.search.OrganisationPages;
import org.symbolon.search.SearchApi;
import org.symbolon.search.SearchPages;
import org.symbolon.search.SearchParameters;
import org.symbolon.search.SimilarCards;
import org.symbolon.taxonomy.VocabularyApi;

/** What visitors and programs reach: the API, the pages, and the probes of the management port. */
final class Web {
  private final Wiring wiring;

  Web(Wiring wiring) {
    this.wiring = wiring;
  }

  /** What the server leans on; without the engine reading and publishing go on. */
  List<HealthProbe> probes() {
    return List.of(
        new HealthProbe("postgresql", true, wiring.database::ping),
        new HealthProbe("elasticsearch", false, wiring.engine::ping));
  }

  /** Everything that visitors and programs reach. */
  Site site() {
    var contract = Contract.load(wiring.vertx);
    var viewers = new Viewers(wiring.settings.operatorToken(), wiring.people.tokens);
    var operations = new Operations();
    new ListingApi(wiring.listings, viewers).bind(operations);
    new DisclosureApi(wiring.trust.disclosures, viewers).bind(operations);
    new OrganisationApi(wiring.organisations, viewers).bind(operations);
    new HandoverApi(wiring.handovers, viewers).bind(operations);
    new VocabularyApi(wiring.vocabularies).bind(operations);
    new SearchApi(
            wiring.search::find, wiring.search::suggest, new SearchParameters(wiring.vocabularies))
        .bind(operations);
    var messages = Messages.load();
    var reasons = new Reasons(messages, wiring.vocabularies);
    var introductions = wiring.introductions;
    new CaseApi(
            introductions.cases,
            introductions.requests,
            introductions.contacts,
            introductions.messages,
            introductions.names,
            viewers)
        .bind(operations);
    new FunnelApi(wiring.brokersDesk.funnels, viewers).bind(operations);
    new MatchApi(
            wiring.matchmaking.matches,
            wiring.matchmaking.explanations,
            wiring.matchmaking.decisions,
            viewers,
            reasons)
        .bind(operations);
    new PartnerApi(wiring.matchmaking.partners, viewers, reasons).bind(operations);
    new ReadinessApi(new Readiness(wiring.vocabularies), messages, wiring.clock).bind(operations);
    new ContractApi(contract).bind(operations);
    new ProfileApi(wiring.profiles, viewers).bind(operations);
    new ScoreApi(scores(), wiring.vocabularies, reasons).bind(operations);
    var look =
        new org.symbolon.platform.pages.Site(messages, Assets.load(), wiring.settings.baseUrl());
    return new Site(
        contract,
        operations,
        pages(look, reasons),
        new PlainErrors(look),
        new Idempotency(wiring.database, wiring.clock, wiring.ids),
        viewers::admit,
        new Problems(wiring.ids),
        new Limits(Limits.CONCURRENT_REQUESTS, new Clients(wiring.settings.proxies())),
        wiring.meters);
  }

  private Scores scores() {
    var partners = new PartnerScorer(wiring.vocabularies);
    return new Scores(wiring.scorer, partners, wiring.profiles, wiring.meaning, wiring.clock);
  }

  private PageRoutes pages(org.symbolon.platform.pages.Site look, Reasons reasons) {
    var routes = new PageRoutes();
    var people = wiring.people;
    var visits = new Visits(people.sessions);
    // Addresses without a language come first: the others would take their first part for one.
    new SitemapPages(new Sitemap(wiring.database, wiring.clock, look.baseUrl()), look.baseUrl())
        .bind(routes);
    if (wiring.settings.mail().server().isEmpty()) {
      // Before the pages whose addresses begin with a language.
      new MailboxPage(look, wiring.mailFolder(wiring.settings)).bind(routes);
    }
    wiring.trust.bind(routes, look, visits);
    var arrivals = new Arrivals(look, visits, people.sessions, people.passkeys);
    people.institution.ifPresent(way -> new InstitutionPages(look, way, arrivals).bind(routes));
    new SignInPages(
            look,
            people.accounts,
            people.sessions,
            arrivals,
            people.institution.isPresent(),
            wiring.settings.demo() ? DemoAccounts.OFFERED : Map.of())
        .bind(routes);
    new PasskeyPages(look, visits, people.passkeys, arrivals).bind(routes);
    new AccountPages(look, visits, people.accounts, people.sessions, people.tokens).bind(routes);
    wiring.safeguards.bind(routes, look, visits);
    members(routes, look, visits);
    wiring.introductions.bind(routes, look, visits);
    wiring.brokersDesk.bind(routes, look, visits, reasons);
    new HomePages(look, wiring.vocabularies, wiring.search::find).bind(routes);
    new NeedPages(
            look,
            wiring.vocabularies,
            wiring.listings,
            wiring.organisations,
            wiring.matchmaking.matches,
            visits,
            reasons)
        .bind(routes);
    posting(routes, look, visits);
    new FeedPages(look, wiring.vocabularies, wiring.search::find, wiring.clock).bind(routes);
    new SearchPages(look, wiring.vocabularies, wiring.search::find, wiring.listings, visits)
        .bind(routes);
    new ListingPages(
            look,
            wiring.vocabularies,
            wiring.listings,
            visits::viewer,
            new OfferedRight(wiring.trust.rights, wiring.clock),
            new DisclosedParts(wiring.trust.disclosures),
            new SimilarCards(wiring.search, wiring.vocabularies),
            new MatchCards(wiring.vocabularies, wiring.matchmaking.matches, reasons),
            wiring.clock,
            wiring.alerting.views)
        .bind(routes);
    new TermPages(look, visits, wiring.vocabularies, wiring.listings).bind(routes);
    new ComparePages(look, wiring.vocabularies, wiring.listings).bind(routes);
    new OrganisationPages(look, wiring.vocabularies, wiring.organisations, wiring.search::find)
        .bind(routes);
    matching(routes, look, visits, reasons);
    wiring.alerting.bind(routes, look, visits, wiring.introductions);
    return routes;
  }

  private void members(PageRoutes routes, org.symbolon.platform.pages.Site look, Visits visits) {
    var people = wiring.people;
    var organisations = wiring.organisations;
    new MyOrganisationPages(look, visits, wiring.vocabularies, organisations).bind(routes);
    new MemberPages(look, visits, organisations, people.memberships, people.invitations)
        .bind(routes);
    new InvitationPages(look, visits, people.invitations, people.sessions, organisations::nameOf)
        .bind(routes);
    new HandoverPages(look, visits, organisations, wiring.listings, wiring.handovers).bind(routes);
    new BrokerPages(
            look, visits, wiring.vocabularies, new Brokers(organisations, people.brokerages))
        .bind(routes);
  }

  private void posting(PageRoutes routes, org.symbolon.platform.pages.Site look, Visits visits) {
    var listings = wiring.listings;
    var organisations = wiring.organisations;
    var vocabularies = wiring.vocabularies;
    var drafts = wiring.drafts;
    var clock = wiring.clock;
    new MyListingPages(look, visits, vocabularies, drafts, listings, organisations, clock)
        .bind(routes);
    new NewListingPages(
            look,
            visits,
            drafts,
            listings,
            organisations,
            wiring.publications,
            new PastedTable(wiring.vertx))
        .bind(routes);
    new DraftPages(look, visits, vocabularies, drafts, listings, organisations, clock).bind(routes);
  }

  private void matching(
      PageRoutes routes, org.symbolon.platform.pages.Site look, Visits visits, Reasons reasons) {
    var vocabularies = wiring.vocabularies;
    var made = wiring.matchmaking;
    new MatchPages(look, vocabularies, wiring.listings, made.matches, visits, reasons).bind(routes);
    new PartnerPages(look, vocabularies, made.partners, visits, reasons).bind(routes);
    new PairPages(
            look, vocabularies, wiring.listings, made.explanations, made.decisions, visits, reasons)
        .bind(routes);
  }
}
