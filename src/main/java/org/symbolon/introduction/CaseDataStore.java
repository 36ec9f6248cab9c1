package org.symbolon.introduction;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.sqlclient.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.json.Json;

/** What accounts wrote in cases: read, and forgotten. */
final class CaseDataStore {
  private static final Map<String, String> WRITTEN =
      Map.of(
          "requests",
          "select id as case_id, kind, state, message, created_at from introduction_case"
              + " where requested_by = $1 order by created_at",
          "steps",
          "select case_id, step, to_state, reason, note, at from introduction_step"
              + " where account_id = $1 order by at",
          "messages",
          "select case_id, audience, text, at from introduction_message"
              + " where account_id = $1 order by at",
          "contacts",
          "select case_id, side, phone from introduction_contact where account_id = $1");

  private static final List<String> FORGET =
      List.of(
          "update introduction_case set message = '–' where requested_by = $1",
          "update introduction_step set note = null where account_id = $1 and note is not null",
          "update introduction_message set text = '–' where account_id = $1");

  private CaseDataStore() {}

  static Map<String, Object> written(Session session, UUID account) {
    var all = new LinkedHashMap<String, Object>();
    WRITTEN.forEach((name, query) -> {
      var asJson =
          "select coalesce(json_agg(found), '[]')::text as rows from (" + query + ") as found";
      var rows = session.client().preparedQuery(asJson).execute(Tuple.of(account)).await();
      all.put(name, Json.read(rows.iterator().next().getString("rows"), JsonNode.class));
    });
    return all;
  }

  static void forget(Session session, UUID account) {
    for (var statement : FORGET) {
      session.client().preparedQuery(statement).execute(Tuple.of(account)).await();
    }
  }
}
