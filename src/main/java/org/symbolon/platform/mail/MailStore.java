package org.symbolon.platform.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.json.Json;

/** Mails that wait to be sent. What is sent is deleted: its links are secrets. */
final class MailStore {
  private static final String ADD =
      "insert into mail (id, recipient, subject, text, language, headers, created_at)"
          + " values ($1, $2, $3, $4, $5, $6::text::json, $7)";
  private static final String FIND =
      "select id, recipient, subject, text, language, headers::text as headers, created_at"
          + " from mail where id = any($1)";
  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
  private static final String DELETE = "delete from mail where id = $1";

  private MailStore() {}

  static void add(Session session, Mail mail) {
    session
        .client()
        .preparedQuery(ADD)
        .execute(
            Tuple.of(
                mail.id(),
                mail.to(),
                mail.subject(),
                mail.text(),
                mail.language(),
                Json.write(mail.headers()),
                mail.createdAt().atOffset(ZoneOffset.UTC)))
        .await();
  }

  static List<Mail> find(Session session, List<UUID> ids) {
    var rows =
        session
            .client()
            .preparedQuery(FIND)
            .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
            .await();
    var mails = new ArrayList<Mail>(rows.size());
    for (Row row : rows) {
      mails.add(
          new Mail(
              row.getUUID("id"),
              row.getString("recipient"),
              row.getString("subject"),
              row.getString("text"),
              row.getString("language"),
              headers(row.getString("headers")),
              row.getOffsetDateTime("created_at").toInstant()));
    }
    return mails;
  }

  private static Map<String, String> headers(String json) {
    try {
      return Json.mapper().readValue(json, HEADERS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static void delete(Session session, UUID id) {
    session.client().preparedQuery(DELETE).execute(Tuple.of(id)).await();
  }
}
