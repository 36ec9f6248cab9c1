package org.symbolon.matching;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.symbolon.platform.database.Session;

/** The SQL of what people said about matches. */
final class DecisionStore {
  private static final String OF_LISTING =
      "select * from match_decision where listing_id = $1 and decision <> 'RESTORED'";
  private static final String PUT =
      """
      insert into match_decision (listing_id, other_id, decision, reason, note, own_facts,
        other_facts, actor, revision, decided_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9)
      on conflict (listing_id, other_id) do update set
        decision = excluded.decision, reason = excluded.reason, note = excluded.note,
        own_facts = excluded.own_facts, other_facts = excluded.other_facts,
        actor = excluded.actor, revision = match_decision.revision + 1,
        decided_at = excluded.decided_at
      returning *
      """;

  private static final String DISMISSED_AMONG =
      """
      select * from match_decision
      where listing_id = any($1) and other_id = any($1) and decision = 'DISMISSED'
      """;

  private DecisionStore() {}

  /** What of these listings was dismissed by one of them for another. */
  static List<Decision> dismissedAmong(Session session, Collection<UUID> listings) {
    var all = new ArrayList<Decision>();
    session
        .client()
        .preparedQuery(DISMISSED_AMONG)
        .execute(Tuple.tuple().addArrayOfUUID(listings.toArray(UUID[]::new)))
        .await()
        .forEach(row -> all.add(decision(row)));
    return all;
  }

  /** What holds of the matches of a listing, by the other side. */
  static Map<UUID, Decision> of(Session session, UUID listing) {
    var all = new HashMap<UUID, Decision>();
    session
        .client()
        .preparedQuery(OF_LISTING)
        .execute(Tuple.of(listing))
        .await()
        .forEach(row -> all.put(row.getUUID("other_id"), decision(row)));
    return all;
  }

  /** Stores a decision as the newest about its pair; returns it with its revision. */
  static Decision put(Session session, Decision decision) {
    var rows =
        session
            .client()
            .preparedQuery(PUT)
            .execute(
                Tuple.tuple()
                    .addUUID(decision.listing())
                    .addUUID(decision.other())
                    .addString(decision.kind().name())
                    .addString(decision.reason() == null ? null : decision.reason().name())
                    .addString(decision.note())
                    .addString(decision.ownFacts())
                    .addString(decision.otherFacts())
                    .addString(decision.actor())
                    .addOffsetDateTime(decision.decidedAt().atOffset(ZoneOffset.UTC)))
            .await();
    return decision(rows.iterator().next());
  }

  private static Decision decision(Row row) {
    var reason = row.getString("reason");
    return new Decision(
        row.getUUID("listing_id"),
        row.getUUID("other_id"),
        Decision.Kind.valueOf(row.getString("decision")),
        reason == null ? null : DismissalReason.valueOf(reason),
        row.getString("note"),
        row.getString("own_facts"),
        row.getString("other_facts"),
        row.getString("actor"),
        row.getLong("revision"),
        row.getOffsetDateTime("decided_at").toInstant());
  }
}
