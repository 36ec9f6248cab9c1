package org.symbolon.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.kernel.Stored;
import org.symbolon.platform.database.Session;

/**
 * Decides for a batch of rows from a file which organisations are new, which changed and which stay
 * as they are.
 */
public final class OrganisationIntake {

  /**
   * An organisation that comes from a file.
   *
   * @param known its state where the file is an export of the marketplace; a new organisation then
   *     keeps id, status, revision and times
   */
  public record Incoming(OrganisationContent content, Optional<Organisation> known) {

    /** A row of a source that knows nothing of the marketplace. */
    public static Incoming of(OrganisationContent content) {
      return new Incoming(content, Optional.empty());
    }
  }

  record Result(List<Stored> outcomes, List<Organisation> created, List<Organisation> revised) {}

  private final Organisations organisations;

  OrganisationIntake(Organisations organisations) {
    this.organisations = organisations;
  }

  Result decide(Session session, List<Incoming> incoming) {
    var byId = new HashMap<UUID, Organisation>();
    var ids = incoming.stream().flatMap(row -> row.known().stream()).map(Organisation::id).toList();
    OrganisationStore.byIds(session, ids).forEach(o -> byId.put(o.id(), o));
    var byKey = new HashMap<OrganisationRef, Organisation>();
    var keys =
        incoming.stream()
            .map(row -> Organisations.externalKey(row.content()))
            .filter(key -> key.source() != null)
            .toList();
    OrganisationStore.byKeys(session, keys)
        .forEach(o -> byKey.put(Organisations.externalKey(o.content()), o));
    var result = new Result(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (var row : incoming) {
      decide(row, old(row, byId, byKey), result);
    }
    return result;
  }

  private static Optional<Organisation> old(
      Incoming row, Map<UUID, Organisation> byId, Map<OrganisationRef, Organisation> byKey) {
    var known = row.known().map(o -> byId.get(o.id()));
    if (known.isPresent() || row.content().source() == null) {
      return known;
    }
    return Optional.ofNullable(byKey.get(Organisations.externalKey(row.content())));
  }

  private void decide(Incoming row, Optional<Organisation> old, Result result) {
    if (old.isEmpty()) {
      var created = row.known().orElseGet(() -> organisations.fresh(row.content()));
      result.created().add(created);
      result.outcomes().add(new Stored(created.id(), Stored.Outcome.CREATED));
      return;
    }
    var before = old.get();
    var status = row.known().map(Organisation::status).orElse(before.status());
    var verified = row.known().map(Organisation::verifiedOn).orElse(before.verifiedOn());
    if (before.content().equals(row.content())
        && before.status() == status
        && Objects.equals(before.verifiedOn(), verified)) {
      result.outcomes().add(new Stored(before.id(), Stored.Outcome.UNCHANGED));
    } else {
      result.revised().add(organisations.next(before, row.content(), status, verified));
      result.outcomes().add(new Stored(before.id(), Stored.Outcome.REVISED));
    }
  }
}
