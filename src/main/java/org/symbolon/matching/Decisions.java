package org.symbolon.matching;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
import org.symbolon.kernel.Rules;
import org.symbolon.listing.Listing;
import org.symbolon.listing.Listings;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Database;

/**
 * What people do with matches: shortlist, dismiss with a reason, take it back. Each side of a pair
 * decides for itself, and its decision changes nothing that the other side sees.
 */
public final class Decisions {
  public static final int NOTE_CHARACTERS = 2_000;

  /** In the audit trail, before the id of the other listing. */
  private static final String SUBJECT = "match/";

  private final Database database;
  private final Listings listings;
  private final InstantSource clock;

  public Decisions(Database database, Listings listings, InstantSource clock) {
    this.database = database;
    this.listings = listings;
    this.clock = clock;
  }

  /**
   * Puts the other listing on the shortlist of this one.
   *
   * @throws Refused.NotFound when the viewer may not see one of them
   * @throws Refused.Invalid when both are of the same kind
   */
  public Decision shortlist(Viewer viewer, UUID listing, UUID other, String note) {
    return decide(viewer, listing, other, Decision.Kind.SHORTLISTED, null, note);
  }

  /** Keeps the other listing away until something changes that the reason speaks of. */
  public Decision dismiss(
      Viewer viewer, UUID listing, UUID other, DismissalReason reason, String note) {
    return decide(viewer, listing, other, Decision.Kind.DISMISSED, reason, note);
  }

  /** Takes back whatever this listing's side said; its note is forgotten. */
  public Decision restore(Viewer viewer, UUID listing, UUID other) {
    return decide(viewer, listing, other, Decision.Kind.RESTORED, null, null);
  }

  /** Whether the viewer belongs to the side of the listing, and knows what it said. */
  static boolean areKnownTo(Viewer viewer, Listing own) {
    return viewer.may("seeMatchDecisions", own.organisation().id());
  }

  /** What the side of the listing said, as far as the viewer may know: nothing for others. */
  Map<UUID, Decision> of(Viewer viewer, Listing own) {
    return areKnownTo(viewer, own) ? DecisionStore.of(database.session(), own.id()) : Map.of();
  }

  private Decision decide(
      Viewer viewer,
      UUID listing,
      UUID other,
      Decision.Kind kind,
      DismissalReason reason,
      String note) {
    viewer.require(Viewer.WRITE, null);
    var rules = new Rules();
    rules.atMost(note, NOTE_CHARACTERS, "/note");
    rules.refuseIfBroken();
    var own = listings.get(viewer, listing);
    viewer.require(kind.operation(), own.organisation().id());
    var theirs = listings.get(viewer, other);
    requireOppositeKinds(own, theirs);
    var decision =
        new Decision(
            listing,
            other,
            kind,
            reason,
            note == null || note.isBlank() ? null : note.strip(),
            reason == null ? "" : Fingerprint.of(reason, own.content()),
            reason == null ? "" : Fingerprint.of(reason, theirs.content()),
            viewer.actor(),
            0,
            clock.instant());
    return database.inTransaction(session -> {
      var stored = DecisionStore.put(session, decision);
      Audit.add(
          session,
          stored.decidedAt(),
          stored.actor(),
          List.of(
              new Audit.Entry(
                  kind.name().toLowerCase(Locale.ROOT),
                  SUBJECT + other,
                  listing,
                  stored.revision())));
      return stored;
    });
  }

  static void requireOppositeKinds(Listing own, Listing theirs) {
    if (own.content().kind() == theirs.content().kind()) {
      throw new Refused.Invalid("other", "must be of the other kind: needs match technologies");
    }
  }
}
