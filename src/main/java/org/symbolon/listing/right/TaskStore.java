package org.symbolon.listing.right;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.platform.database.Session;

/** Tasks of brokers and operators. */
final class TaskStore {
  private static final String ADD_CHECK =
      """
      insert into trust_task (id, kind, listing_id, created_at) values ($1, 'CHECK_RIGHT', $2, $3)
      on conflict (listing_id) where kind = 'CHECK_RIGHT' and decided_at is null do nothing
      """;
  private static final String COLUMNS =
      """
      select id, kind, listing_id, other_listing_id, number, created_at, decision, decided_at
      from trust_task
      """;
  private static final String OPEN =
      COLUMNS + "where decided_at is null order by created_at, id limit $1";
  private static final String ONE = COLUMNS + "where id = $1";
  private static final String DECIDE =
      """
      update trust_task set decision = $2, decided_at = $3, decided_by = $4, note = $5
      where id = $1 and decided_at is null
      """;

  private TaskStore() {}

  static void addCheck(Session session, UUID id, UUID listing, Instant now) {
    session
        .client()
        .preparedQuery(ADD_CHECK)
        .execute(Tuple.of(id, listing, now.atOffset(ZoneOffset.UTC)))
        .await();
  }

  static List<TrustTask> open(Session session, int limit) {
    var all = new ArrayList<TrustTask>();
    session
        .client()
        .preparedQuery(OPEN)
        .execute(Tuple.of(limit))
        .await()
        .forEach(row -> all.add(task(row)));
    return List.copyOf(all);
  }

  static Optional<TrustTask> find(Session session, UUID id) {
    var rows = session.client().preparedQuery(ONE).execute(Tuple.of(id)).await().iterator();
    return rows.hasNext() ? Optional.of(task(rows.next())) : Optional.empty();
  }

  /** False when somebody else was faster. */
  static boolean decide(
      Session session, UUID id, TrustTask.Decision decision, Instant now, UUID by, String note) {
    return session
            .client()
            .preparedQuery(DECIDE)
            .execute(Tuple.of(id, decision.name(), now.atOffset(ZoneOffset.UTC), by, note))
            .await()
            .rowCount()
        == 1;
  }

  private static TrustTask task(Row row) {
    var decision = row.getString("decision");
    var decidedAt = row.getOffsetDateTime("decided_at");
    return new TrustTask(
        row.getUUID("id"),
        TrustTask.Kind.valueOf(row.getString("kind")),
        row.getUUID("listing_id"),
        row.getUUID("other_listing_id"),
        row.getString("number"),
        row.getOffsetDateTime("created_at").toInstant(),
        decision == null ? null : TrustTask.Decision.valueOf(decision),
        decidedAt == null ? null : decidedAt.toInstant());
  }
}
