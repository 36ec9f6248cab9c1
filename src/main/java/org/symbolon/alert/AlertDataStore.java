package org.symbolon.alert;

import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.symbolon.platform.database.Session;

/** What is handed out and forgotten of a person beside what he sees on his pages. */
final class AlertDataStore {
  private static final String OF_ADDRESS =
      "select * from subscription where email = $1 order by created_at, id";
  private static final String LOOKS =
      "select listing_id, looked_at from need_look where account_id = $1 order by looked_at";

  /** What was told and the links of mails go with them, by their foreign keys. */
  private static final List<String> FORGET =
      List.of(
          "delete from subscription where account_id = $1 or email = $2",
          "delete from collection where account_id = $1 and $2::text is not null",
          "delete from need_look where account_id = $1 and $2::text is not null");

  /** When somebody looked at the matches of a need. */
  record Look(UUID need, Instant lookedAt) {}

  private AlertDataStore() {}

  static List<Subscription> ofAddress(Session session, String email) {
    var all = new ArrayList<Subscription>();
    session
        .client()
        .preparedQuery(OF_ADDRESS)
        .execute(Tuple.of(email))
        .await()
        .forEach(row -> all.add(SubscriptionStore.of(row)));
    return all;
  }

  static List<Look> looks(Session session, UUID account) {
    var all = new ArrayList<Look>();
    session
        .client()
        .preparedQuery(LOOKS)
        .execute(Tuple.of(account))
        .await()
        .forEach(row ->
            all.add(
                new Look(
                    row.getUUID("listing_id"), row.getOffsetDateTime("looked_at").toInstant())));
    return all;
  }

  static void forget(Session session, UUID account, String email) {
    for (var statement : FORGET) {
      session.client().preparedQuery(statement).execute(Tuple.of(account, email)).await();
    }
  }
}
