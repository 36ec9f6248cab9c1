package org.symbolon;

import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.identity.Visits;
import org.symbolon.listing.Listings;
import org.symbolon.listing.disclosure.AgreementLetters;
import org.symbolon.listing.disclosure.AgreementPages;
import org.symbolon.listing.disclosure.Agreements;
import org.symbolon.listing.disclosure.Disclosures;
import org.symbolon.listing.disclosure.DocumentPages;
import org.symbolon.listing.disclosure.Documents;
import org.symbolon.listing.disclosure.Grants;
import org.symbolon.listing.disclosure.ManagePages;
import org.symbolon.listing.freshness.Freshness;
import org.symbolon.listing.freshness.FreshnessPages;
import org.symbolon.listing.right.RightPages;
import org.symbolon.listing.right.RightsToOffer;
import org.symbolon.listing.right.TaskPages;
import org.symbolon.listing.right.TrustTasks;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.files.StoredFiles;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.pages.Site;

/** What is shown to whom, files, and what makes an offer trustworthy. */
final class Trust {
  final StoredFiles files;
  final Grants grants;
  final Disclosures disclosures;
  final Agreements agreements;
  final Documents documents;
  final RightsToOffer rights;
  final TrustTasks tasks;
  final Freshness freshness;
  private final Listings listings;
  private final InstantSource clock;

  Trust(
      Vertx vertx,
      Database database,
      Listings listings,
      People people,
      String baseUrl,
      InstantSource clock,
      Supplier<UUID> ids) {
    this.listings = listings;
    this.clock = clock;
    files = new StoredFiles(vertx, ids);
    grants = new Grants(database, clock, ids);
    disclosures = new Disclosures(database, listings, grants, clock);
    agreements =
        new Agreements(
            database, new AgreementLetters(people.mails, Messages.load(), baseUrl), clock, ids);
    documents = new Documents(database, listings, grants, files, clock, ids);
    rights = new RightsToOffer(database, listings, files, clock, ids);
    tasks = new TrustTasks(database, listings, rights, people.notices, clock);
    freshness =
        new Freshness(
            database,
            listings,
            people.mails,
            people.notices,
            Messages.load(),
            new Secrets(new SecureRandom()),
            baseUrl,
            clock);
  }

  /** Its pages; before those whose addresses begin with a language. */
  void bind(PageRoutes routes, Site look, Visits visits) {
    var files = new DocumentPages(look, visits, disclosures, documents);
    files.bindFiles(routes);
    files.bind(routes);
    var evidence = new RightPages(look, visits, rights, clock);
    evidence.bindFiles(routes);
    evidence.bind(routes);
    new TaskPages(look, visits, tasks, rights, clock).bind(routes);
    new FreshnessPages(look, freshness).bind(routes);
    new AgreementPages(look, visits, disclosures, agreements, listings, clock).bind(routes);
    new ManagePages(look, visits, disclosures, agreements, grants, documents, clock).bind(routes);
  }
}
