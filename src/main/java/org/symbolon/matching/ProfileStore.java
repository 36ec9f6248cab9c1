package org.symbolon.matching;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.symbolon.matching.score.Criterion;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.json.Json;

/** The SQL of profile versions that an operator made. */
final class ProfileStore {
  private static final String LATEST =
      """
      select distinct on (name) name, version, weights::text as weights, created_at
      from match_profile order by name, version desc
      """;
  private static final String FIND =
      """
      select name, version, weights::text as weights, created_at
      from match_profile where name = $1 and version = $2
      """;

  /** One change of profiles at a time: versions have no gaps and nobody overtakes. */
  private static final String LOCK = "lock table match_profile in share row exclusive mode";

  private static final String INSERT =
      """
      insert into match_profile (name, version, weights, actor, created_at)
      values ($1, $2, $3::text::json, $4, $5)
      """;

  private ProfileStore() {}

  /** A version as it is stored. */
  record Version(String name, int version, Map<Criterion, Double> weights, Instant createdAt) {}

  /** The latest version of each profile that has one, by name. */
  static Map<String, Version> latest(Session session) {
    var all = new HashMap<String, Version>();
    for (var row : session.client().query(LATEST).execute().await()) {
      var version = version(row);
      all.put(version.name(), version);
    }
    return all;
  }

  static Optional<Version> find(Session session, String name, int version) {
    var rows = session.client().preparedQuery(FIND).execute(Tuple.of(name, version)).await();
    return rows.size() == 0 ? Optional.empty() : Optional.of(version(rows.iterator().next()));
  }

  static void lock(Session session) {
    session.client().query(LOCK).execute().await();
  }

  static void insert(Session session, Version version, String actor) {
    session
        .client()
        .preparedQuery(INSERT)
        .execute(
            Tuple.of(
                version.name(),
                version.version(),
                Json.write(version.weights()),
                actor,
                version.createdAt().atOffset(ZoneOffset.UTC)))
        .await();
  }

  private static Version version(Row row) {
    return new Version(
        row.getString("name"),
        row.getInteger("version"),
        weights(row.getString("weights")),
        row.getOffsetDateTime("created_at").toInstant());
  }

  private static Map<Criterion, Double> weights(String json) {
    var weights = new EnumMap<Criterion, Double>(Criterion.class);
    Json.read(json, JsonNode.class)
        .properties()
        .forEach(member ->
            weights.put(Criterion.valueOf(member.getKey()), member.getValue().doubleValue()));
    return weights;
  }
}
