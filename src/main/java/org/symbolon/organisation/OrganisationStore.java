package org.symbolon.organisation;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.json.Json;

/** The SQL of organisations. */
final class OrganisationStore {
  private static final String COLUMNS =
      "id, status, verified_on, content::text as content, revision, created_at, updated_at";
  private static final String BY_ID = "select " + COLUMNS + " from organisation where id = any($1)";
  private static final String BY_KEY =
      """
      select %s from organisation
      where (source, external_id) in (select * from unnest($1::text[], $2::text[]))
      """
          .formatted(COLUMNS);
  private static final String AFTER =
      "select " + COLUMNS + " from organisation where id > $1 order by id limit $2";
  private static final String VISIBLE_AFTER =
      "select "
          + COLUMNS
          + " from organisation where id > $1 and status = 'PUBLISHED' order by id limit $2";
  private static final String OF_TYPES =
      "select "
          + COLUMNS
          + " from organisation where content->>'type' = any($1) order by id limit $2";
  private static final String OF_PARENT =
      """
      select %s from organisation
      where status <> 'WITHDRAWN' and (content -> 'parent' ->> 'id' = $1::text
        or (content -> 'parent' ->> 'source' = $2 and content -> 'parent' ->> 'externalId' = $3))
      order by id limit $4
      """
          .formatted(COLUMNS);
  private static final String LOCK =
      "select " + COLUMNS + " from organisation where id = $1 for update";
  private static final String INSERT =
      """
      insert into organisation
        (id, status, source, external_id, content, summary, revision, verified_on,
         created_at, updated_at)
      values ($1, $2, $3, $4, $5::text::json, $6::text::json, $7, $8, $9, $10)
      """;
  private static final String UPDATE =
      """
      update organisation set status = $2, source = $3, external_id = $4, content = $5::text::json,
        summary = $6::text::json, revision = $7, verified_on = $8, updated_at = $9
      where id = $1
      """;

  private OrganisationStore() {}

  static List<Organisation> byIds(Session session, List<UUID> ids) {
    return list(
        session.client().preparedQuery(BY_ID).execute(Tuple.of(ids.toArray(UUID[]::new))).await());
  }

  static Optional<Organisation> lock(Session session, UUID id) {
    return list(session.client().preparedQuery(LOCK).execute(Tuple.of(id)).await()).stream()
        .findFirst();
  }

  static List<Organisation> byKeys(Session session, List<OrganisationRef> keys) {
    var sources = keys.stream().map(OrganisationRef::source).toArray(String[]::new);
    var ids = keys.stream().map(OrganisationRef::externalId).toArray(String[]::new);
    return list(
        session
            .client()
            .preparedQuery(BY_KEY)
            .execute(Tuple.tuple().addArrayOfString(sources).addArrayOfString(ids))
            .await());
  }

  static List<Organisation> after(Session session, UUID id, int limit, boolean onlyPublished) {
    return list(
        session
            .client()
            .preparedQuery(onlyPublished ? VISIBLE_AFTER : AFTER)
            .execute(Tuple.of(id, limit))
            .await());
  }

  static List<Organisation> ofTypes(Session session, List<String> types, int limit) {
    return list(
        session
            .client()
            .preparedQuery(OF_TYPES)
            .execute(Tuple.tuple().addArrayOfString(types.toArray(String[]::new)).addInteger(limit))
            .await());
  }

  /** Those that name this one as the house that they came from. */
  static List<Organisation> ofParent(Session session, Organisation parent, int limit) {
    return list(
        session
            .client()
            .preparedQuery(OF_PARENT)
            .execute(
                Tuple.of(
                    parent.id().toString(),
                    parent.content().source(),
                    parent.content().externalId(),
                    limit))
            .await());
  }

  static void insert(Session session, List<Organisation> organisations) {
    if (!organisations.isEmpty()) {
      session
          .client()
          .preparedQuery(INSERT)
          .executeBatch(
              organisations.stream()
                  .map(o ->
                      Tuple.from(
                          values(
                              o,
                              o.createdAt().atOffset(ZoneOffset.UTC),
                              o.updatedAt().atOffset(ZoneOffset.UTC))))
                  .toList())
          .await();
    }
  }

  static void update(Session session, List<Organisation> organisations) {
    if (!organisations.isEmpty()) {
      session
          .client()
          .preparedQuery(UPDATE)
          .executeBatch(
              organisations.stream()
                  .map(o -> Tuple.from(values(o, o.updatedAt().atOffset(ZoneOffset.UTC))))
                  .toList())
          .await();
    }
  }

  private static List<Object> values(Organisation o, Object... times) {
    var values = new ArrayList<Object>();
    values.add(o.id());
    values.add(o.status().name());
    values.add(o.content().source());
    values.add(o.content().externalId());
    values.add(Json.write(o.content()));
    values.add(Json.write(o.summary()));
    values.add(o.revision());
    values.add(o.verifiedOn());
    values.addAll(List.of(times));
    return values;
  }

  private static List<Organisation> list(RowSet<Row> rows) {
    var all = new ArrayList<Organisation>();
    for (var row : rows) {
      all.add(
          new Organisation(
              row.getUUID("id"),
              Json.read(row.getString("content"), OrganisationContent.class),
              OrganisationStatus.valueOf(row.getString("status")),
              row.getLocalDate("verified_on"),
              row.getLong("revision"),
              instant(row, "created_at"),
              instant(row, "updated_at")));
    }
    return all;
  }

  private static Instant instant(Row row, String column) {
    return row.getOffsetDateTime(column).toInstant();
  }
}
