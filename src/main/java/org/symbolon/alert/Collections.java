package org.symbolon.alert;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.symbolon.identity.Account;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Listing;
import org.symbolon.listing.Listings;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;

/**
 * Named lists of listings. A collection holds which listings, never what they say: whoever opens
 * one, its keeper too, is shown those that he may see at that moment (decision 0034).
 */
public final class Collections {
  /** Collections of one account. */
  static final int OF_ACCOUNT = 100;

  /** Listings of one collection. */
  static final int LISTINGS = 200;

  static final int NAME_CHARACTERS = 120;
  static final int NOTE_CHARACTERS = 1_000;

  /** What the table of permissions calls it. */
  private static final String ACT = "keepCollection";

  private static final String SUBJECT = "collection";

  /** A listing with what its keeper noted. */
  record Kept(Listing listing, String note) {}

  /**
   * A collection as somebody sees it.
   *
   * @param hidden how many of its listings he may not see
   */
  record Opened(Collection collection, List<Kept> listings, int hidden) {}

  private final Database database;
  private final Listings listings;
  private final Secrets secrets;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public Collections(
      Database database,
      Listings listings,
      Secrets secrets,
      InstantSource clock,
      Supplier<UUID> ids) {
    this.database = database;
    this.listings = listings;
    this.secrets = secrets;
    this.clock = clock;
    this.ids = ids;
  }

  /** All of an account, the oldest first. */
  List<Collection> of(Account account) {
    return CollectionStore.ofAccount(database.session(), account.id());
  }

  /**
   * Begins an empty one.
   *
   * @throws Refused.Invalid naming {@code name}
   * @throws Refused.Conflict when the account has {@value #OF_ACCOUNT}
   */
  UUID create(Account account, String name) {
    viewer(account).require(ACT, null);
    var called = requireName(name);
    return database.inTransaction(session -> {
      if (CollectionStore.ofAccount(session, account.id()).size() >= OF_ACCOUNT) {
        throw new Refused.Conflict("At most " + OF_ACCOUNT + " collections can be kept.");
      }
      var id = ids.get();
      CollectionStore.add(session, id, account.id(), called, clock.instant());
      return id;
    });
  }

  private static Viewer viewer(Account account) {
    return new Viewer.Person(account, true);
  }

  private static String requireName(String name) {
    var called = name == null ? "" : name.strip().replaceAll("\\s+", " ");
    if (called.isEmpty() || called.length() > NAME_CHARACTERS) {
      throw new Refused.Invalid("name", "must have 1 to " + NAME_CHARACTERS + " characters");
    }
    return called;
  }

  private static String requireNote(String note) {
    var noted = note == null ? "" : note.strip();
    if (noted.length() > NOTE_CHARACTERS) {
      throw new Refused.Invalid("note", "must have at most " + NOTE_CHARACTERS + " characters");
    }
    return noted;
  }

  /**
   * Adds listings that the account may see; what is there already stays.
   *
   * @throws Refused.Invalid naming {@code note}, or {@code id} when he may see none of them
   * @throws Refused.Conflict when the collection would have more than {@value #LISTINGS}
   */
  void add(Account account, UUID id, List<UUID> added, String note) {
    var noted = requireNote(note);
    var seen = visible(viewer(account), added).stream().map(Listing::id).toList();
    if (seen.isEmpty()) {
      throw new Refused.Invalid("id", "must name listings that are open");
    }
    database.inTransaction(session -> {
      own(session, account, id);
      CollectionStore.put(session, id, seen, noted, clock.instant());
      if (CollectionStore.items(session, id).size() > LISTINGS) {
        throw new Refused.Conflict("A collection holds at most " + LISTINGS + " listings.");
      }
      return null;
    });
  }

  /** Those of these that somebody may see now, in this order. */
  List<Listing> visible(Viewer viewer, List<UUID> wanted) {
    var now = clock.instant();
    var byId =
        listings.getAll(wanted).stream()
            .filter(listing ->
                listing.isOpenAt(now) || viewer.seesUnpublished(listing.organisation().id()))
            .collect(Collectors.toMap(Listing::id, Function.identity()));
    return wanted.stream().distinct().filter(byId::containsKey).map(byId::get).toList();
  }

  private static Collection own(Session session, Account account, UUID id) {
    return CollectionStore.lock(session, id, account.id()).orElseThrow(() -> unknown(id));
  }

  private static Refused.NotFound unknown(UUID id) {
    return new Refused.NotFound(SUBJECT, id.toString());
  }

  /**
   * One of the account's own.
   *
   * @throws Refused.NotFound when he has none with this id
   */
  Opened open(Account account, UUID id) {
    var found =
        CollectionStore.own(database.session(), id, account.id()).orElseThrow(() -> unknown(id));
    return opened(found, viewer(account), true);
  }

  /**
   * The one that a shared address opens.
   *
   * @throws Refused.NotFound when the address is unknown, or opens nothing any more
   */
  Opened openShared(Viewer viewer, String secret) {
    var found =
        CollectionStore.shared(database.session(), secret)
            .orElseThrow(() -> new Refused.NotFound(SUBJECT, "at this address any more"));
    return opened(found, viewer, found.sharesNotes());
  }

  private Opened opened(Collection found, Viewer viewer, boolean withNotes) {
    var items = CollectionStore.items(database.session(), found.id());
    var seen = visible(viewer, items.stream().map(Collection.Item::listing).toList());
    var notes =
        items.stream().collect(Collectors.toMap(Collection.Item::listing, Collection.Item::note));
    var kept = new ArrayList<Kept>();
    seen.forEach(listing -> kept.add(new Kept(listing, withNotes ? notes.get(listing.id()) : "")));
    return new Opened(found, kept, items.size() - seen.size());
  }

  void rename(Account account, UUID id, String name) {
    var called = requireName(name);
    database.inTransaction(session -> {
      own(session, account, id);
      CollectionStore.rename(session, id, called, clock.instant());
      return null;
    });
  }

  void note(Account account, UUID id, UUID listing, String note) {
    var noted = requireNote(note);
    database.inTransaction(session -> {
      own(session, account, id);
      CollectionStore.note(session, id, listing, noted);
      return null;
    });
  }

  void takeOut(Account account, UUID id, UUID listing) {
    database.inTransaction(session -> {
      own(session, account, id);
      CollectionStore.takeOut(session, id, listing);
      return null;
    });
  }

  /** Forgets it; one that is not there any more stays so. */
  void remove(Account account, UUID id) {
    CollectionStore.remove(database.session(), id, account.id());
  }

  /**
   * Opens it for whoever has the secret, which is nowhere else; the one before opens nothing.
   *
   * @param withNotes whether they read the notes too
   */
  String share(Account account, UUID id, boolean withNotes) {
    var secret = secrets.next();
    shared(account, id, secret, withNotes, "shareCollection");
    return secret;
  }

  /** From now on the address opens nothing. */
  void unshare(Account account, UUID id) {
    shared(account, id, null, false, "unshareCollection");
  }

  private void shared(
      Account account, UUID id, String secret, boolean withNotes, String operation) {
    database.inTransaction(session -> {
      own(session, account, id);
      var now = clock.instant();
      CollectionStore.share(session, id, secret, withNotes, now);
      Audit.add(
          session,
          now,
          viewer(account).actor(),
          List.of(new Audit.Entry(operation, SUBJECT, id, 0)));
      return null;
    });
  }
}
