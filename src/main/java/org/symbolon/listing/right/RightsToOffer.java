package org.symbolon.listing.right;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Listing;
import org.symbolon.listing.Listings;
import org.symbolon.listing.right.RightToOffer.Evidence;
import org.symbolon.listing.right.RightToOffer.State;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.files.StoredFile;
import org.symbolon.platform.files.StoredFiles;
import org.symbolon.platform.http.Upload;

/**
 * What organisations say of their right to offer, with evidence. Only a broker or an operator who
 * is no member of the organisation makes it verified; whatever it rests on changes or ends, the
 * badge is gone.
 */
public final class RightsToOffer {
  /** Act of the table of permissions: who says in which capacity an organisation offers. */
  static final String STATE = "stateRight";

  /** Act of the table of permissions: who checks what others say. */
  static final String CHECK = "checkRight";

  /** Most documents that show one right. */
  static final int MOST_EVIDENCE = 20;

  private static final String SUBJECT = "right";

  private final Database database;
  private final Listings listings;
  private final StoredFiles files;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public RightsToOffer(
      Database database,
      Listings listings,
      StoredFiles files,
      InstantSource clock,
      Supplier<UUID> ids) {
    this.database = database;
    this.listings = listings;
    this.files = files;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * The listing, for those who say something of it.
   *
   * @throws Refused.NotFound for everybody else
   */
  Listing managed(Viewer viewer, UUID id) {
    var listing = listings.get(viewer, id);
    if (!viewer.may(STATE, listing.organisation().id())) {
      throw new Refused.NotFound("listing", id.toString());
    }
    return listing;
  }

  /** What is said; empty before anything is, and when its owner changed since. */
  public Optional<RightToOffer> of(Listing listing) {
    return RightStore.find(database.session(), listing.id())
        .filter(right -> right.organisation().equals(listing.organisation().id()));
  }

  /** Says in which capacity the organisation offers; what was checked before counts no more. */
  public void state(Viewer viewer, Listing listing, Capacity capacity, boolean coOwners) {
    change(
        viewer,
        listing,
        "state-right",
        session ->
            RightStore.state(
                session, listing.id(), listing.organisation().id(), capacity, coOwners, now()));
  }

  /**
   * Adds a document.
   *
   * @param lastDay the last day (UTC) on which it holds; null when it has no end
   * @throws Refused.Invalid when the file is not taken, or has ended
   * @throws Refused.Conflict before a capacity is said
   */
  public void add(
      Viewer viewer, Listing listing, EvidenceKind kind, Upload upload, LocalDate lastDay) {
    viewer.require(STATE, listing.organisation().id());
    var until =
        lastDay == null ? null : lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    if (until != null && !until.isAfter(now())) {
      throw new Refused.Invalid("/lastDay", "must not be over");
    }
    var file = files.check(upload);
    var account = viewer instanceof Viewer.Person person ? person.account().id() : null;
    change(
        viewer,
        listing,
        "add-evidence",
        session -> {
          var right = stated(session, listing);
          if (right.evidence().size() >= MOST_EVIDENCE) {
            throw new Refused.Invalid("/file", "is one too many");
          }
          var id = files.keep(session, file, account, now());
          RightStore.add(session, listing.id(), new Evidence(ids.get(), kind, id, until, now()));
        });
  }

  /** Removes a document; what was checked rested on it. */
  public void remove(Viewer viewer, Listing listing, UUID id) {
    change(
        viewer,
        listing,
        "remove-evidence",
        session -> {
          var evidence = evidence(stated(session, listing), id);
          RightStore.remove(session, id);
          files.remove(session, evidence.file());
          RightStore.move(session, listing.id(), State.STATED);
        });
  }

  /**
   * Asks for a check.
   *
   * @throws Refused.Conflict while evidence is missing
   */
  public void ask(Viewer viewer, Listing listing) {
    change(
        viewer,
        listing,
        "ask-check",
        session -> {
          var right = stated(session, listing);
          if (!right.missingAt(now()).isEmpty()) {
            throw new Refused.Conflict("Evidence is missing: " + right.missingAt(now()) + ".");
          }
          RightStore.move(session, listing.id(), State.WAITING);
          TaskStore.addCheck(session, ids.get(), listing.id(), now());
        });
  }

  /** What a broker or operator found, in the transaction in which his task is done. */
  void decide(Session session, Viewer viewer, Listing listing, boolean verified, String reason) {
    viewer.require(CHECK, listing.organisation().id());
    var now = now();
    var right = stated(session, listing);
    if (verified && !right.missingAt(now).isEmpty()) {
      throw new Refused.Conflict("Evidence is missing or over: " + right.missingAt(now) + ".");
    }
    var by = viewer instanceof Viewer.Person person ? person.account().id() : null;
    RightStore.check(
        session,
        listing.id(),
        verified ? State.VERIFIED : State.REFUSED,
        by,
        now,
        verified ? right.endsAt(now) : null,
        verified ? null : reason);
    note(session, viewer, verified ? "verify-right" : "refuse-right", listing);
  }

  /**
   * Opens a document, for those who sent it and those who check it; every look is audited.
   *
   * @throws Refused.NotFound for everybody else
   */
  public StoredFile open(Viewer viewer, UUID id) {
    var session = database.session();
    var listing =
        RightStore.listingOf(session, id)
            .flatMap(found -> listings.getAll(List.of(found)).stream().findFirst())
            .orElseThrow(() -> missing(id));
    var owner = listing.organisation().id();
    if (!viewer.may(STATE, owner) && !viewer.may(CHECK, owner)) {
      throw missing(id);
    }
    var evidence = evidence(stated(session, listing), id);
    Audit.viewed(session, now(), viewer.actor(), SUBJECT, id);
    return files.find(session, evidence.file()).orElseThrow(() -> missing(id));
  }

  private interface Work {
    void in(Session session);
  }

  private void change(Viewer viewer, Listing listing, String act, Work work) {
    viewer.require(STATE, listing.organisation().id());
    database.inTransaction(session -> {
      work.in(session);
      note(session, viewer, act, listing);
      return listing;
    });
  }

  private static RightToOffer stated(Session session, Listing listing) {
    return RightStore.find(session, listing.id())
        .filter(right -> right.organisation().equals(listing.organisation().id()))
        .orElseThrow(() -> new Refused.Conflict("Say first in which capacity you offer."));
  }

  private static Evidence evidence(RightToOffer right, UUID id) {
    return right.evidence().stream()
        .filter(evidence -> evidence.id().equals(id))
        .findFirst()
        .orElseThrow(() -> missing(id));
  }

  private static Refused.NotFound missing(UUID id) {
    return new Refused.NotFound("evidence", id.toString());
  }

  private void note(Session session, Viewer viewer, String act, Listing listing) {
    Audit.add(
        session,
        now(),
        viewer.actor(),
        List.of(new Audit.Entry(act, SUBJECT, listing.id(), listing.revision())));
  }

  private Instant now() {
    return clock.instant();
  }
}
