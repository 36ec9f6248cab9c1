package org.symbolon.listing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.kernel.Refused;
import org.symbolon.kernel.Stored;
import org.symbolon.organisation.Organisation;
import org.symbolon.organisation.OrganisationRef;
import org.symbolon.organisation.Organisations;
import org.symbolon.platform.database.Session;

/**
 * Decides for a batch of rows from a file which listings are new, which changed and which stay as
 * they are. A row of a source that publishes is published at once; one that had been withdrawn or
 * had expired comes back.
 */
public final class ListingIntake {

  /**
   * A listing that comes from a file.
   *
   * @param known id, place in the lifecycle, revision and times where the file is an export of the
   *     marketplace; a new listing then keeps them
   * @param publishedAt for a new listing the instant of its publication, where the file tells;
   *     empty means now
   */
  public record Incoming(ListingInput input, Optional<Known> known, Optional<Instant> publishedAt) {

    /** A row of a source that knows nothing of the marketplace. */
    public static Incoming of(ListingInput input) {
      return new Incoming(input, Optional.empty(), Optional.empty());
    }
  }

  /** What an export says about a listing beside its content. */
  public record Known(
      UUID id, Lifecycle lifecycle, long revision, Instant createdAt, Instant updatedAt) {}

  record Result(List<Stored> outcomes, List<Listing> created, List<Listing> revised) {}

  private final ListingDrafting drafting;

  ListingIntake(ListingDrafting drafting) {
    this.drafting = drafting;
  }

  Result decide(Session session, List<Incoming> incoming) {
    var byId = new HashMap<UUID, Listing>();
    var byKey = new HashMap<OrganisationRef, Listing>();
    var ids = incoming.stream().flatMap(row -> row.known().stream()).map(Known::id).toList();
    ListingStore.lockAll(session, ids).forEach(l -> byId.put(l.id(), l));
    var keys = incoming.stream().map(ListingIntake::key).filter(k -> k.source() != null).toList();
    ListingStore.lockByKeys(session, keys).forEach(l -> byKey.put(key(l.content()), l));
    var organisations = organisations(session, incoming);
    var owners = owners(session, byId.values(), byKey.values());
    var result = new Result(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (var row : incoming) {
      var organisation = organisations.get(row.input().organisation());
      if (organisation == null) {
        throw new Refused.Invalid("/organisation", "must name an organisation that exists");
      }
      var old = row.known().map(known -> byId.get(known.id())).orElse(null);
      if (old == null && key(row).source() != null) {
        old = byKey.get(key(row));
      }
      var owner = old == null ? organisation : owners.getOrDefault(old.id(), organisation);
      decide(row, Optional.ofNullable(old), owner, result);
    }
    return result;
  }

  /** Who owns what was handed over: a file that still names the giver does not give it back. */
  private static Map<UUID, Organisation> owners(
      Session session, Collection<Listing> some, Collection<Listing> others) {
    var byId = new HashMap<UUID, Listing>();
    some.forEach(listing -> byId.put(listing.id(), listing));
    others.forEach(listing -> byId.put(listing.id(), listing));
    var refs = new HashMap<UUID, OrganisationRef>();
    HandoverStore.handedOver(session, byId.keySet())
        .forEach(id -> refs.put(id, OrganisationRef.of(byId.get(id).organisation().id())));
    var organisations = Organisations.findAll(session, refs.values().stream().distinct().toList());
    var owners = new HashMap<UUID, Organisation>();
    refs.forEach((id, ref) -> owners.put(id, organisations.get(ref)));
    return owners;
  }

  /**
   * What {@link #decide} would answer. An organisation that the same file brings along need not
   * exist yet: a listing that is known under its key then counts as revised.
   */
  List<Stored.Outcome> foresee(Session session, List<Incoming> incoming) {
    var organisations = organisations(session, incoming);
    var keys = incoming.stream().map(ListingIntake::key).filter(k -> k.source() != null).toList();
    var known = new HashSet<OrganisationRef>();
    ListingStore.lockByKeys(session, keys).forEach(l -> known.add(key(l.content())));
    var settled =
        incoming.stream()
            .filter(row -> organisations.containsKey(row.input().organisation()))
            .toList();
    var outcomes = decide(session, settled).outcomes().iterator();
    return incoming.stream()
        .map(row -> {
          if (organisations.containsKey(row.input().organisation())) {
            return outcomes.next().outcome();
          }
          return known.contains(key(row)) ? Stored.Outcome.REVISED : Stored.Outcome.CREATED;
        })
        .toList();
  }

  private void decide(
      Incoming row, Optional<Listing> old, Organisation organisation, Result result) {
    if (old.isEmpty()) {
      var created = create(row, organisation);
      result.created().add(created);
      result.outcomes().add(new Stored(created.id(), Stored.Outcome.CREATED));
      return;
    }
    var before = old.get();
    var lifecycle = row.known().map(Known::lifecycle).orElseGet(() -> revived(before.lifecycle()));
    var after = drafting.revision(before, row.input().content(), organisation, lifecycle);
    if (after.revision() == before.revision()) {
      result.outcomes().add(new Stored(before.id(), Stored.Outcome.UNCHANGED));
    } else {
      result.revised().add(after);
      result.outcomes().add(new Stored(before.id(), Stored.Outcome.REVISED));
    }
  }

  private Listing create(Incoming row, Organisation organisation) {
    var lifecycle = row.known().map(Known::lifecycle).orElseGet(() -> first(row.publishedAt()));
    var fresh = drafting.fresh(row.input().content(), organisation, lifecycle);
    return row.known()
        .map(known ->
            new Listing(
                known.id(),
                fresh.organisation(),
                fresh.organisationStatus(),
                fresh.content(),
                known.lifecycle(),
                known.revision(),
                known.revision(),
                known.createdAt(),
                known.updatedAt()))
        .orElse(fresh);
  }

  private Lifecycle first(Optional<Instant> publishedAt) {
    var now = drafting.published(Lifecycle.DRAFT);
    return publishedAt
        .map(at -> new Lifecycle(now.status(), now.confirmedOn(), now.validUntil(), at))
        .orElse(now);
  }

  /** What a source has again is open again; everything else stays as the marketplace left it. */
  private Lifecycle revived(Lifecycle old) {
    return switch (old.status()) {
      case WITHDRAWN, EXPIRED -> drafting.published(old);
      case DRAFT, PUBLISHED, PAUSED -> old;
    };
  }

  private static Map<OrganisationRef, Organisation> organisations(
      Session session, List<Incoming> incoming) {
    var refs = incoming.stream().map(row -> row.input().organisation()).distinct().toList();
    return Organisations.findAll(session, refs);
  }

  private static OrganisationRef key(Incoming row) {
    return key(row.input().content());
  }

  private static OrganisationRef key(ListingContent content) {
    return OrganisationRef.of(content.source(), content.externalId());
  }
}
