package org.symbolon.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.symbolon.matching.KeptMatch.KeptPart;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.json.Json;

/** The SQL of stored matches. */
final class MatchStore {
  private static final TypeReference<List<KeptPart>> PARTS = new TypeReference<>() {};

  /** A late older result never replaces a newer one. */
  private static final String PUT =
      """
      insert into listing_match (need_id, technology_id, need_version, technology_version,
        need_profile, technology_profile, formula, need_total, technology_total, combined, parts,
        computed_at, first_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::text::json, $12, $12)
      on conflict (need_id, technology_id) do update set
        need_version = excluded.need_version, technology_version = excluded.technology_version,
        need_profile = excluded.need_profile, technology_profile = excluded.technology_profile,
        formula = excluded.formula, need_total = excluded.need_total, technology_total = excluded.technology_total,
        combined = excluded.combined, parts = excluded.parts, computed_at = excluded.computed_at
      where listing_match.need_version <= excluded.need_version
        and listing_match.technology_version <= excluded.technology_version
      """;

  private static final String DROP =
      """
      delete from listing_match m
      using unnest($1::uuid[], $2::uuid[]) as gone (need_id, technology_id)
      where m.need_id = gone.need_id and m.technology_id = gone.technology_id
      """;
  private static final String DROP_ALL_OF =
      "delete from listing_match where need_id = any($1) or technology_id = any($1)";
  private static final String TRIM =
      """
      delete from listing_match m
      using (
        select need_id, technology_id, row_number() over (
          partition by need_id order by combined desc, technology_id) as place
        from listing_match where need_id = any($1)) ranked
      where ranked.place > $2
        and m.need_id = ranked.need_id and m.technology_id = ranked.technology_id
      """;
  private static final String FLOORS =
      """
      select need_id, min(combined) as floor from listing_match where need_id = any($1)
      group by need_id having count(*) >= $2
      """;
  private static final String PARTNERS =
      """
      select technology_id from listing_match where need_id = $1
      union select need_id from listing_match where technology_id = $1
      """;
  private static final String ONE =
      "select *, parts::text as parts_text from listing_match where need_id = $1 and technology_id = $2";

  /**
   * Those of which one side at least is in one of the countries, the best first; of equals in an
   * order that stays.
   */
  private static final String BEST_OF_COUNTRIES =
      """
      select m.*, m.parts::text as parts_text
      from listing_match m
      join listing n on n.id = m.need_id join organisation seeks on seeks.id = n.organisation_id
      join listing t on t.id = m.technology_id join organisation offers on offers.id = t.organisation_id
      where seeks.content ->> 'country' = any($1) or offers.content ->> 'country' = any($1)
      order by m.combined desc, m.need_id, m.technology_id
      limit $2 offset $3
      """;

  /** Any number that nobody else locks by, so that needs do not meet other locks. */
  private static final int LOCK_CLASS = 3;

  /** Taken in one order by everybody, so that two nodes cannot wait for each other. */
  private static final String LOCK =
      """
      select pg_advisory_xact_lock($1, key) from (
        select distinct hashtext(id::text) as key from unnest($2::uuid[]) as need (id) order by 1) needs
      """;

  private MatchStore() {}

  /** One run at a time changes the matches of a need, until the transaction ends. */
  static void lock(Session session, Collection<UUID> needs) {
    session
        .client()
        .preparedQuery(LOCK)
        .execute(Tuple.tuple().addInteger(LOCK_CLASS).addArrayOfUUID(needs.toArray(UUID[]::new)))
        .await();
  }

  static void put(Session session, List<KeptMatch> matches) {
    if (!matches.isEmpty()) {
      var rows = matches.stream().map(MatchStore::values).toList();
      session.client().preparedQuery(PUT).executeBatch(rows).await();
    }
  }

  private static Tuple values(KeptMatch match) {
    return Tuple.tuple()
        .addUUID(match.need())
        .addUUID(match.technology())
        .addLong(match.needVersion())
        .addLong(match.technologyVersion())
        .addInteger(match.needProfile())
        .addInteger(match.technologyProfile())
        .addInteger(match.formula())
        .addDouble(match.needTotal())
        .addDouble(match.technologyTotal())
        .addDouble(match.combined())
        .addString(Json.write(match.parts()))
        .addOffsetDateTime(match.computedAt().atOffset(ZoneOffset.UTC));
  }

  /** A pair by its ids. */
  record Key(UUID need, UUID technology) {}

  static void drop(Session session, Collection<Key> pairs) {
    if (!pairs.isEmpty()) {
      session
          .client()
          .preparedQuery(DROP)
          .execute(
              Tuple.tuple()
                  .addArrayOfUUID(pairs.stream().map(Key::need).toArray(UUID[]::new))
                  .addArrayOfUUID(pairs.stream().map(Key::technology).toArray(UUID[]::new)))
          .await();
    }
  }

  /** Forgets every match of these listings, whichever side they are. */
  static void dropAllOf(Session session, Collection<UUID> listings) {
    session.client().preparedQuery(DROP_ALL_OF).execute(array(listings)).await();
  }

  /** Keeps the best so many of each of these needs. */
  static void trim(Session session, Collection<UUID> needs, int best) {
    session.client().preparedQuery(TRIM).execute(array(needs).addInteger(best)).await();
  }

  /** The least combined score that a pair must have, of those needs that have enough matches. */
  static Map<UUID, Double> floors(Session session, Collection<UUID> needs, int enough) {
    var rows =
        session.client().preparedQuery(FLOORS).execute(array(needs).addInteger(enough)).await();
    var floors = new HashMap<UUID, Double>();
    rows.forEach(row -> floors.put(row.getUUID("need_id"), row.getDouble("floor")));
    return floors;
  }

  /** The other sides of all stored matches of a listing. */
  static Set<UUID> partners(Session session, UUID listing) {
    var found = new HashSet<UUID>();
    session
        .client()
        .preparedQuery(PARTNERS)
        .execute(Tuple.of(listing))
        .await()
        .forEach(row -> found.add(row.getUUID(0)));
    return found;
  }

  static Optional<KeptMatch> find(Session session, UUID need, UUID technology) {
    var rows = session.client().preparedQuery(ONE).execute(Tuple.of(need, technology)).await();
    return rows.size() == 0 ? Optional.empty() : Optional.of(match(rows.iterator().next()));
  }

  static List<KeptMatch> bestOf(
      Session session, Collection<String> countries, int limit, int offset) {
    var found = new ArrayList<KeptMatch>();
    session
        .client()
        .preparedQuery(BEST_OF_COUNTRIES)
        .execute(
            Tuple.tuple()
                .addArrayOfString(countries.toArray(String[]::new))
                .addInteger(limit)
                .addInteger(offset))
        .await()
        .forEach(row -> found.add(match(row)));
    return found;
  }

  private static KeptMatch match(Row row) {
    return new KeptMatch(
        row.getUUID("need_id"),
        row.getUUID("technology_id"),
        row.getLong("need_version"),
        row.getLong("technology_version"),
        row.getInteger("need_profile"),
        row.getInteger("technology_profile"),
        row.getInteger("formula"),
        row.getDouble("need_total"),
        row.getDouble("technology_total"),
        row.getDouble("combined"),
        parts(row.getString("parts_text")),
        row.getOffsetDateTime("computed_at").toInstant());
  }

  private static List<KeptPart> parts(String json) {
    try {
      return new ArrayList<>(Json.mapper().readValue(json, PARTS));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Tuple array(Collection<UUID> ids) {
    return Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new));
  }
}
