package org.symbolon.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.platform.searchengine.Snapshot;
import org.symbolon.platform.searchengine.Snapshots;
import org.symbolon.search.query.Clause;
import org.symbolon.search.query.Likeness;
import org.symbolon.search.query.ResultSet;

/** Listings of the same kind that resemble one listing, by meaning where it has an embedding. */
final class Similar {
  private final Snapshots snapshots;

  Similar(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  /** The answer of the engine; empty when the listing is not in the index. */
  Optional<JsonNode> find(UUID id, int limit, Snapshot snapshot) {
    var own = snapshots.search(List.of(in(snapshot, Likeness.lookUp(id)))).getFirst();
    var listing = own.path("hits").path("hits").path(0);
    if (listing.isMissingNode()) {
      return Optional.empty();
    }
    var within = new ArrayList<Clause>();
    within.add(ResultSet.open(snapshot.asOf()));
    within.add(Clause.term("kind", listing.path("fields").path("kind").path(0).asText()));
    var filter =
        Clause.butNot(within, List.of(new Clause(Map.of("ids", Map.of("values", List.of(id))))));
    var body = in(snapshot, Likeness.body(listing, filter, limit));
    return Optional.of(snapshots.search(List.of(body)).getFirst());
  }

  private static Map<String, Object> in(Snapshot snapshot, Map<String, Object> search) {
    var body = new LinkedHashMap<String, Object>(Snapshots.in(snapshot));
    body.putAll(search);
    return body;
  }
}
