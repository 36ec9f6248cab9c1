package org.symbolon.listing.report;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.identity.MemberRole;
import org.symbolon.identity.Members;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Listing;
import org.symbolon.listing.Listings;
import org.symbolon.listing.Suspension;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.limits.Buckets;

/**
 * Reporting a listing, taking it down, appealing against that. Whoever reports learns nothing of
 * what follows; the owner learns the reason and the operator's words, never who reported.
 */
public final class Reports {
  private static final int TEXT_CHARACTERS = 2_000;
  private static final int AT_ONCE = 200;
  private static final String SUBJECT = "listing";

  private final Database database;
  private final Listings listings;
  private final Suspension suspension;
  private final ReportLetters letters;
  private final Buckets limit;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  /**
   * @param limit how often one network address may report
   */
  public Reports(
      Database database,
      Listings listings,
      Suspension suspension,
      ReportLetters letters,
      Buckets limit,
      InstantSource clock,
      Supplier<UUID> ids) {
    this.database = database;
    this.listings = listings;
    this.suspension = suspension;
    this.letters = letters;
    this.limit = limit;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Reports a listing that the viewer sees.
   *
   * @param address network address that it comes from
   * @throws Refused.Invalid naming {@code reason} or {@code text}
   * @throws Refused.TooMany when that address reported too much
   */
  public void report(Viewer viewer, UUID listing, String reason, String text, String address) {
    viewer.require("reportListing", null);
    listings.get(viewer, listing);
    var report =
        new Report(ids.get(), listing, Reason.parse(reason), words(text, "text"), clock.instant());
    limit.take(address);
    database.inTransaction(session -> {
      ReportStore.add(session, report, account(viewer));
      note(session, viewer, "report", listing);
      return null;
    });
  }

  private static String words(String text, String field) {
    var said = text == null ? "" : text.strip();
    if (said.isEmpty() || said.length() > TEXT_CHARACTERS) {
      throw new Refused.Invalid(field, "must have 1 to " + TEXT_CHARACTERS + " characters");
    }
    return said;
  }

  private static UUID account(Viewer viewer) {
    return switch (viewer) {
      case Viewer.Visitor v -> null;
      case Viewer.Operator o -> null;
      case Viewer.Person person -> person.account().id();
    };
  }

  /** Reports that nobody has decided, the oldest first. */
  public List<Report> open(Viewer viewer) {
    viewer.require("decideReports", null);
    return ReportStore.open(database.session(), AT_ONCE);
  }

  /** Takedowns whose owner appealed, the oldest appeal first. */
  public List<Takedown> appealed(Viewer viewer) {
    viewer.require("decideReports", null);
    return ReportStore.appealed(database.session(), AT_ONCE);
  }

  /** Decides that a listing stays, for all reports of it. */
  public void keep(Viewer viewer, UUID report) {
    viewer.require("decideReports", null);
    database.inTransaction(session -> {
      var listing = locked(session, report).listing();
      ReportStore.decide(session, listing, false, clock.instant());
      note(session, viewer, "keep", listing);
      return null;
    });
  }

  private static Report locked(Session session, UUID report) {
    return ReportStore.lock(session, report)
        .orElseThrow(() -> new Refused.NotFound("open report", report.toString()));
  }

  /**
   * Takes a listing down: it leaves the search, its owner is told why.
   *
   * @param note to the owner
   * @throws Refused.Conflict when it is taken down already
   */
  public void takeDown(Viewer viewer, UUID report, String reason, String note) {
    viewer.require("decideReports", null);
    var why = Reason.parse(reason);
    var said = words(note, "note");
    database.inTransaction(session -> {
      var found = locked(session, report);
      var now = clock.instant();
      var published = suspension.begin(session, viewer, found.listing());
      var takedown =
          new Takedown(
              ids.get(),
              found.listing(),
              why,
              said,
              published,
              now,
              Optional.empty(),
              Optional.empty());
      ReportStore.takeDown(session, takedown, account(viewer));
      ReportStore.decide(session, found.listing(), true, now);
      tell(session, "takenDown", takedown);
      return null;
    });
  }

  private void tell(Session session, String letter, Takedown takedown) {
    var listing = listings.getAll(List.of(takedown.listing())).getFirst();
    for (var member : Members.of(session, listing.organisation().id())) {
      if (member.role() != MemberRole.VIEWER) {
        letters.write(session, letter, member, listing, takedown);
      }
    }
  }

  /**
   * A takedown, for whoever owns the listing.
   *
   * @throws Refused.NotFound for everybody else
   */
  public Takedown takedown(Viewer viewer, UUID id) {
    return ReportStore.takedown(database.session(), id)
        .filter(found -> viewer.may("appealTakedown", owner(found).organisation().id()))
        .orElseThrow(() -> new Refused.NotFound("takedown", id.toString()));
  }

  /** The listing that was taken down. */
  public Listing owner(Takedown takedown) {
    return listings.getAll(List.of(takedown.listing())).getFirst();
  }

  /**
   * Appeals, once.
   *
   * @throws Refused.Conflict when that was done, or the takedown was lifted
   */
  public void appeal(Viewer viewer, UUID id, String text) {
    viewer.require("appealTakedown", owner(takedown(viewer, id)).organisation().id());
    var said = words(text, "text");
    database.inTransaction(session -> {
      var found = ReportStore.lockTakedown(session, id).orElseThrow();
      if (found.appeal().isPresent() || found.decision().isPresent()) {
        throw new Refused.Conflict("An appeal against this has been made already.");
      }
      ReportStore.appeal(session, id, said, account(viewer), clock.instant());
      note(session, viewer, "appeal", found.listing());
      return null;
    });
  }

  /** Decides an appeal: the listing stays down, or is as it was before. */
  public void answer(Viewer viewer, UUID id, boolean lift, String answer) {
    viewer.require("decideReports", null);
    var said = words(answer, "note");
    database.inTransaction(session -> {
      var found =
          ReportStore.lockTakedown(session, id)
              .filter(one -> one.appeal().isPresent() && one.decision().isEmpty())
              .orElseThrow(() -> new Refused.NotFound("open appeal", id.toString()));
      var decision = lift ? Takedown.Decision.LIFTED : Takedown.Decision.UPHELD;
      ReportStore.answer(session, id, decision, said, account(viewer), clock.instant());
      if (lift) {
        suspension.end(session, viewer, found.listing(), found.published());
      } else {
        note(session, viewer, "uphold", found.listing());
      }
      tell(session, lift ? "lifted" : "upheld", answered(found, said));
      return null;
    });
  }

  private static Takedown answered(Takedown found, String said) {
    return new Takedown(
        found.id(),
        found.listing(),
        found.reason(),
        said,
        found.published(),
        found.madeAt(),
        found.appeal(),
        found.decision());
  }

  private void note(Session session, Viewer viewer, String operation, UUID listing) {
    Audit.add(
        session,
        clock.instant(),
        viewer.actor(),
        List.of(new Audit.Entry(operation, SUBJECT, listing, 0)));
  }
}
