package org.symbolon.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.symbolon.exchange.Row.Problem;
import org.symbolon.kernel.Refused;
import org.symbolon.kernel.Refused.Violation;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.ListingInput;
import org.symbolon.listing.ListingIntake;
import org.symbolon.listing.ListingJson;
import org.symbolon.listing.Status;
import org.symbolon.organisation.OrganisationContent;
import org.symbolon.organisation.OrganisationIntake;
import org.symbolon.organisation.OrganisationJson;
import org.symbolon.organisation.OrganisationRef;

/**
 * Sorts the rows of a file into those that go in and those that do not. Remembers keys, not
 * content, so that nothing comes twice and nothing refers to what is nowhere.
 */
final class RowCheck {
  private final Marketplace marketplace;
  private final InstantSource clock;
  private final Consumer<Accepted> accepted;
  private final Rejections rejected;

  private final Map<OrganisationRef, Described> described = new HashMap<>();
  private final Set<OrganisationRef> exist = new HashSet<>();
  private final Optional<Set<OrganisationRef>> parents;
  private final List<Orphan> orphans = new ArrayList<>();
  private final Map<Object, Long> listed = new HashMap<>();
  private final Map<String, Set<String>> present = new TreeMap<>();

  /** Where an organisation was described first, and a fingerprint of how. */
  private record Described(long line, int fingerprint) {}

  /** What a check has to ask the marketplace. */
  interface Marketplace {
    boolean has(OrganisationRef organisation);

    List<Violation> violations(ListingContent content, boolean published);
  }

  /** An organisation whose parent was not seen yet. */
  private record Orphan(long line, ObjectNode node, OrganisationRef parent) {}

  /**
   * Checks a file.
   *
   * @param before the check of the same file's first reading, from which the second one knows the
   *     parents that stand on later lines; empty for the first
   */
  RowCheck(
      Marketplace marketplace,
      InstantSource clock,
      Optional<RowCheck> before,
      Consumer<Accepted> accepted,
      Rejections rejected) {
    this.parents = before.map(first -> first.exist);
    this.marketplace = marketplace;
    this.clock = clock;
    this.accepted = accepted;
    this.rejected = rejected;
  }

  void check(Row row) {
    switch (row) {
      case Row.Unreadable unreadable -> {
        keep(unreadable.problem().source(), unreadable.problem().externalId());
        rejected.add(unreadable.line(), List.of(unreadable.problem()));
      }
      case Row.OrganisationRow o -> {
        try {
          organisation(o.line(), o.organisation());
        } catch (Refused.Invalid e) {
          reject(o.line(), o.organisation(), e);
        }
      }
      case Row.ListingRow l -> listing(l);
    }
  }

  private void listing(Row.ListingRow row) {
    var node = row.listing();
    keep(node.path("source").asText(null), node.path("externalId").asText(null));
    try {
      if (row.organisation().isPresent()) {
        organisation(row.line(), row.organisation().get());
      }
    } catch (Refused.Invalid e) {
      reject(row, row.organisation().orElseThrow(), e);
      return;
    }
    try {
      var input = ListingJson.read(node);
      var known = KnownState.of(node);
      var published = known.map(k -> k.lifecycle().status() == Status.PUBLISHED);
      var violations = marketplace.violations(input.content(), published.orElse(true));
      if (!violations.isEmpty()) {
        throw new Refused.Invalid(violations);
      }
      once(row.line(), input.content(), known.map(ListingIntake.Known::id).orElse(null));
      requireOrganisation(input);
      accepted.accept(
          new Accepted.ListingIn(
              row.line(),
              new ListingIntake.Incoming(input, known, KnownState.publishedAt(node, clock))));
    } catch (Refused.Invalid e) {
      reject(row.line(), node, e);
    }
  }

  /** Passes an organisation on when it is described for the first time. */
  private void organisation(long line, ObjectNode node) {
    var key =
        OrganisationRef.of(node.path("source").asText(null), node.path("externalId").asText(null));
    var before = key.source() == null ? null : described.get(key);
    if (before != null && before.fingerprint() == node.hashCode()) {
      return;
    }
    var content = OrganisationJson.read(node);
    var known = KnownState.of(node, content);
    if (before != null) {
      throw new Refused.Invalid("", "is described otherwise on line " + before.line());
    }
    if (key.source() == null && known.isEmpty()) {
      throw new Refused.Invalid("/source", "is required, with externalId");
    }
    known.ifPresent(o -> {
      if (!exist.add(OrganisationRef.of(o.id()))) {
        throw new Refused.Invalid("/id", "stands on an earlier line already");
      }
    });
    requireParent(line, node, content);
    described.put(key, new Described(line, node.hashCode()));
    exist.add(key);
    accepted.accept(
        new Accepted.OrganisationIn(line, new OrganisationIntake.Incoming(content, known)));
  }

  private void requireParent(long line, ObjectNode node, OrganisationContent content) {
    var parent = content.parent();
    if (parent == null
        || exists(parent)
        || parents.map(p -> p.contains(key(parent))).orElse(false)) {
      return;
    }
    if (parents.isPresent()) {
      throw noParent();
    }
    orphans.add(new Orphan(line, node, parent));
  }

  /** After the first reading: rejects organisations whose parent stands nowhere. */
  void end() {
    orphans.stream()
        .filter(orphan -> !exists(orphan.parent()))
        .forEach(orphan -> reject(orphan.line(), orphan.node(), noParent()));
  }

  private static Refused.Invalid noParent() {
    return new Refused.Invalid(
        "/parent", "must name an organisation of the marketplace or of this file");
  }

  private void requireOrganisation(ListingInput input) {
    if (!exists(input.organisation())) {
      throw new Refused.Invalid(
          "/organisation", "must name an organisation of the marketplace or of an earlier line");
    }
  }

  private boolean exists(OrganisationRef ref) {
    var key = key(ref);
    if (exist.contains(key)) {
      return true;
    }
    var found = marketplace.has(key);
    if (found) {
      exist.add(key);
    }
    return found;
  }

  private static OrganisationRef key(OrganisationRef ref) {
    return ref.id() == null ? ref : OrganisationRef.of(ref.id());
  }

  private void once(long line, ListingContent content, Object id) {
    if (content.source() == null && id == null) {
      throw new Refused.Invalid("/source", "is required, with externalId");
    }
    var key =
        content.source() == null ? id : OrganisationRef.of(content.source(), content.externalId());
    var first = listed.putIfAbsent(key, line);
    if (first != null) {
      throw new Refused.Invalid("/externalId", "stands on line " + first + " already");
    }
  }

  private void keep(String source, String externalId) {
    if (source != null && externalId != null) {
      present.computeIfAbsent(source, s -> new HashSet<>()).add(externalId);
    }
  }

  /** What every source of the file still has, rejected rows included where they tell. */
  Map<String, Set<String>> present() {
    return present;
  }

  private void reject(long line, ObjectNode node, Refused.Invalid refused) {
    rejected.add(line, refused.violations().stream().map(v -> problem(node, node, "", v)).toList());
  }

  /** Rejects a listing because of what its row says of the organisation. */
  private void reject(Row.ListingRow row, ObjectNode organisation, Refused.Invalid refused) {
    rejected.add(
        row.line(),
        refused.violations().stream()
            .map(v -> problem(row.listing(), organisation, "organisation.", v))
            .toList());
  }

  private static Problem problem(
      ObjectNode listing, ObjectNode holder, String prefix, Violation violation) {
    var pointer = violation.pointer();
    var field = pointer.startsWith("/") ? pointer.substring(1).replace('/', '.') : pointer;
    var value = pointer.startsWith("/") ? holder.at(pointer) : holder.missingNode();
    return new Problem(
        listing.path("source").asText(null),
        listing.path("externalId").asText(null),
        (prefix + field).replaceAll("\\.$", ""),
        value.isMissingNode() ? null : value.isValueNode() ? value.asText() : value.toString(),
        violation.detail());
  }
}
