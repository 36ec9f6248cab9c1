package org.symbolon.listing;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Change;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.outbox.Outbox;

/**
 * Takes listings out of sight and puts them back, for operators, within the caller's transaction.
 * That nobody publishes one meanwhile is seen to by the database, where the takedown stands.
 */
public final class Suspension {
  private final InstantSource clock;

  public Suspension(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Takes a listing out of sight.
   *
   * @return whether it was published
   */
  public boolean begin(Session session, Viewer viewer, UUID id) {
    var old = lock(session, id);
    var published = old.lifecycle().status() == Status.PUBLISHED;
    move(session, viewer, old, "takeDown", published ? Status.PAUSED : old.lifecycle().status());
    return published;
  }

  /** Puts a listing back; one whose time is over meanwhile expires as any other. */
  public void end(Session session, Viewer viewer, UUID id, boolean publish) {
    var old = lock(session, id);
    var paused = old.lifecycle().status() == Status.PAUSED;
    var to = publish && paused ? Status.PUBLISHED : old.lifecycle().status();
    move(session, viewer, old, "liftTakedown", to);
  }

  private static Listing lock(Session session, UUID id) {
    return ListingStore.lock(session, id)
        .orElseThrow(() -> new Refused.NotFound("listing", id.toString()));
  }

  private void move(Session session, Viewer viewer, Listing old, String operation, Status status) {
    var lifecycle = old.lifecycle();
    var moved =
        new Listing(
            old.id(),
            old.organisation(),
            old.organisationStatus(),
            old.content(),
            new Lifecycle(
                status, lifecycle.confirmedOn(), lifecycle.validUntil(), lifecycle.publishedAt()),
            old.revision() + 1,
            old.indexVersion() + 1,
            old.createdAt(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    ListingStore.update(session, List.of(moved));
    Outbox.add(session, new Change(Change.Subject.LISTING, moved.id()));
    Audit.add(
        session,
        clock.instant(),
        viewer.actor(),
        List.of(new Audit.Entry(operation, "listing", moved.id(), moved.revision())));
  }
}
