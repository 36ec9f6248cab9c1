package org.symbolon.listing;

import static org.symbolon.listing.ListingRows.COLUMNS;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.symbolon.kernel.Change;
import org.symbolon.organisation.OrganisationRef;
import org.symbolon.platform.database.Session;

/** The SQL of listings. */
final class ListingStore {
  private static final String FROM =
      " from listing l join organisation o on o.id = l.organisation_id ";
  private static final String OPEN =
      " l.status = 'PUBLISHED' and l.valid_until > $2 and o.status = 'PUBLISHED' ";
  private static final String BY_IDS = "select " + COLUMNS + FROM + "where l.id = any($1)";
  private static final String ONE = "select " + COLUMNS + FROM + "where l.id = $1";
  private static final String ONE_OPEN = ONE + " and" + OPEN;
  private static final String REVISIONS =
      "select l.revision, o.revision as organisation_revision" + FROM + "where l.id = $1";
  private static final String REVISIONS_OPEN = REVISIONS + " and" + OPEN;
  private static final String LOCK = ONE + " for update of l";
  private static final String LOCK_ALL =
      "select " + COLUMNS + FROM + "where l.id = any($1) order by l.id for update of l";
  private static final String LOCK_BY_KEY =
      "select "
          + COLUMNS
          + FROM
          + "where (l.source, l.external_id) in (select * from unnest($1::text[], $2::text[]))"
          + " order by l.id for update of l";
  private static final String AFTER =
      "select " + COLUMNS + FROM + "where l.id > $1 order by l.id limit $2";
  private static final String OF_ORGANISATION = "select id from listing where organisation_id = $1";
  private static final String OF_ORGANISATIONS =
      "select "
          + COLUMNS
          + FROM
          + "where l.organisation_id = any($1) order by l.updated_at desc, l.id offset $2 limit $3";
  private static final String BY_TOPIC =
      "select "
          + COLUMNS
          + FROM
          + "where l.topics && $1 and"
          + OPEN
          + "order by l.published_at desc, l.id limit $3";
  private static final String TOPICS =
      """
      select topic, count(*) as count
      from listing l join organisation o on o.id = l.organisation_id, unnest(l.topics) as topic
      where l.status = 'PUBLISHED' and l.valid_until > $1 and o.status = 'PUBLISHED'
      group by topic
      """;
  private static final String INSERT =
      """
      insert into listing (id, organisation_id, kind, status, source, external_id, topics, content,
        revision, index_version, confirmed_on, valid_until, published_at, created_at, updated_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8::text::json, $9, $10, $11, $12, $13, $14, $15)
      """;
  private static final String UPDATE =
      """
      update listing set organisation_id = $2, kind = $3, status = $4, source = $5,
        external_id = $6, topics = $7, content = $8::text::json, revision = $9, index_version = $10,
        confirmed_on = $11, valid_until = $12, published_at = $13, created_at = $14, updated_at = $15
      where id = $1
      """;
  private static final String TOUCH =
      "update listing set index_version = index_version + 1 where organisation_id = any($1)"
          + " returning id";
  private static final String DUE =
      """
      select id from listing where status = 'PUBLISHED' and valid_until <= $1
      order by valid_until limit $2 for update skip locked
      """;
  private static final String VANISHED =
      """
      select id from listing
      where source = $1 and status <> 'WITHDRAWN' and not external_id = any($2)
      order by id for update
      """;
  private static final String VERSIONS =
      """
      select l.id, l.index_version from listing l join organisation o on o.id = l.organisation_id
      where l.id > $1 and l.status = 'PUBLISHED' and l.valid_until > $2 and o.status = 'PUBLISHED'
      order by l.id limit $3
      """;

  private static final String VERSIONS_OF =
      "select l.id, l.index_version" + FROM + "where l.id = any($1) and" + OPEN;
  private static final String OWNER = "select organisation_id from listing where id = $1";

  private ListingStore() {}

  static List<Listing> byIds(Session session, List<UUID> ids) {
    return ListingRows.list(
        session.client().preparedQuery(BY_IDS).execute(Tuple.of(ids.toArray(UUID[]::new))).await());
  }

  /** The read that happens most: one select, answered as a future so that it needs no thread. */
  static Future<Optional<Document>> document(Session session, UUID id, Optional<Instant> openAt) {
    return session
        .client()
        .preparedQuery(openAt.isPresent() ? ONE_OPEN : ONE)
        .execute(oneTuple(id, openAt))
        .map(rows ->
            rows.size() == 0
                ? Optional.empty()
                : Optional.of(ListingRows.document(id, rows.iterator().next())));
  }

  /** The organisation that owns a listing, whatever its status. */
  static Future<Optional<UUID>> owner(Session session, UUID id) {
    return session
        .client()
        .preparedQuery(OWNER)
        .execute(Tuple.of(id))
        .map(rows ->
            rows.size() == 0
                ? Optional.empty()
                : Optional.of(rows.iterator().next().getUUID("organisation_id")));
  }

  static Future<Optional<String>> etag(Session session, UUID id, Optional<Instant> openAt) {
    return session
        .client()
        .preparedQuery(openAt.isPresent() ? REVISIONS_OPEN : REVISIONS)
        .execute(oneTuple(id, openAt))
        .map(rows ->
            rows.size() == 0
                ? Optional.empty()
                : Optional.of(ListingRows.etag(rows.iterator().next())));
  }

  private static Tuple oneTuple(UUID id, Optional<Instant> openAt) {
    return openAt
        .map(instant -> Tuple.of(id, instant.atOffset(ZoneOffset.UTC)))
        .orElseGet(() -> Tuple.of(id));
  }

  static Optional<Listing> lock(Session session, UUID id) {
    return ListingRows.list(session.client().preparedQuery(LOCK).execute(Tuple.of(id)).await())
        .stream()
        .findFirst();
  }

  static List<Listing> lockAll(Session session, List<UUID> ids) {
    return ListingRows.list(
        session
            .client()
            .preparedQuery(LOCK_ALL)
            .execute(Tuple.of(ids.toArray(UUID[]::new)))
            .await());
  }

  static List<Listing> lockByKeys(Session session, List<OrganisationRef> keys) {
    var sources = keys.stream().map(OrganisationRef::source).toArray(String[]::new);
    var ids = keys.stream().map(OrganisationRef::externalId).toArray(String[]::new);
    return ListingRows.list(
        session
            .client()
            .preparedQuery(LOCK_BY_KEY)
            .execute(Tuple.tuple().addArrayOfString(sources).addArrayOfString(ids))
            .await());
  }

  static List<Listing> after(Session session, UUID id, int limit) {
    return ListingRows.list(
        session.client().preparedQuery(AFTER).execute(Tuple.of(id, limit)).await());
  }

  static List<UUID> ofOrganisation(Session session, UUID organisation) {
    return ids(session, OF_ORGANISATION, Tuple.of(organisation));
  }

  static List<Listing> ofOrganisations(
      Session session, List<UUID> organisations, int from, int limit) {
    return ListingRows.list(
        session
            .client()
            .preparedQuery(OF_ORGANISATIONS)
            .execute(Tuple.of(organisations.toArray(UUID[]::new), from, limit))
            .await());
  }

  static List<Listing> openByTopics(Session session, Set<String> topics, Instant now, int limit) {
    return ListingRows.list(
        session
            .client()
            .preparedQuery(BY_TOPIC)
            .execute(Tuple.of(topics.toArray(String[]::new), now.atOffset(ZoneOffset.UTC), limit))
            .await());
  }

  static List<Listings.TopicCount> topics(Session session, Instant now) {
    var rows =
        session
            .client()
            .preparedQuery(TOPICS)
            .execute(Tuple.of(now.atOffset(ZoneOffset.UTC)))
            .await();
    var counts = new ArrayList<Listings.TopicCount>();
    rows.forEach(
        row -> counts.add(new Listings.TopicCount(row.getString("topic"), row.getLong("count"))));
    return counts;
  }

  static void insert(Session session, List<Listing> listings) {
    batch(session, INSERT, listings);
  }

  static void update(Session session, List<Listing> listings) {
    batch(session, UPDATE, listings);
  }

  private static void batch(Session session, String sql, List<Listing> listings) {
    if (!listings.isEmpty()) {
      session
          .client()
          .preparedQuery(sql)
          .executeBatch(listings.stream().map(ListingRows::values).toList())
          .await();
    }
  }

  /** Gives the listings of these organisations a new index version; their revisions stay. */
  static List<Change> touch(Session session, List<UUID> organisations) {
    return ids(session, TOUCH, Tuple.of((Object) organisations.toArray(UUID[]::new))).stream()
        .map(id -> new Change(Change.Subject.LISTING, id))
        .toList();
  }

  /** Published listings whose time is over, locked; what another node holds is left to it. */
  static List<UUID> due(Session session, Instant now, int limit) {
    return ids(session, DUE, Tuple.of(now.atOffset(ZoneOffset.UTC), limit));
  }

  static List<UUID> vanished(Session session, String source, Set<String> externalIds) {
    return ids(
        session,
        VANISHED,
        Tuple.tuple().addString(source).addArrayOfString(externalIds.toArray(String[]::new)));
  }

  static List<Listings.Version> versions(Session session, UUID after, Instant now, int limit) {
    return versions(session, VERSIONS, Tuple.of(after, now.atOffset(ZoneOffset.UTC), limit));
  }

  static List<Listings.Version> versionsOf(Session session, List<UUID> ids, Instant now) {
    return versions(
        session, VERSIONS_OF, Tuple.of(ids.toArray(UUID[]::new), now.atOffset(ZoneOffset.UTC)));
  }

  private static List<Listings.Version> versions(Session session, String sql, Tuple tuple) {
    var rows = session.client().preparedQuery(sql).execute(tuple).await();
    var versions = new ArrayList<Listings.Version>(rows.size());
    rows.forEach(row -> versions.add(new Listings.Version(row.getUUID(0), row.getLong(1))));
    return versions;
  }

  private static List<UUID> ids(Session session, String sql, Tuple tuple) {
    var rows = session.client().preparedQuery(sql).execute(tuple).await();
    var ids = new ArrayList<UUID>(rows.size());
    rows.forEach(row -> ids.add(row.getUUID(0)));
    return ids;
  }
}
