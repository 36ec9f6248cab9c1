package org.symbolon.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.sqlclient.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.json.Json;

/**
 * The tables of identity, and whatever else hangs on an account by its foreign key, by account and
 * by address: read whole, and emptied.
 */
final class IdentityDataStore {
  /**
   * Without fingerprints, hashes and keys: they are ours to check with, and of no use to others.
   */
  private static final Map<String, String> OF_ACCOUNT =
      Map.ofEntries(
          Map.entry(
              "sessions",
              "select id, device, created_at, last_seen_at from session where account_id = $1"),
          Map.entry(
              "memberships",
              "select organisation_id, role, created_at from membership where account_id = $1"),
          Map.entry(
              "brokerage",
              "select centre_id, countries, languages, created_at from broker"
                  + " where account_id = $1"),
          Map.entry(
              "tokens",
              "select name, scope, created_at, last_used_at, expires_at from api_token"
                  + " where account_id = $1"),
          Map.entry(
              "passkeys",
              "select name, backed_up, created_at, last_used_at from passkey"
                  + " where account_id = $1"),
          Map.entry(
              "institutions",
              "select issuer, subject, created_at from institution_identity"
                  + " where account_id = $1"),
          Map.entry(
              "notices",
              "select kind, facts, path, created_at, read_at from notice where account_id = $1"),
          Map.entry(
              "drafts",
              "select kind, content, created_at, updated_at from listing_draft"
                  + " where account_id = $1"));

  private static final Map<String, String> OF_ADDRESS =
      Map.of(
          "mailsOnTheirWay",
          "select subject, text, created_at from mail where recipient = $1",
          "failedSignIns",
          "select at from sign_in_failure where starts_with(subject, $1 || ' ')",
          "invitations",
          "select organisation_id, role, status, created_at from invitation where email = $1");

  private static final List<String> ERASE_ADDRESS =
      List.of(
          "delete from mail where recipient = $1",
          "delete from mailed_link where email = $1",
          "delete from sign_in_failure where starts_with(subject, $1 || ' ')",
          "delete from invitation where email = $1");

  /** Most other tables follow by themselves: their foreign keys say so. */
  private static final String ERASE = "delete from account where id = $1";

  private IdentityDataStore() {}

  static Map<String, Object> tables(Session session, UUID account, String email) {
    var all = new LinkedHashMap<String, Object>();
    OF_ACCOUNT.forEach((name, query) -> all.put(name, rows(session, query, account)));
    OF_ADDRESS.forEach((name, query) -> all.put(name, rows(session, query, email)));
    return all;
  }

  private static JsonNode rows(Session session, String query, Object key) {
    var asJson =
        "select coalesce(json_agg(found), '[]')::text as rows from (" + query + ") as found";
    var text =
        session
            .client()
            .preparedQuery(asJson)
            .execute(Tuple.of(key))
            .await()
            .iterator()
            .next()
            .getString("rows");
    return Json.read(text, JsonNode.class);
  }

  static void erase(Session session, UUID account, String email) {
    for (var statement : ERASE_ADDRESS) {
      session.client().preparedQuery(statement).execute(Tuple.of(email)).await();
    }
    session.client().preparedQuery(ERASE).execute(Tuple.of(account)).await();
  }
}
