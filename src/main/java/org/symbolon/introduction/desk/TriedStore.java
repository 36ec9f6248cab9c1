package org.symbolon.introduction.desk;

import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.symbolon.introduction.State;
import org.symbolon.platform.database.Session;

/** Which pairs were tried, and how both sides were then. */
final class TriedStore {
  private static final String PUT =
      """
      insert into introduction_tried (need_id, technology_id, why, need_facts, technology_facts, at)
      values ($1, $2, $3, $4, $5, $6)
      on conflict (need_id, technology_id) do update set why = excluded.why,
        need_facts = excluded.need_facts, technology_facts = excluded.technology_facts, at = excluded.at
      """;
  private static final String AMONG =
      "select * from introduction_tried where need_id = any($1) and technology_id = any($1)";

  /** Whoever is being introduced over a pair need not be asked again, whatever changes. */
  private static final String UNDER_WAY =
      """
      select technology_id as one, need_id as other from introduction_case
      where kind = 'PAIR' and technology_id = any($1) and state = any($2)
      """;

  /** An interest in a listing of the pair, by the organisation of the other. */
  private static final String INTEREST =
      """
      select listing_id as one, asking_id as other from introduction_case
      where kind = 'INTEREST' and listing_id = any($1) and state = any($2)
      """;

  /** Why a pair counts as tried. */
  enum Why {
    CASE,
    SET_ASIDE
  }

  /** A need and a technology. */
  record Pair(UUID need, UUID technology) {}

  /** What mattered of both sides then. */
  record Facts(String need, String technology) {}

  private TriedStore() {}

  static void put(Session session, Pair pair, Why why, Facts facts, Instant at) {
    session
        .client()
        .preparedQuery(PUT)
        .execute(
            Tuple.of(
                pair.need(),
                pair.technology(),
                why.name(),
                facts.need(),
                facts.technology(),
                at.atOffset(ZoneOffset.UTC)))
        .await();
  }

  /** What was tried among these listings. */
  static Map<Pair, Facts> among(Session session, Collection<UUID> listings) {
    var tried = new HashMap<Pair, Facts>();
    session
        .client()
        .preparedQuery(AMONG)
        .execute(Tuple.tuple().addArrayOfUUID(listings.toArray(UUID[]::new)))
        .await()
        .forEach(row ->
            tried.put(
                new Pair(row.getUUID("need_id"), row.getUUID("technology_id")),
                new Facts(row.getString("need_facts"), row.getString("technology_facts"))));
    return tried;
  }

  /**
   * What is under way: a technology with a need, and a listing with the organisation that asked for
   * it.
   */
  static Set<List<UUID>> underWay(Session session, Collection<UUID> listings) {
    var found = new HashSet<List<UUID>>();
    for (var sql : List.of(UNDER_WAY, INTEREST)) {
      session
          .client()
          .preparedQuery(sql)
          .execute(
              Tuple.tuple()
                  .addArrayOfUUID(listings.toArray(UUID[]::new))
                  .addArrayOfString(State.OPEN.stream().map(Enum::name).toArray(String[]::new)))
          .await()
          .forEach(row -> found.add(List.of(row.getUUID("one"), row.getUUID("other"))));
    }
    return found;
  }
}
