package org.symbolon.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.json.Json;

/** The SQL of notices. */
final class NoticeStore {
  private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};
  private static final String ADD =
      """
      insert into notice (id, account_id, kind, facts, path, created_at)
      values ($1, $2, $3, $4::text::json, $5, $6)
      """;

  /** The newest are kept. */
  private static final String TRIM =
      """
      delete from notice where account_id = $1 and id in (
        select id from notice where account_id = $1 order by created_at desc, id desc offset $2)
      """;

  private static final String LIST =
      """
      select id, kind, facts::text as facts, path, created_at, read_at from notice
      where account_id = $1 order by created_at desc, id desc limit $2
      """;
  private static final String UNREAD =
      "select count(*) as unread from notice where account_id = $1 and read_at is null";
  private static final String READ =
      """
      update notice set read_at = coalesce(read_at, $3) where account_id = $1 and id = $2
      returning path
      """;
  private static final String READ_ALL =
      "update notice set read_at = $2 where account_id = $1 and read_at is null";
  private static final String FORGET = "delete from notice where created_at < $1";

  private NoticeStore() {}

  static void add(Session session, UUID account, Notice notice, int kept) {
    session
        .client()
        .preparedQuery(ADD)
        .execute(
            Tuple.of(
                notice.id(),
                account,
                notice.kind(),
                Json.write(notice.facts()),
                notice.path(),
                notice.createdAt().atOffset(ZoneOffset.UTC)))
        .await();
    session.client().preparedQuery(TRIM).execute(Tuple.of(account, kept)).await();
  }

  static List<Notice> list(Session session, UUID account, int limit) {
    var notices = new ArrayList<Notice>();
    session
        .client()
        .preparedQuery(LIST)
        .execute(Tuple.of(account, limit))
        .await()
        .forEach(row -> notices.add(notice(row)));
    return notices;
  }

  private static Notice notice(Row row) {
    try {
      return new Notice(
          row.getUUID("id"),
          row.getString("kind"),
          Json.mapper().readValue(row.getString("facts"), FACTS),
          row.getString("path"),
          row.getOffsetDateTime("created_at").toInstant(),
          row.getOffsetDateTime("read_at") != null);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static long unread(Session session, UUID account) {
    return session
        .client()
        .preparedQuery(UNREAD)
        .execute(Tuple.of(account))
        .await()
        .iterator()
        .next()
        .getLong("unread");
  }

  static Optional<String> read(Session session, UUID account, UUID notice, Instant now) {
    var rows =
        session
            .client()
            .preparedQuery(READ)
            .execute(Tuple.of(account, notice, now.atOffset(ZoneOffset.UTC)))
            .await()
            .iterator();
    return rows.hasNext() ? Optional.of(rows.next().getString("path")) : Optional.empty();
  }

  static void readAll(Session session, UUID account, Instant now) {
    session
        .client()
        .preparedQuery(READ_ALL)
        .execute(Tuple.of(account, now.atOffset(ZoneOffset.UTC)))
        .await();
  }

  static void forgetBefore(Session session, Instant instant) {
    session
        .client()
        .preparedQuery(FORGET)
        .execute(Tuple.of(instant.atOffset(ZoneOffset.UTC)))
        .await();
  }
}
