package org.symbolon;

import io.vertx.core.Vertx;
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
import org.symbolon.platform.database.Database;
import org.symbolon.platform.files.StoredFiles;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.mail.Mails;
import org.symbolon.platform.pages.Site;

/** What is shown to whom, files, and what makes an offer trustworthy. */
final class Trust {
  final StoredFiles files;
  final Grants grants;
  final Disclosures disclosures;
  final Agreements agreements;
  final Documents documents;
  private final Listings listings;
  private final InstantSource clock;

  Trust(
      Vertx vertx,
      Database database,
      Listings listings,
      Mails mails,
      String baseUrl,
      InstantSource clock,
      Supplier<UUID> ids) {
    this.listings = listings;
    this.clock = clock;
    files = new StoredFiles(vertx, ids);
    grants = new Grants(database, clock, ids);
    disclosures = new Disclosures(database, listings, grants, clock);
    agreements =
        new Agreements(database, new AgreementLetters(mails, Messages.load(), baseUrl), clock, ids);
    documents = new Documents(database, listings, grants, files, clock, ids);
  }

  /** Its pages; before those whose addresses begin with a language. */
  void bind(PageRoutes routes, Site look, Visits visits) {
    var files = new DocumentPages(look, visits, disclosures, documents);
    files.bindFiles(routes);
    files.bind(routes);
    new AgreementPages(look, visits, disclosures, agreements, listings, clock).bind(routes);
    new ManagePages(look, visits, disclosures, agreements, grants, documents, clock).bind(routes);
  }
}
