package org.symbolon.matching;

import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.symbolon.listing.Kind;
import org.symbolon.organisation.Organisation;
import org.symbolon.organisation.OrganisationType;
import org.symbolon.platform.database.Session;

/** The SQL by which partners are found: organisations with something in common, most first. */
final class PartnerStore {
  /**
   * Orders by a rough measure of what the score looks at. It needs no precision: the score itself
   * ranks what is found.
   */
  private static final String CANDIDATES =
      """
      with near as (
        select organisation_id, max(case when topics && $5 then 3 else 2 end) as topics
        from listing
        where status = 'PUBLISHED' and valid_until > $3 and kind = any($4) and topics && $6
        group by organisation_id)
      select o.id from organisation o left join near n on n.organisation_id = o.id
      where o.status = 'PUBLISHED' and o.type = $1 and o.id <> $2
      order by
        coalesce(n.topics, 0)
        + 2.0 * (select count(*) from unnest(o.capabilities_held) c where c = any($7))
            / greatest(1, cardinality($7::text[]))
        + 2.0 * (select count(*) from unnest(o.capabilities_sought) c where c = any($8))
            / greatest(1, cardinality(o.capabilities_sought))
        + case when o.sectors && $9 then 1.5 when o.sectors && $10 then 0.8 else 0 end
        + case when o.country = $11 then 0.6 when o.country = any($12) then 0.4 else 0 end desc,
        o.id
      limit $13
      """;

  private static final String NEWEST =
      """
      select id from (
        select l.id, row_number() over (
          partition by l.organisation_id order by l.published_at desc, l.id) as place
        from listing l
        where l.organisation_id = any($1) and l.status = 'PUBLISHED' and l.valid_until > $2) newest
      where place <= $3
      """;
  private static final String SPIN_OFFS =
      """
      select id from organisation
      where status = 'PUBLISHED' and type = 'UNIVERSITY_SPIN_OFF'
        and (parent_id = $1 or (parent_source = $2 and parent_external_id = $3))
      order by id limit $4
      """;

  /**
   * What an organisation is asked for by another.
   *
   * @param kinds of listings whose topics are looked at
   * @param topics of the asking side, and those near them
   * @param sought capabilities that the asking side looks for
   * @param held capabilities that it has
   * @param sectors its sectors, and those near them
   * @param country its country, and those of the same region
   */
  record Wish(
      OrganisationType type,
      UUID asking,
      List<Kind> kinds,
      Collection<String> topics,
      Collection<String> nearTopics,
      List<String> sought,
      List<String> held,
      List<String> sectors,
      Collection<String> nearSectors,
      String country,
      Collection<String> nearCountries) {}

  private PartnerStore() {}

  static List<UUID> candidates(Session session, Wish wish, Instant now, int limit) {
    var tuple =
        Tuple.tuple()
            .addString(wish.type().name())
            .addUUID(wish.asking())
            .addOffsetDateTime(now.atOffset(ZoneOffset.UTC))
            .addArrayOfString(wish.kinds().stream().map(Kind::name).toArray(String[]::new))
            .addArrayOfString(texts(wish.topics()))
            .addArrayOfString(texts(wish.nearTopics()))
            .addArrayOfString(texts(wish.sought()))
            .addArrayOfString(texts(wish.held()))
            .addArrayOfString(texts(wish.sectors()))
            .addArrayOfString(texts(wish.nearSectors()))
            .addString(wish.country())
            .addArrayOfString(texts(wish.nearCountries()))
            .addInteger(limit);
    return ids(session, CANDIDATES, tuple);
  }

  /** The newest open listings of each of these organisations. */
  static List<UUID> newest(Session session, Collection<UUID> owners, Instant now, int ofEach) {
    return ids(
        session,
        NEWEST,
        Tuple.tuple()
            .addArrayOfUUID(owners.toArray(UUID[]::new))
            .addOffsetDateTime(now.atOffset(ZoneOffset.UTC))
            .addInteger(ofEach));
  }

  /** The spin-offs that came from this organisation. */
  static List<UUID> spinOffs(Session session, Organisation parent, int limit) {
    return ids(
        session,
        SPIN_OFFS,
        Tuple.of(
            parent.id().toString(),
            parent.content().source(),
            parent.content().externalId(),
            limit));
  }

  private static String[] texts(Collection<String> texts) {
    return texts.toArray(String[]::new);
  }

  private static List<UUID> ids(Session session, String sql, Tuple tuple) {
    var rows = session.client().preparedQuery(sql).execute(tuple).await();
    var ids = new ArrayList<UUID>(rows.size());
    rows.forEach(row -> ids.add(row.getUUID(0)));
    return ids;
  }
}
