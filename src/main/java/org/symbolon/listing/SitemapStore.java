package org.symbolon.listing;

import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.symbolon.platform.database.Session;

/** What search engines may know of: open listings, and published organisations. */
final class SitemapStore {
  private static final String OPEN =
      """
      from listing l join organisation o on o.id = l.organisation_id
      where l.status = 'PUBLISHED' and l.valid_until > $1 and o.status = 'PUBLISHED'
      """;

  /** The first of each so many, in the order of their ids. */
  private static final String FIRSTS =
      """
      select id from (select l.id, row_number() over (order by l.id) as place %s) as placed
      where place %% $2 = 1 order by id
      """
          .formatted(OPEN);

  private static final String LISTINGS =
      "select l.id, l.kind, l.updated_at " + OPEN + " and l.id >= $2 order by l.id limit $3";

  private static final String ORGANISATION_FIRSTS =
      """
      select id from (
        select id, row_number() over (order by id) as place from organisation
        where status = 'PUBLISHED') as placed
      where place % $1 = 1 order by id
      """;

  private static final String ORGANISATIONS =
      """
      select id, updated_at from organisation
      where status = 'PUBLISHED' and id >= $1 order by id limit $2
      """;

  private SitemapStore() {}

  static List<UUID> firstListings(Session session, Instant now, int each) {
    return ids(session, FIRSTS, Tuple.of(now.atOffset(ZoneOffset.UTC), (long) each));
  }

  static List<UUID> firstOrganisations(Session session, int each) {
    return ids(session, ORGANISATION_FIRSTS, Tuple.of((long) each));
  }

  private static List<UUID> ids(Session session, String sql, Tuple tuple) {
    var ids = new ArrayList<UUID>();
    session
        .client()
        .preparedQuery(sql)
        .execute(tuple)
        .await()
        .forEach(row -> ids.add(row.getUUID(0)));
    return ids;
  }

  static List<Sitemap.Place> listings(Session session, UUID from, Instant now, int limit) {
    var places = new ArrayList<Sitemap.Place>();
    session
        .client()
        .preparedQuery(LISTINGS)
        .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), from, limit))
        .await()
        .forEach(row ->
            places.add(
                new Sitemap.Place(
                    ListingLinks.path(Kind.valueOf(row.getString(1)), row.getUUID(0)),
                    row.getOffsetDateTime(2).toInstant())));
    return places;
  }

  static List<Sitemap.Place> organisations(Session session, UUID from, int limit) {
    var places = new ArrayList<Sitemap.Place>();
    session
        .client()
        .preparedQuery(ORGANISATIONS)
        .execute(Tuple.of(from, limit))
        .await()
        .forEach(row ->
            places.add(
                new Sitemap.Place(
                    "/organisations/" + row.getUUID(0), row.getOffsetDateTime(1).toInstant())));
    return places;
  }
}
