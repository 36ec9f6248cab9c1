package org.symbolon.listing.disclosure;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.identity.Viewer;
import org.symbolon.listing.Listing;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;

/**
 * Who reached which tier of a listing. Acceptance is given to an organisation and seen by its
 * members; an agreement of confidentiality is a person's own, see {@link Agreements}.
 */
public final class Grants {
  /** Act of the table of permissions: who sees everything of a listing without being let in. */
  static final String SEE = "seeConfidential";

  /** An organisation that was let in. */
  public record Accepted(UUID organisation, String name, Instant since) {}

  private final Database database;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public Grants(Database database, InstantSource clock, Supplier<UUID> ids) {
    this.database = database;
    this.clock = clock;
    this.ids = ids;
  }

  /** How far the viewer has come with this listing, now. */
  public Tier reached(Viewer viewer, Listing listing) {
    if (viewer.may(SEE, listing.organisation().id())) {
      return Tier.NDA;
    }
    return switch (viewer) {
      case Viewer.Visitor v -> Tier.PUBLIC;
      case Viewer.Operator o -> Tier.NDA;
      case Viewer.Person person ->
          GrantStore.reached(database.session(), listing.id(), person.account(), clock.instant());
    };
  }

  /**
   * Lets the members of an organisation see the tier {@link Tier#ACCEPTED} of a listing, in the
   * transaction in which it was accepted. Once it is let in nothing changes.
   */
  public void accept(Session session, UUID listing, UUID organisation, Instant now) {
    if (GrantStore.accept(session, ids.get(), listing, organisation, now)) {
      Audit.add(
          session,
          now,
          "introduction",
          List.of(new Audit.Entry("accept-organisation", "listing", listing, 0)));
    }
  }

  /** Takes an acceptance back, at once. */
  public void revoke(Viewer viewer, Listing listing, UUID organisation) {
    viewer.require(Disclosures.MANAGE, listing.organisation().id());
    database.inTransaction(session -> {
      var now = clock.instant();
      if (GrantStore.revoke(session, listing.id(), organisation, now)) {
        Audit.add(
            session,
            now,
            viewer.actor(),
            List.of(
                new Audit.Entry("revoke-acceptance", "listing", listing.id(), listing.revision())));
      }
      return organisation;
    });
  }

  /** The organisations that are let in, oldest first. */
  public List<Accepted> of(Listing listing) {
    return GrantStore.of(database.session(), listing.id());
  }
}
