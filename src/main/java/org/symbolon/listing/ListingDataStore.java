package org.symbolon.listing;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.sqlclient.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.json.Json;

/** What hangs on listings and on persons around them: read whole, and emptied. */
final class ListingDataStore {
  private static final String CONFIDENTIAL =
      """
      select coalesce(json_agg(found), '[]')::text as rows from (
        select listing_id, field, tier, text from confidential_field where listing_id = any($1)) found
      """;

  /**
   * By listing: what is kept of each beside its content. Files are emptied: a case may still name
   * them.
   */
  private static final List<String> OF_LISTINGS =
      List.of(
          "delete from trust_task where listing_id = any($1) or other_listing_id = any($1)",
          """
          with gone as (delete from listing_document where listing_id = any($1) returning file_id),
            proof as (delete from right_evidence where listing_id = any($1) returning file_id),
            files as (select file_id from gone union select file_id from proof)
          update stored_file set name = '-', size = 1, sha256 = '', bytes = '-'
          where id in (select file_id from files)
          """,
          "delete from right_to_offer where listing_id = any($1)",
          "delete from right_number where listing_id = any($1)",
          "delete from confidential_field where listing_id = any($1)",
          "delete from agreement where listing_id = any($1)",
          "update handover set note = null where listing_id = any($1)");

  /** By person: what he typed about listings that stay, and his name in agreements. */
  private static final List<String> OF_ACCOUNT =
      List.of(
          "update trust_task set note = null where decided_by = $1",
          "update right_to_offer set reason = null where checked_by = $1",
          "update handover set note = null where offered_by = 'account:' || $1::uuid",
          """
          update agreement_person set email = $1::uuid || '@erased.invalid',
            signed_name = case when signed_at is not null then '–' end
          where account_id = $1
          """);

  private static final String OF_ADDRESS =
      "delete from agreement_person where email = $1 and signed_at is null";

  private ListingDataStore() {}

  static Map<String, Object> withConfidential(
      Session session, List<UUID> ids, List<Listing> listings) {
    var all = new LinkedHashMap<String, Object>();
    all.put("listings", listings);
    var text =
        session
            .client()
            .preparedQuery(CONFIDENTIAL)
            .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
            .await()
            .iterator()
            .next()
            .getString("rows");
    all.put("confidential", Json.read(text, JsonNode.class));
    return all;
  }

  static void eraseSatellites(Session session, List<UUID> listings) {
    for (var statement : OF_LISTINGS) {
      session
          .client()
          .preparedQuery(statement)
          .execute(Tuple.tuple().addArrayOfUUID(listings.toArray(UUID[]::new)))
          .await();
    }
  }

  static void eraseTyped(Session session, UUID account, String email) {
    for (var statement : OF_ACCOUNT) {
      session.client().preparedQuery(statement).execute(Tuple.of(account)).await();
    }
    session.client().preparedQuery(OF_ADDRESS).execute(Tuple.of(email)).await();
  }
}
