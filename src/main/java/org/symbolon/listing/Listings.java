package org.symbolon.listing;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Change;
import org.symbolon.kernel.Refused;
import org.symbolon.kernel.Stored;
import org.symbolon.organisation.OrganisationRef;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.outbox.Outbox;
import org.symbolon.taxonomy.GreenTopics;
import org.symbolon.taxonomy.Vocabularies;

/**
 * The listings of the marketplace: posting, revising, the acts of their lifecycle, and reading them
 * from PostgreSQL. Every change writes the listing, an audit row and an outbox row in one
 * transaction.
 */
public final class Listings {
  /** Most rows of one call of {@link #store}. */
  public static final int BATCH = 500;

  private static final int EXPIRE_AT_ONCE = 500;
  private static final String SUBJECT = "listing";

  /** How many open listings carry a topic itself (not one below it). */
  public record TopicCount(String topic, long count) {}

  /** Which version of an open listing the index should hold. */
  public record Version(UUID id, long indexVersion) {}

  private final Database database;
  private final ListingDrafting drafting;
  private final ListingIntake intake;
  private final GreenTopics topics;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public Listings(
      Database database, Vocabularies vocabularies, InstantSource clock, Supplier<UUID> ids) {
    this.database = database;
    this.clock = clock;
    this.ids = ids;
    this.topics = vocabularies.greenTopics();
    this.drafting = new ListingDrafting(new ListingRules(vocabularies), topics, clock, ids);
    this.intake = new ListingIntake(drafting);
  }

  /**
   * Adds a draft.
   *
   * @throws Refused.Invalid when the content breaks rules or the organisation does not exist
   * @throws Refused.Conflict when source and external id are taken
   */
  public Listing post(Viewer viewer, ListingInput input) {
    viewer.require(Viewer.WRITE, null);
    return database.inTransaction(session -> post(session, viewer, input));
  }

  /** The same within a transaction of the caller. */
  public Listing post(Session session, Viewer viewer, ListingInput input) {
    var draft = drafting.draft(session, input);
    viewer.require("postListing", draft.organisation().id());
    ListingStore.insert(session, List.of(draft));
    note(session, viewer, "post", List.of(draft));
    return draft;
  }

  /**
   * Replaces the content of a listing; its place in the lifecycle stays.
   *
   * @param expectedRevision the revision that the caller saw; negative for any
   * @throws Refused.Stale when it is another one now
   */
  public Listing revise(Viewer viewer, UUID id, long expectedRevision, ListingInput input) {
    viewer.require(Viewer.WRITE, null);
    return database.inTransaction(session -> revise(session, viewer, id, expectedRevision, input));
  }

  /** The same within a transaction of the caller. */
  public Listing revise(
      Session session, Viewer viewer, UUID id, long expectedRevision, ListingInput input) {
    var old = lock(session, viewer, id, expectedRevision, "reviseListing");
    var revised = drafting.revision(session, old, input);
    // Handing a listing over is an act of both sides.
    viewer.require("reviseListing", revised.organisation().id());
    if (revised.revision() == old.revision()) {
      return old;
    }
    ListingStore.update(session, List.of(revised));
    note(session, viewer, "revise", List.of(revised));
    return revised;
  }

  /** The same as {@link #amend(Session, Viewer, UUID, Consumer)} in a transaction of its own. */
  public Listing amend(Viewer viewer, UUID id, Consumer<ListingMembers> change) {
    return database.inTransaction(session -> amend(session, viewer, id, change));
  }

  /**
   * Changes some of the content in the caller's transaction, so that what hangs on it changes
   * together with it.
   *
   * @throws Refused.Invalid when the content would break rules
   */
  public Listing amend(Session session, Viewer viewer, UUID id, Consumer<ListingMembers> change) {
    var old = lock(session, viewer, id, -1, "reviseListing");
    var owner = OrganisationRef.of(old.organisation().id());
    var content = old.content().with(change);
    var amended = drafting.revision(session, old, new ListingInput(owner, content));
    if (amended.revision() == old.revision()) {
      return old;
    }
    ListingStore.update(session, List.of(amended));
    note(session, viewer, "revise", List.of(amended));
    return amended;
  }

  /**
   * Performs an act of the lifecycle.
   *
   * @throws Refused.Conflict when the state does not allow it
   * @throws Refused.Invalid when the listing lacks what publishing needs
   */
  public Listing perform(Viewer viewer, UUID id, Act act, OptionalLong expectedRevision) {
    viewer.require(Viewer.WRITE, null);
    return database.inTransaction(session -> perform(session, viewer, id, act, expectedRevision));
  }

  /** The same within a transaction of the caller. */
  public Listing perform(
      Session session, Viewer viewer, UUID id, Act act, OptionalLong expectedRevision) {
    var old = lock(session, viewer, id, expectedRevision.orElse(-1), act.operation());
    var changed = drafting.after(act, old);
    ListingStore.update(session, List.of(changed));
    note(session, viewer, act.name().toLowerCase(Locale.ROOT), List.of(changed));
    return changed;
  }

  /**
   * A listing that the viewer may see.
   *
   * @throws Refused.NotFound when there is none, or it is not open and he is a visitor
   */
  public Listing get(Viewer viewer, UUID id) {
    return getAll(List.of(id)).stream()
        .filter(listing -> sees(viewer, listing))
        .findFirst()
        .orElseThrow(() -> new Refused.NotFound(SUBJECT, id.toString()));
  }

  /** Whether anybody may find it now. */
  boolean isOpen(Listing listing) {
    return listing.isOpenAt(clock.instant());
  }

  private boolean sees(Viewer viewer, Listing listing) {
    return viewer.seesUnpublished(listing.organisation().id()) || listing.isOpenAt(clock.instant());
  }

  /** Those that exist, in no particular order and whatever their status. */
  public List<Listing> getAll(List<UUID> wanted) {
    return ListingStore.byIds(database.session(), wanted);
  }

  /** Listings of organisations whose unpublished ones the viewer may see, changed last first. */
  public List<Listing> ofOrganisations(
      Viewer viewer, List<UUID> organisations, int from, int limit) {
    var seen = organisations.stream().filter(viewer::seesUnpublished).toList();
    return ListingStore.ofOrganisations(database.session(), seen, from, limit);
  }

  /** A listing as it is sent to the viewer; a future because it is the read that happens most. */
  public Future<Optional<Document>> document(Viewer viewer, UUID id) {
    return openAt(viewer, id)
        .compose(openAt -> ListingStore.document(database.session(), id, openAt));
  }

  /** The entity tag alone, for a conditional read. */
  public Future<Optional<String>> etag(Viewer viewer, UUID id) {
    return openAt(viewer, id).compose(openAt -> ListingStore.etag(database.session(), id, openAt));
  }

  /** When the listing has to be open for the viewer to see it; empty when he sees it anyhow. */
  private Future<Optional<Instant>> openAt(Viewer viewer, UUID id) {
    var now = Optional.of(clock.instant());
    return switch (viewer) {
      case Viewer.Visitor v -> Future.succeededFuture(now);
      case Viewer.Operator o -> Future.succeededFuture(Optional.empty());
      case Viewer.Person person ->
          ListingStore.owner(database.session(), id)
              .map(owner ->
                  owner.filter(person::seesUnpublished).isPresent() ? Optional.empty() : now);
    };
  }

  /** Listings of any status by id; {@code new UUID(0, 0)} starts. */
  public List<Listing> after(UUID id, int limit) {
    return ListingStore.after(database.session(), id, limit);
  }

  /** What the index should hold, by id; {@code new UUID(0, 0)} starts. */
  public List<Version> openVersionsAfter(UUID id, int limit) {
    return ListingStore.versions(database.session(), id, clock.instant(), limit);
  }

  /** Which of these are open now, and in which version; in no particular order. */
  public List<Version> openVersions(List<UUID> wanted) {
    return ListingStore.versionsOf(database.session(), wanted, clock.instant());
  }

  /** Topics that open listings carry, with counts; works without the search engine. */
  public List<TopicCount> topicsWithListings() {
    return ListingStore.topics(database.session(), clock.instant());
  }

  /** Open listings of a topic and of everything below it, newest first. */
  public List<Listing> openByTopic(String topic, int limit) {
    return ListingStore.openByTopics(
        database.session(), topics.withDescendants(topic), clock.instant(), limit);
  }

  /**
   * Adds or revises a batch from a file; see {@link ListingIntake}.
   *
   * @param incoming at most {@value #BATCH} rows that break no rule, no key twice
   * @return what became of each row, in the same order
   */
  public List<Stored> store(Viewer viewer, List<ListingIntake.Incoming> incoming) {
    viewer.require("importListings", null);
    return database.inTransaction(session -> {
      var result = intake.decide(session, incoming);
      ListingStore.insert(session, result.created());
      ListingStore.update(session, result.revised());
      note(session, viewer, "import", result.created());
      note(session, viewer, "import", result.revised());
      return result.outcomes();
    });
  }

  /** What {@link #store} would make of these rows; writes nothing. */
  public List<Stored.Outcome> foresee(List<ListingIntake.Incoming> incoming) {
    return database.inTransaction(session -> intake.foresee(session, incoming));
  }

  /** How many {@link #withdrawMissing} would withdraw. */
  public int countMissing(String source, Set<String> present) {
    return database.inTransaction(
        session -> ListingStore.vanished(session, source, present).size());
  }

  /** What keeps this content from being kept, and, if asked for, from being published. */
  public List<Refused.Violation> violations(ListingContent content, boolean published) {
    return drafting.violations(content, published);
  }

  /**
   * Withdraws what a source no longer has.
   *
   * @param present every external id that the source still has
   * @return how many were withdrawn
   */
  public int withdrawMissing(Viewer viewer, String source, Set<String> present) {
    viewer.require("importListings", null);
    return database.inTransaction(session -> {
      var ids = ListingStore.vanished(session, source, present);
      var withdrawn =
          ListingStore.lockAll(session, ids).stream()
              .map(listing -> drafting.moved(listing, Status.WITHDRAWN))
              .toList();
      ListingStore.update(session, withdrawn);
      note(session, viewer, "withdraw", withdrawn);
      return withdrawn.size();
    });
  }

  /**
   * Marks what is past its time as expired. Search and reads hide it to the second anyway; this
   * keeps status and index in step. Safe on several nodes at once.
   *
   * @return how many expired
   */
  public int expireDue() {
    return database.inTransaction(session -> {
      var due = ListingStore.due(session, clock.instant(), EXPIRE_AT_ONCE);
      if (due.isEmpty()) {
        return 0;
      }
      var expired =
          ListingStore.lockAll(session, due).stream()
              .map(listing -> drafting.moved(listing, Status.EXPIRED))
              .toList();
      ListingStore.update(session, expired);
      record(session, "clock", "expire", expired);
      return expired.size();
    });
  }

  /**
   * Confirms in the caller's transaction that a listing still holds.
   *
   * @param actor for the audit trail: the caller made sure that he may
   * @throws Refused.Conflict when its state does not allow it
   */
  public Listing confirm(Session session, UUID id, String actor) {
    var old =
        ListingStore.lock(session, id)
            .orElseThrow(() -> new Refused.NotFound(SUBJECT, id.toString()));
    var confirmed = drafting.after(Act.RENEW, old);
    ListingStore.update(session, List.of(confirmed));
    record(session, actor, "renew", List.of(confirmed));
    return confirmed;
  }

  /** Carries a change of organisations on to their listings. */
  public void followOrganisations(List<UUID> organisations) {
    database.inTransaction(session -> {
      Outbox.add(session, ListingStore.touch(session, organisations));
      return null;
    });
  }

  private Listing lock(Session session, Viewer viewer, UUID id, long expected, String operation) {
    var found =
        ListingStore.lock(session, id)
            // Who may not see it does not learn from a refusal that it is there.
            .filter(listing -> sees(viewer, listing))
            .orElseThrow(() -> new Refused.NotFound(SUBJECT, id.toString()));
    viewer.require(operation, found.organisation().id());
    if (expected >= 0 && found.revision() != expected) {
      throw new Refused.Stale(found.revision());
    }
    return found;
  }

  private void note(Session session, Viewer viewer, String operation, List<Listing> changed) {
    record(session, viewer.actor(), operation, changed);
  }

  private void record(Session session, String actor, String operation, List<Listing> changed) {
    RightNumberStore.follow(
        session, changed.stream().map(Listing::id).toList(), ids, clock.instant());
    Audit.add(
        session,
        clock.instant(),
        actor,
        changed.stream()
            .map(l -> new Audit.Entry(operation, SUBJECT, l.id(), l.revision()))
            .toList());
    Outbox.add(
        session, changed.stream().map(l -> new Change(Change.Subject.LISTING, l.id())).toList());
  }
}
