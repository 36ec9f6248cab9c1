package org.symbolon.listing.right;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.symbolon.identity.Members;
import org.symbolon.identity.Notices;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
import org.symbolon.kernel.Rules;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingLinks;
import org.symbolon.listing.Listings;
import org.symbolon.listing.right.TrustTask.Decision;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;

/**
 * What brokers and operators look at: rights to be checked, and rights that two organisations
 * offer. Nobody decides about an organisation that he is a member of.
 */
public final class TrustTasks {
  /** Act of the table of permissions: who sees the list. */
  static final String SEE = "seeTasks";

  /** Most tasks of a list. */
  static final int LISTED = 200;

  static final int NOTE_CHARACTERS = 1_000;
  private static final String SUBJECT = "task";

  private final Database database;
  private final Listings listings;
  private final RightsToOffer rights;
  private final Notices notices;
  private final InstantSource clock;

  public TrustTasks(
      Database database,
      Listings listings,
      RightsToOffer rights,
      Notices notices,
      InstantSource clock) {
    this.database = database;
    this.listings = listings;
    this.rights = rights;
    this.notices = notices;
    this.clock = clock;
  }

  /** The open ones, oldest first. */
  public List<TrustTask> open(Viewer viewer) {
    viewer.require(SEE, null);
    return TaskStore.open(database.session(), LISTED);
  }

  public TrustTask get(Viewer viewer, UUID id) {
    viewer.require(SEE, null);
    return TaskStore.find(database.session(), id)
        .orElseThrow(() -> new Refused.NotFound(SUBJECT, id.toString()));
  }

  /** The listings that a task is about, the first one first. */
  List<Listing> listings(TrustTask task) {
    var first = listing(task.listing());
    return task.other() == null ? List.of(first) : List.of(first, listing(task.other()));
  }

  private Listing listing(UUID id) {
    return listings.getAll(List.of(id)).getFirst();
  }

  /** Whether the viewer is no member of any organisation that the task is about. */
  boolean mayDecide(Viewer viewer, TrustTask task) {
    return listings(task).stream()
        .allMatch(listing -> viewer.may(RightsToOffer.CHECK, listing.organisation().id()));
  }

  /**
   * Decides.
   *
   * @param note for the organisations, in words; needed for everything but a plain yes
   * @throws Refused.Conflict when somebody else was faster, or evidence is missing
   */
  public void decide(Viewer viewer, UUID id, Decision decision, String note) {
    var task = get(viewer, id);
    var about = listings(task);
    about.forEach(listing -> viewer.require(RightsToOffer.CHECK, listing.organisation().id()));
    var rules = new Rules();
    rules.check(decision.kind() == task.kind(), "/decision", "must be one of those offered");
    if (decision != Decision.VERIFIED) {
      rules.required(note, "/note");
    }
    rules.atMost(note, NOTE_CHARACTERS, "/note");
    rules.refuseIfBroken();
    database.inTransaction(session -> {
      var now = clock.instant();
      var by = viewer instanceof Viewer.Person person ? person.account().id() : null;
      if (!TaskStore.decide(session, id, decision, now, by, note)) {
        throw new Refused.Conflict("Somebody else has decided this task.");
      }
      apply(session, viewer, decision, about, note);
      Audit.add(session, now, viewer.actor(), List.of(new Audit.Entry("decide", SUBJECT, id, 0)));
      return id;
    });
  }

  private void apply(
      Session session, Viewer viewer, Decision decision, List<Listing> about, String note) {
    switch (decision) {
      case VERIFIED -> rights.decide(session, viewer, about.getFirst(), true, null);
      case REFUSED -> rights.decide(session, viewer, about.getFirst(), false, note);
      case BOTH_MAY -> {}
      case FIRST_MAY -> refuse(session, viewer, about.getLast(), note);
      case SECOND_MAY -> refuse(session, viewer, about.getFirst(), note);
    }
    about.forEach(listing -> tell(session, listing, decision));
  }

  private void refuse(Session session, Viewer viewer, Listing listing, String note) {
    if (RightStore.find(session, listing.id()).isPresent()) {
      rights.decide(session, viewer, listing, false, note);
    }
  }

  private void tell(Session session, Listing listing, Decision decision) {
    var path = ListingLinks.path(listing.content().kind(), listing.id()) + "/manage/right";
    for (var member : Members.of(session, listing.organisation().id())) {
      notices.add(
          session,
          member.account(),
          "right." + decision,
          java.util.Map.of("title", listing.content().title()),
          path);
    }
  }
}
