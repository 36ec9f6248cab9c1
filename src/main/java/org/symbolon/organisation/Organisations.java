package org.symbolon.organisation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.identity.Memberships;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Change;
import org.symbolon.kernel.Refused;
import org.symbolon.kernel.Stored;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.outbox.Outbox;

/** The organisations of the marketplace: who they are, and the acts of their lifecycle. */
public final class Organisations {
  /** Most rows of one call of {@link #store}. */
  public static final int BATCH = 500;

  private static final String SUBJECT = "organisation";

  private final Database database;
  private final InstantSource clock;
  private final Supplier<UUID> ids;
  private final OrganisationIntake intake;

  public Organisations(Database database, InstantSource clock, Supplier<UUID> ids) {
    this.database = database;
    this.clock = clock;
    this.ids = ids;
    this.intake = new OrganisationIntake(this);
  }

  /**
   * Adds an organisation.
   *
   * @throws Refused.Invalid when the content breaks rules
   * @throws Refused.Conflict when source and external id are taken
   */
  public Organisation post(Viewer viewer, OrganisationContent content) {
    viewer.require("postOrganisation", null);
    OrganisationRules.refuseIfBroken(content);
    var organisation = fresh(content);
    return database.inTransaction(session -> {
      requireParent(session, organisation);
      OrganisationStore.insert(session, List.of(organisation));
      Memberships.makeOwner(session, viewer, organisation.id(), clock.instant());
      note(session, viewer, "post", List.of(organisation));
      return organisation;
    });
  }

  /**
   * Replaces what an organisation says about itself.
   *
   * @param expectedRevision the revision that the caller saw; negative for any
   * @throws Refused.Stale when it is another one now
   */
  public Organisation revise(
      Viewer viewer, UUID id, long expectedRevision, OrganisationContent content) {
    viewer.require("reviseOrganisation", id);
    OrganisationRules.refuseIfBroken(content);
    return database.inTransaction(session -> {
      var old = lock(session, id, expectedRevision);
      if (old.content().equals(content)) {
        return old;
      }
      var revised = next(old, content, old.status(), old.verifiedOn());
      requireParent(session, revised);
      OrganisationStore.update(session, List.of(revised));
      note(session, viewer, "revise", List.of(revised));
      return revised;
    });
  }

  /**
   * Performs an act of the lifecycle, or verifies it or takes that back.
   *
   * @throws Refused.Conflict when the state does not allow it
   */
  public Organisation perform(
      Viewer viewer, UUID id, OrganisationAct act, OptionalLong expectedRevision) {
    viewer.require(act.operation(), id);
    return database.inTransaction(session -> {
      var old = lock(session, id, expectedRevision.orElse(-1));
      if (!act.allowedFrom(old.status())) {
        throw new Refused.Conflict(
            "An organisation that is " + old.status() + " cannot be asked to " + act + ".");
      }
      var today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
      var verified = act.verifiedOn(old.verifiedOn(), today);
      var changed = next(old, old.content(), act.to(old.status()), verified);
      OrganisationStore.update(session, List.of(changed));
      note(session, viewer, act.name().toLowerCase(Locale.ROOT), List.of(changed));
      return changed;
    });
  }

  /**
   * An organisation that the viewer may see.
   *
   * @throws Refused.NotFound when there is none, or it is not public and he is a visitor
   */
  public Organisation get(Viewer viewer, UUID id) {
    return OrganisationStore.byIds(database.session(), List.of(id)).stream()
        .filter(o -> viewer.seesUnpublished(o.id()) || o.status() == OrganisationStatus.PUBLISHED)
        .findFirst()
        .orElseThrow(() -> new Refused.NotFound(SUBJECT, id.toString()));
  }

  /** Those that exist, in no particular order and whatever their status. */
  public List<Organisation> getAll(List<UUID> wanted) {
    return OrganisationStore.byIds(database.session(), wanted);
  }

  /**
   * How an organisation is called, whatever its status.
   *
   * @throws Refused.NotFound when there is none
   */
  public String nameOf(UUID id) {
    return getAll(List.of(id)).stream()
        .map(organisation -> organisation.content().name())
        .findFirst()
        .orElseThrow(() -> new Refused.NotFound(SUBJECT, id.toString()));
  }

  /** Those of these types, whatever their status; at most {@value #BATCH}. */
  List<Organisation> ofTypes(Set<OrganisationType> types) {
    return OrganisationStore.ofTypes(
        database.session(), types.stream().map(OrganisationType::name).toList(), BATCH);
  }

  /** The spin-offs of an organisation; at most {@value #BATCH}. */
  public List<Organisation> spinOffs(Organisation parent) {
    return OrganisationStore.ofParent(database.session(), parent, BATCH);
  }

  /** The organisation that a reference names, whatever its status. */
  public Optional<Organisation> find(OrganisationRef ref) {
    return find(database.session(), ref);
  }

  /** The same within the caller's transaction. */
  public static Optional<Organisation> find(Session session, OrganisationRef ref) {
    return Optional.ofNullable(findAll(session, List.of(ref)).get(ref));
  }

  /** The organisations that references name; a reference to none is left out. */
  public static Map<OrganisationRef, Organisation> findAll(
      Session session, List<OrganisationRef> refs) {
    var byId = new HashMap<UUID, Organisation>();
    OrganisationStore.byIds(
            session, refs.stream().map(OrganisationRef::id).filter(Objects::nonNull).toList())
        .forEach(o -> byId.put(o.id(), o));
    var byKey = new HashMap<OrganisationRef, Organisation>();
    OrganisationStore.byKeys(session, refs.stream().filter(ref -> ref.source() != null).toList())
        .forEach(o -> byKey.put(externalKey(o.content()), o));
    var found = new HashMap<OrganisationRef, Organisation>();
    for (var ref : refs) {
      var organisation = ref.id() == null ? null : byId.get(ref.id());
      if (organisation == null && ref.source() != null) {
        organisation = byKey.get(OrganisationRef.of(ref.source(), ref.externalId()));
      }
      if (organisation != null) {
        found.put(ref, organisation);
      }
    }
    return found;
  }

  /** The next organisations by id that the viewer may see; {@code new UUID(0, 0)} starts. */
  public List<Organisation> after(Viewer viewer, UUID id, int limit) {
    return OrganisationStore.after(database.session(), id, limit, !viewer.seesUnpublished());
  }

  /**
   * Adds or revises a batch, keyed by id where it is known and by source and external id else.
   *
   * @param incoming at most {@value #BATCH} rows, already checked by {@link OrganisationJson} or
   *     {@link #violations}, no key twice
   * @return what became of each row, in the same order
   */
  public List<Stored> store(Viewer viewer, List<OrganisationIntake.Incoming> incoming) {
    viewer.require("importListings", null);
    return database.inTransaction(session -> {
      var result = intake.decide(session, incoming);
      OrganisationStore.insert(session, result.created());
      OrganisationStore.update(session, result.revised());
      note(session, viewer, "import", result.created());
      note(session, viewer, "import", result.revised());
      return result.outcomes();
    });
  }

  /** What {@link #store} would make of these rows; writes nothing. */
  public List<Stored.Outcome> foresee(List<OrganisationIntake.Incoming> incoming) {
    return database.inTransaction(session ->
        intake.decide(session, incoming).outcomes().stream().map(Stored::outcome).toList());
  }

  /** The rules that this content breaks. */
  public static List<Refused.Violation> violations(OrganisationContent content) {
    return OrganisationRules.violations(content);
  }

  static OrganisationRef externalKey(OrganisationContent content) {
    return OrganisationRef.of(content.source(), content.externalId());
  }

  private static Organisation lock(Session session, UUID id, long expected) {
    var found =
        OrganisationStore.lock(session, id)
            .orElseThrow(() -> new Refused.NotFound(SUBJECT, id.toString()));
    if (expected >= 0 && found.revision() != expected) {
      throw new Refused.Stale(found.revision());
    }
    return found;
  }

  private static void requireParent(Session session, Organisation organisation) {
    var parent = organisation.content().parent();
    if (parent == null) {
      return;
    }
    var found = find(session, parent);
    if (found.isEmpty() || found.get().id().equals(organisation.id())) {
      throw new Refused.Invalid("/parent", "must name another organisation of the marketplace");
    }
  }

  Organisation fresh(OrganisationContent content) {
    var now = now();
    return new Organisation(ids.get(), content, OrganisationStatus.PUBLISHED, null, 1, now, now);
  }

  Organisation next(
      Organisation old,
      OrganisationContent content,
      OrganisationStatus status,
      LocalDate verified) {
    return new Organisation(
        old.id(), content, status, verified, old.revision() + 1, old.createdAt(), now());
  }

  private void note(Session session, Viewer viewer, String operation, List<Organisation> changed) {
    Audit.add(
        session,
        now(),
        viewer.actor(),
        changed.stream()
            .map(o -> new Audit.Entry(operation, SUBJECT, o.id(), o.revision()))
            .toList());
    Outbox.add(
        session,
        changed.stream().map(o -> new Change(Change.Subject.ORGANISATION, o.id())).toList());
  }

  /** Milliseconds are all that JSON and PostgreSQL agree on without rounding. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
