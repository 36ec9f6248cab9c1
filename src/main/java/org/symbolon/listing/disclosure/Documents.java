package org.symbolon.listing.disclosure;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
import org.symbolon.kernel.Rules;
import org.symbolon.listing.Image;
import org.symbolon.listing.Listing;
import org.symbolon.listing.Listings;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.files.StoredFile;
import org.symbolon.platform.files.StoredFiles;
import org.symbolon.platform.http.Upload;

/**
 * Pictures and documents of listings, each with its tier. A public picture stands among the images
 * of the listing's content too, so that cards and programs show it; no other one does.
 */
public final class Documents {
  /** Most pictures and documents of one listing. */
  public static final int MOST = 30;

  public static final int TITLE_CHARACTERS = 200;
  private static final String SUBJECT = "document";

  /**
   * What somebody may open.
   *
   * @param open whether everybody may
   */
  public record Opened(StoredFile file, boolean open) {}

  private final Database database;
  private final Listings listings;
  private final Grants grants;
  private final StoredFiles files;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public Documents(
      Database database,
      Listings listings,
      Grants grants,
      StoredFiles files,
      InstantSource clock,
      Supplier<UUID> ids) {
    this.database = database;
    this.listings = listings;
    this.grants = grants;
    this.files = files;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Adds a picture or a document.
   *
   * @param title what it is, of a picture what it shows
   * @throws Refused.Invalid when title or file break rules, or there are too many
   */
  public UUID add(Viewer viewer, Listing listing, Upload upload, String title, Tier tier) {
    viewer.require(Disclosures.MANAGE, listing.organisation().id());
    var rules = new Rules();
    rules.required(title, "/title");
    rules.atMost(title, TITLE_CHARACTERS, "/title");
    rules.refuseIfBroken();
    var file = files.check(upload);
    var account = viewer instanceof Viewer.Person person ? person.account().id() : null;
    return database.inTransaction(session -> {
      var now = clock.instant();
      if (DocumentStore.of(session, listing.id(), List.of()).size() >= MOST) {
        throw new Refused.Invalid("/file", "is one too many: a listing may have " + MOST);
      }
      var document =
          new ListingDocument(
              ids.get(),
              listing.id(),
              files.keep(session, file, account, now),
              file.type().picture(),
              tier,
              title.strip(),
              file.type().mediaType(),
              file.bytes().length,
              now);
      DocumentStore.add(session, document);
      depict(session, viewer, document, tier);
      note(session, viewer, "add-document", document.id());
      return document.id();
    });
  }

  /** Gives a document another tier. */
  public void move(Viewer viewer, Listing listing, UUID id, Tier tier) {
    change(
        viewer,
        listing,
        id,
        "move-document",
        (session, document) -> {
          DocumentStore.move(session, id, tier);
          depict(session, viewer, document, tier);
        });
  }

  /** Removes a document and its bytes. */
  public void remove(Viewer viewer, Listing listing, UUID id) {
    change(
        viewer,
        listing,
        id,
        "remove-document",
        (session, document) -> {
          DocumentStore.remove(session, id);
          files.remove(session, document.file());
          depict(session, viewer, document, null);
        });
  }

  private interface Work {
    void on(Session session, ListingDocument document);
  }

  private void change(Viewer viewer, Listing listing, UUID id, String act, Work work) {
    viewer.require(Disclosures.MANAGE, listing.organisation().id());
    database.inTransaction(session -> {
      var document =
          DocumentStore.find(session, id)
              .filter(found -> found.listing().equals(listing.id()))
              .orElseThrow(() -> missing(id));
      work.on(session, document);
      note(session, viewer, act, id);
      return id;
    });
  }

  /** Has the listing's content show the picture exactly while everybody may see it. */
  private void depict(Session session, Viewer viewer, ListingDocument document, Tier tier) {
    if (!document.picture()) {
      return;
    }
    listings.amend(
        session,
        viewer,
        document.listing(),
        content -> {
          var images = new ArrayList<>(content.images);
          images.removeIf(image -> document.path().equals(image.url()));
          if (tier == Tier.PUBLIC) {
            images.add(new Image(document.path(), document.title()));
          }
          content.images = images;
        });
  }

  /**
   * Opens a document.
   *
   * @throws Refused.NotFound when there is none, or the viewer has not reached its tier
   */
  public Opened open(Viewer viewer, UUID id) {
    var session = database.session();
    var document = DocumentStore.find(session, id).orElseThrow(() -> missing(id));
    Listing listing;
    try {
      listing = listings.get(viewer, document.listing());
    } catch (Refused.NotFound e) {
      // Which listing it belongs to is not said either.
      throw missing(id);
    }
    if (!grants.reached(viewer, listing).covers(document.tier())) {
      throw missing(id);
    }
    var open = document.tier() == Tier.PUBLIC && listing.isOpenAt(clock.instant());
    if (document.tier() != Tier.PUBLIC) {
      Audit.viewed(session, clock.instant(), viewer.actor(), SUBJECT, id);
    }
    return new Opened(files.find(session, document.file()).orElseThrow(() -> missing(id)), open);
  }

  private static Refused.NotFound missing(UUID id) {
    return new Refused.NotFound(SUBJECT, id.toString());
  }

  private void note(Session session, Viewer viewer, String act, UUID id) {
    Audit.add(
        session, clock.instant(), viewer.actor(), List.of(new Audit.Entry(act, SUBJECT, id, 0)));
  }
}
