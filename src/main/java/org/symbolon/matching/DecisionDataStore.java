package org.symbolon.matching;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.symbolon.platform.database.Session;

/** Notes beside decisions, by whoever wrote them. */
final class DecisionDataStore {
  private static final String NOTES =
      """
      select listing_id, other_id, decision, reason, note, decided_at from match_decision
      where actor = $1 order by decided_at
      """;
  private static final String FORGET = "update match_decision set note = null where actor = $1";

  /** A decision as it is handed out. */
  record Noted(
      UUID listing, UUID other, String decision, String reason, String note, Instant decidedAt) {}

  private DecisionDataStore() {}

  static List<Noted> notes(Session session, String actor) {
    var all = new ArrayList<Noted>();
    for (Row row : session.client().preparedQuery(NOTES).execute(Tuple.of(actor)).await()) {
      all.add(
          new Noted(
              row.getUUID("listing_id"),
              row.getUUID("other_id"),
              row.getString("decision"),
              row.getString("reason"),
              row.getString("note"),
              row.getOffsetDateTime("decided_at").toInstant()));
    }
    return all;
  }

  static void forget(Session session, String actor) {
    session.client().preparedQuery(FORGET).execute(Tuple.of(actor)).await();
  }
}
