package org.symbolon;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.identity.Visits;
import org.symbolon.introduction.CaseRows;
import org.symbolon.introduction.Desk;
import org.symbolon.introduction.desk.BrokerCasePages;
import org.symbolon.introduction.desk.CaseNotes;
import org.symbolon.introduction.desk.DeskPages;
import org.symbolon.introduction.desk.PairsPages;
import org.symbolon.introduction.desk.UntriedPairs;
import org.symbolon.introduction.outcome.FollowUpPages;
import org.symbolon.introduction.outcome.FollowUps;
import org.symbolon.introduction.outcome.FunnelPages;
import org.symbolon.introduction.outcome.Funnels;
import org.symbolon.listing.Listings;
import org.symbolon.matching.KeptPairs;
import org.symbolon.matching.PairCards;
import org.symbolon.matching.Reasons;
import org.symbolon.organisation.Organisations;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/** The broker's side of introductions, and what becomes of them. */
final class BrokersDesk {
  private final Introductions introductions;
  private final Vocabularies vocabularies;
  private final Organisations organisations;
  private final InstantSource clock;
  final Desk desk;
  private final CaseNotes notes;
  private final UntriedPairs pairs;
  final FollowUps followUps;
  final Funnels funnels;

  BrokersDesk(
      Database database,
      Vocabularies vocabularies,
      Organisations organisations,
      Listings listings,
      Introductions introductions,
      People people,
      String baseUrl,
      InstantSource clock,
      Supplier<UUID> ids) {
    this.introductions = introductions;
    this.vocabularies = vocabularies;
    this.organisations = organisations;
    this.clock = clock;
    desk = new Desk(database, introductions.cases, introductions.news, clock);
    notes = new CaseNotes(database, introductions.cases, clock, ids);
    var kept = new KeptPairs(database, listings, clock);
    pairs = new UntriedPairs(database, kept, listings, introductions.requests, clock);
    followUps =
        new FollowUps(
            database,
            introductions.cases,
            introductions.news,
            people.mails,
            Messages.load(),
            new Secrets(new SecureRandom()),
            baseUrl,
            clock,
            ids);
    funnels = new Funnels(database);
  }

  void bind(PageRoutes routes, Site look, Visits visits, Reasons reasons) {
    var rows = new CaseRows(look, vocabularies, introductions.names, clock);
    new DeskPages(look, visits, desk, introductions.cases, rows).bind(routes);
    new PairsPages(look, visits, pairs, new PairCards(vocabularies, reasons)).bind(routes);
    new FollowUpPages(look, followUps, vocabularies).bind(routes);
    new FunnelPages(look, visits, funnels, vocabularies).bind(routes);
    new BrokerCasePages(look, visits, desk, notes, rows, organisations).bind(routes);
  }
}
