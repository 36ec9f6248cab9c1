package org.symbolon.alert;

import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.symbolon.platform.database.Session;

/** The SQL of when matches were looked at. */
final class NeedLookStore {
  private static final String OF =
      "select listing_id, looked_at from need_look where account_id = $1 and listing_id = any($2)";
  private static final String LOOK =
      """
      insert into need_look (account_id, listing_id, looked_at) values ($1, $2, $3)
      on conflict (account_id, listing_id) do update set looked_at = excluded.looked_at
      """;

  private NeedLookStore() {}

  static Map<UUID, Instant> of(Session session, UUID account, List<UUID> needs) {
    var looks = new HashMap<UUID, Instant>();
    session
        .client()
        .preparedQuery(OF)
        .execute(Tuple.tuple().addUUID(account).addArrayOfUUID(needs.toArray(UUID[]::new)))
        .await()
        .forEach(row ->
            looks.put(row.getUUID("listing_id"), row.getOffsetDateTime("looked_at").toInstant()));
    return looks;
  }

  static void look(Session session, UUID account, UUID need, Instant now) {
    session
        .client()
        .preparedQuery(LOOK)
        .execute(Tuple.of(account, need, SubscriptionStore.time(now)))
        .await();
  }
}
