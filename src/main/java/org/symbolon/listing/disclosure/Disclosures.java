package org.symbolon.listing.disclosure;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Listing;
import org.symbolon.listing.Listings;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;

/**
 * What a viewer sees of the confidential part of a listing. Every view of something that is not
 * public is written into the audit trail, whoever the viewer is.
 */
public final class Disclosures {
  /** Act of the table of permissions: who decides what is shown to whom. */
  public static final String MANAGE = "manageDisclosure";

  private static final String SUBJECT = "listing";

  private final Database database;
  private final Listings listings;
  private final Grants grants;
  private final InstantSource clock;

  public Disclosures(Database database, Listings listings, Grants grants, InstantSource clock) {
    this.database = database;
    this.listings = listings;
    this.grants = grants;
    this.clock = clock;
  }

  /**
   * What the viewer sees of a listing that he may see.
   *
   * @param listing as {@link Listings#get} gave it to the same viewer
   */
  public Disclosure of(Viewer viewer, Listing listing) {
    var reached = grants.reached(viewer, listing);
    var session = database.session();
    var covered = reached.covered();
    var disclosure =
        new Disclosure(
            reached,
            DisclosureStore.parts(session, listing.id(), covered),
            DocumentStore.of(session, listing.id(), covered));
    if (disclosure.confidential()) {
      Audit.viewed(session, clock.instant(), viewer.actor(), SUBJECT, listing.id());
    }
    return disclosure;
  }

  /**
   * The same for programs.
   *
   * @throws Refused.NotFound when there is no such listing, or nothing in it for the viewer that
   *     not everybody sees
   */
  public Disclosure confidential(Viewer viewer, UUID id) {
    var disclosure = of(viewer, listings.get(viewer, id));
    if (viewer instanceof Viewer.Visitor || disclosure.showsNothing()) {
      throw new Refused.NotFound(SUBJECT, id.toString());
    }
    return disclosure;
  }

  /**
   * The listing, for those who decide what is shown of it to whom.
   *
   * @throws Refused.NotFound for everybody else
   */
  public Listing managed(Viewer viewer, UUID id) {
    var listing = listings.get(viewer, id);
    if (!viewer.may(MANAGE, listing.organisation().id())) {
      throw new Refused.NotFound(SUBJECT, id.toString());
    }
    return listing;
  }

  /** Says a text, says it anew, or takes it back where it is blank. */
  public void say(Viewer viewer, UUID id, ConfidentialText text) {
    text.check();
    var listing = managed(viewer, id);
    viewer.require(MANAGE, listing.organisation().id());
    database.inTransaction(session -> {
      if (text.text().isBlank()) {
        DisclosureStore.remove(session, id, text.field());
      } else {
        DisclosureStore.put(session, id, text, clock.instant());
      }
      note(session, viewer, "disclose", id, listing.revision());
      return text;
    });
  }

  private void note(Session session, Viewer viewer, String act, UUID id, long revision) {
    Audit.add(
        session,
        clock.instant(),
        viewer.actor(),
        List.of(new Audit.Entry(act, SUBJECT, id, revision)));
  }
}
