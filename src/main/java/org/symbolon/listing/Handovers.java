package org.symbolon.listing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.identity.MemberRole;
import org.symbolon.identity.Members;
import org.symbolon.identity.Notices;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Change;
import org.symbolon.kernel.Refused;
import org.symbolon.kernel.Rules;
import org.symbolon.organisation.Organisation;
import org.symbolon.organisation.OrganisationRef;
import org.symbolon.organisation.OrganisationStatus;
import org.symbolon.organisation.Organisations;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.outbox.Outbox;

/**
 * Handing a listing over, as a university's technology office does with what its spin-off goes on
 * with: an act of both sides. The listing keeps its id and with it everything that is known of it;
 * only its owner changes.
 */
public final class Handovers {
  static final int NOTE_CHARACTERS = 1_000;
  private static final int SHOWN = 200;

  /** More than a form can show usefully; a program can offer any. */
  private static final int OWNED = 1_000;

  private static final String SUBJECT = "listing";

  private final Database database;
  private final Notices notices;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public Handovers(Database database, Notices notices, InstantSource clock, Supplier<UUID> ids) {
    this.database = database;
    this.notices = notices;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Offers a listing to another organisation.
   *
   * @param note what the other side should know, or null
   * @throws Refused.Invalid naming {@code to} or {@code note}
   * @throws Refused.Conflict when it is offered already
   */
  public Handover offer(Viewer viewer, UUID id, UUID to, String note) {
    viewer.require(Viewer.WRITE, null);
    var said = note == null ? "" : note.strip();
    return database.inTransaction(session -> {
      var listing = lock(session, viewer, id);
      viewer.require("offerListing", listing.organisation().id());
      var receiver = to == null ? Optional.<Organisation>empty() : organisation(session, to);
      var rules = new Rules();
      rules.check(
          receiver.isPresent()
              && receiver.get().status() != OrganisationStatus.WITHDRAWN
              && !to.equals(listing.organisation().id()),
          "/to",
          "must name another organisation of the marketplace");
      rules.atMost(said, NOTE_CHARACTERS, "/note");
      rules.refuseIfBroken();
      var now = clock.instant();
      var handover =
          new Handover(
              ids.get(),
              id,
              listing.content().title(),
              listing.organisation().id(),
              to,
              Handover.Status.OFFERED,
              said,
              now,
              Optional.empty());
      HandoverStore.add(session, handover, viewer.actor());
      audit(session, now, viewer, "offerListing", listing);
      tell(session, handover, to, "offered", listing.organisation().name());
      return handover;
    });
  }

  /**
   * Answers an offer. Accepting makes the receiving organisation the owner in the same transaction.
   *
   * @throws Refused.NotFound when there is none, or neither side is the viewer's
   * @throws Refused.Conflict when it was answered already, or the listing changed hands meanwhile
   */
  public Handover answer(Viewer viewer, UUID id, Handover.Answer answer) {
    viewer.require(Viewer.WRITE, null);
    return database.inTransaction(session -> {
      var handover =
          HandoverStore.find(session, id)
              .filter(found -> sees(viewer, found))
              .orElseThrow(() -> new Refused.NotFound("handover", id.toString()));
      viewer.require(answer.operation(), answer.side(handover));
      var listing =
          ListingStore.lock(session, handover.listing())
              .orElseThrow(() -> new Refused.NotFound("handover", id.toString()));
      var now = clock.instant();
      if (!HandoverStore.decide(session, id, answer.to(), viewer.actor(), now)) {
        throw new Refused.Conflict("This offer was answered already.");
      }
      var current = listing;
      if (answer == Handover.Answer.ACCEPT) {
        current = accepted(session, listing, handover);
      }
      audit(session, now, viewer, answer.operation(), current);
      var other = answer == Handover.Answer.TAKE_BACK ? handover.to() : handover.from();
      var by = organisation(session, answer.side(handover)).orElseThrow();
      tell(session, handover, other, answer.written().replace("-", ""), by.content().name());
      return handover.after(answer, now);
    });
  }

  private Listing accepted(Session session, Listing listing, Handover handover) {
    if (!listing.organisation().id().equals(handover.from())) {
      throw new Refused.Conflict("The listing has another owner by now.");
    }
    var owner = organisation(session, handover.to()).orElseThrow();
    var handed =
        new Listing(
            listing.id(),
            owner.summary(),
            owner.status(),
            listing.content(),
            listing.lifecycle(),
            listing.revision() + 1,
            listing.indexVersion() + 1,
            listing.createdAt(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    ListingStore.update(session, List.of(handed));
    Outbox.add(session, List.of(new Change(Change.Subject.LISTING, handed.id())));
    return handed;
  }

  /** What an organisation offered and was offered: open ones first, then the newest. */
  public List<Handover> of(Viewer viewer, UUID organisation) {
    viewer.require("listHandovers", organisation);
    return HandoverStore.ofOrganisation(database.session(), organisation, SHOWN);
  }

  /** What an organisation owns and may offer. */
  List<Listing> owned(Viewer viewer, UUID organisation) {
    viewer.require("listHandovers", organisation);
    var session = database.session();
    var owned = ListingStore.ofOrganisation(session, organisation);
    return ListingStore.byIds(session, owned.subList(0, Math.min(owned.size(), OWNED)));
  }

  /** Whether the viewer belongs to one of both sides. */
  private static boolean sees(Viewer viewer, Handover handover) {
    return viewer.may("listHandovers", handover.from())
        || viewer.may("listHandovers", handover.to());
  }

  private Listing lock(Session session, Viewer viewer, UUID id) {
    return ListingStore.lock(session, id)
        .filter(listing ->
            viewer.seesUnpublished(listing.organisation().id())
                || listing.isOpenAt(clock.instant()))
        .orElseThrow(() -> new Refused.NotFound(SUBJECT, id.toString()));
  }

  private static Optional<Organisation> organisation(Session session, UUID id) {
    return Organisations.find(session, OrganisationRef.of(id));
  }

  private static void audit(
      Session session, Instant at, Viewer viewer, String operation, Listing listing) {
    Audit.add(
        session,
        at,
        viewer.actor(),
        List.of(new Audit.Entry(operation, SUBJECT, listing.id(), listing.revision())));
  }

  /** Tells those of one side who can act on it. */
  private void tell(Session session, Handover handover, UUID organisation, String what, String by) {
    for (var member : Members.of(session, organisation)) {
      if (member.role().covers(MemberRole.EDITOR)) {
        notices.add(
            session,
            member.account(),
            "handover." + what,
            Map.of("title", handover.title(), "organisation", by),
            "/my/organisations/" + organisation + "/handovers");
      }
    }
  }
}
