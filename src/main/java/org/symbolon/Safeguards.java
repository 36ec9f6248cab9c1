package org.symbolon;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.symbolon.alert.AlertData;
import org.symbolon.identity.OwnData;
import org.symbolon.identity.OwnDataPages;
import org.symbolon.identity.PersonalData;
import org.symbolon.identity.Visits;
import org.symbolon.introduction.CaseData;
import org.symbolon.listing.ListingData;
import org.symbolon.listing.Suspension;
import org.symbolon.listing.report.DecisionPages;
import org.symbolon.listing.report.ReportData;
import org.symbolon.listing.report.ReportLetters;
import org.symbolon.listing.report.ReportPages;
import org.symbolon.listing.report.Reports;
import org.symbolon.matching.DecisionData;
import org.symbolon.organisation.OrganisationData;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.limits.Buckets;
import org.symbolon.platform.pages.Site;

/** What people may ask of their data, and what is done about listings that should not be there. */
final class Safeguards {
  /** Reports that one network address sends at once, and the time in which one comes back. */
  private static final int REPORTS = 10;

  private static final Duration REPORT_EVERY = Duration.ofMinutes(6);

  final OwnData ownData;
  final Reports reports;
  private final Wiring wiring;

  Safeguards(Wiring wiring) {
    this.wiring = wiring;
    // Before the account itself, which identity ends last.
    var parts =
        List.<PersonalData>of(
            new CaseData(),
            new AlertData(),
            new ReportData(),
            new DecisionData(),
            new ListingData(wiring.clock),
            new OrganisationData(wiring.organisations));
    ownData = new OwnData(wiring.database, parts, mailbox(wiring), wiring.clock);
    reports =
        new Reports(
            wiring.database,
            wiring.listings,
            new Suspension(wiring.clock),
            new ReportLetters(wiring.people.mails, Messages.load(), wiring.settings.baseUrl()),
            new Buckets(REPORTS, REPORT_EVERY, System::nanoTime),
            wiring.clock,
            wiring.ids);
  }

  /** Mails of a mail server are out of the house. */
  private static Consumer<String> mailbox(Wiring wiring) {
    var settings = wiring.settings;
    return settings.mail().server().isPresent()
        ? address -> {}
        : wiring.mailFolder(settings)::forget;
  }

  void bind(PageRoutes routes, Site look, Visits visits) {
    new OwnDataPages(look, visits, ownData, wiring.organisations::nameOf).bind(routes);
    new ReportPages(look, visits, wiring.listings, reports).bind(routes);
    new DecisionPages(look, visits, wiring.listings, reports).bind(routes);
  }
}
