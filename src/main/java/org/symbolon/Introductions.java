package org.symbolon;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.identity.Visits;
import org.symbolon.introduction.CaseActs;
import org.symbolon.introduction.CaseMessages;
import org.symbolon.introduction.CaseNames;
import org.symbolon.introduction.CaseNews;
import org.symbolon.introduction.CasePages;
import org.symbolon.introduction.Cases;
import org.symbolon.introduction.Contacts;
import org.symbolon.introduction.RequestPages;
import org.symbolon.introduction.Requests;
import org.symbolon.introduction.desk.UntriedPairs;
import org.symbolon.introduction.outcome.Ledger;
import org.symbolon.listing.Listings;
import org.symbolon.organisation.Organisations;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/** The brokered introduction, from the request to the agreement. */
final class Introductions {
  private final Vocabularies vocabularies;
  private final InstantSource clock;
  final Cases cases;
  final Requests requests;
  final Contacts contacts;
  final CaseMessages messages;
  final CaseNames names;
  final CaseNews news;

  Introductions(
      Database database,
      Vocabularies vocabularies,
      Organisations organisations,
      Listings listings,
      People people,
      Trust trust,
      String baseUrl,
      boolean answeredByMail,
      InstantSource clock,
      Supplier<UUID> ids) {
    this.vocabularies = vocabularies;
    this.clock = clock;
    names = new CaseNames(organisations, listings, clock);
    news =
        new CaseNews(
            people.mails,
            people.notices,
            Messages.load(),
            vocabularies,
            names,
            organisations,
            baseUrl,
            answeredByMail);
    var acts = new CaseActs(organisations, vocabularies, listings, trust.grants);
    var watches = List.of(UntriedPairs.watch(listings), new Ledger());
    cases = new Cases(database, acts, news, watches, clock, ids);
    requests = new Requests(database, listings, organisations, cases, clock, ids);
    contacts = new Contacts(database, clock);
    messages = new CaseMessages(database, news, trust.files, clock, ids);
  }

  void bind(PageRoutes routes, Site look, Visits visits) {
    new RequestPages(look, visits, requests, names).bind(routes);
    new CasePages(look, visits, vocabularies, cases, contacts, messages, names, clock).bind(routes);
  }
}
