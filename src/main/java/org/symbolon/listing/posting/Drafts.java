package org.symbolon.listing.posting;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.identity.Account;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Act;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.ListingInput;
import org.symbolon.listing.Listings;
import org.symbolon.listing.Status;
import org.symbolon.organisation.OrganisationRef;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;
import org.symbolon.taxonomy.Vocabularies;

/**
 * The drafts of accounts: opened, saved as they are typed, resumed, and posted in one transaction
 * that removes the draft, so that pressing twice posts once. A draft is no listing yet: nothing of
 * it reaches outbox, index or audit trail.
 */
public final class Drafts {
  /** Drafts of one account. */
  public static final int MOST = 50;

  /** Characters of one draft; a listing at all its limits takes a fifth of this. */
  public static final int CHARACTERS = 400_000;

  private final Database database;
  private final Listings listings;
  private final TypedContent contents;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public Drafts(
      Database database,
      Listings listings,
      Vocabularies vocabularies,
      InstantSource clock,
      Supplier<UUID> ids) {
    this.database = database;
    this.listings = listings;
    this.contents = new TypedContent(vocabularies.get("green-topics"));
    this.clock = clock;
    this.ids = ids;
  }

  /** An id for a window in which a draft is typed. */
  UUID window() {
    return ids.get();
  }

  /** The drafts of an account, what was typed last first. */
  public List<ListingDraft> of(Account account) {
    return DraftStore.ofAccount(database.session(), account.id());
  }

  /**
   * One draft of an account.
   *
   * @throws Refused.NotFound when it has no such draft, whoever else does
   */
  public ListingDraft get(Account account, UUID id) {
    return DraftStore.one(database.session(), account.id(), id).orElseThrow(() -> missing(id));
  }

  private static Refused.NotFound missing(UUID id) {
    return new Refused.NotFound("draft", id.toString());
  }

  /**
   * Begins a draft.
   *
   * @throws Refused.Conflict when the account has {@value #MOST} already
   * @throws Refused.Invalid when it is larger than {@value #CHARACTERS} characters
   */
  public ListingDraft open(Account account, ListingDraft.Opening opening) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var draft =
        new ListingDraft(
            ids.get(),
            account.id(),
            opening.organisation(),
            opening.kind(),
            opening.edited(),
            opening.typed(),
            opening.base(),
            1,
            window(),
            now,
            now);
    requireSize(draft);
    return database.inTransaction(session -> {
      if (DraftStore.countLocked(session, account.id()) >= MOST) {
        throw new Refused.Conflict("There are " + MOST + " drafts already.");
      }
      DraftStore.insert(session, draft);
      return draft;
    });
  }

  /** The draft that changes this listing: the one that was begun already, else a new one. */
  public ListingDraft edit(Viewer viewer, Account account, UUID listing) {
    var begun = DraftStore.ofListing(database.session(), account.id(), listing);
    return begun.orElseGet(() -> {
      var now = listings.get(viewer, listing);
      viewer.require("reviseListing", now.organisation().id());
      return open(
          account,
          new ListingDraft.Opening(
              now.organisation().id(),
              now.content().kind(),
              new ListingDraft.Edited(listing, now.revision()),
              TypedFields.of(now.content()),
              now.content()));
    });
  }

  /**
   * Keeps what was typed, whatever it is.
   *
   * @param version that the window last saw
   * @return the new version; empty when another window saved meanwhile, whose text then stays
   * @throws Refused.Invalid when it is larger than {@value #CHARACTERS} characters
   */
  public Optional<Long> save(ListingDraft draft, long version, UUID window) {
    requireSize(draft);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return database.inTransaction(session -> DraftStore.save(session, draft, version, window, now));
  }

  private static void requireSize(ListingDraft draft) {
    var characters = DraftStore.content(draft).length();
    if (characters > CHARACTERS) {
      throw new Refused.Invalid(
          "draft", "has %d of %d characters".formatted(characters, CHARACTERS));
    }
  }

  public void discard(Account account, UUID id) {
    database.inTransaction(session -> DraftStore.delete(session, account.id(), id));
  }

  /** What the draft would be as a listing, and what of it cannot be read. */
  TypedContent.Read read(ListingDraft draft) {
    return contents.of(draft.base(), draft.typed());
  }

  /**
   * Makes a listing of a draft, or changes the one that it edits.
   *
   * @param publish whether it is published too; a published one stays so in any case
   * @throws Refused.Invalid when it holds what cannot be read, or breaks rules
   * @throws Refused.Stale when what the form shows was changed by somebody else meanwhile
   * @throws Refused.NotFound when it was posted already
   */
  public Listing post(Viewer viewer, ListingDraft draft, boolean publish) {
    return database.inTransaction(session -> {
      if (!DraftStore.delete(session, draft.account(), draft.id())) {
        throw missing(draft.id());
      }
      var kept =
          draft.edited() == null
              ? listings.post(session, viewer, input(draft, draft.base()))
              : revise(session, viewer, draft);
      return publish && kept.lifecycle().status() != Status.PUBLISHED
          ? listings.perform(session, viewer, kept.id(), Act.PUBLISH, OptionalLong.empty())
          : kept;
    });
  }

  private Listing revise(Session session, Viewer viewer, ListingDraft draft) {
    var edited = draft.edited();
    var now = listings.get(viewer, edited.listing());
    if (now.revision() != edited.revision()
        && !TypedFields.of(now.content()).equals(TypedFields.of(draft.base()))) {
      throw new Refused.Stale(now.revision());
    }
    return listings.revise(session, viewer, now.id(), now.revision(), input(draft, now.content()));
  }

  private ListingInput input(ListingDraft draft, ListingContent base) {
    var read = contents.of(base, draft.typed());
    if (!read.unreadable().isEmpty()) {
      throw new Refused.Invalid(
          read.unreadable().stream()
              .map(one -> new Refused.Violation(one.field(), "cannot be read"))
              .toList());
    }
    if (draft.organisation() == null) {
      throw new Refused.Invalid("/organisation", "is required");
    }
    return new ListingInput(OrganisationRef.of(draft.organisation()), read.content());
  }

  /** The draft over the listing as it is now, so that posting it again puts it in that place. */
  ListingDraft rebased(Viewer viewer, ListingDraft draft) {
    var now = listings.get(viewer, draft.edited().listing());
    return new ListingDraft(
        draft.id(),
        draft.account(),
        draft.organisation(),
        draft.kind(),
        new ListingDraft.Edited(now.id(), now.revision()),
        draft.typed(),
        now.content(),
        draft.version(),
        draft.window(),
        draft.createdAt(),
        draft.updatedAt());
  }
}
