package org.symbolon.identity;

import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.symbolon.platform.database.Session;

/** Which accounts belong to the demonstration, and everything that lets somebody act with them. */
final class DemonstrationStore {
  private static final String MARK = "update account set demonstration = true where id = $1";

  /** Whoever added one would keep others out, as it is asked for after the password. */
  private static final String FORGET_PASSKEYS = "delete from passkey where account_id = $1";

  private static final String SHUT =
      """
      update account set password = null, operator = false, updated_at = $2
      where demonstration and not email = any($1)
      """;
  private static final List<String> WAYS_IN =
      List.of("session", "api_token", "passkey", "institution_identity", "membership", "broker");

  private DemonstrationStore() {}

  static void mark(Session session, UUID account) {
    session.client().preparedQuery(MARK).execute(Tuple.of(account)).await();
    session.client().preparedQuery(FORGET_PASSKEYS).execute(Tuple.of(account)).await();
  }

  /** Takes everything from the demonstration's accounts but those of these addresses. */
  static void shutAllBut(Session session, List<String> emails, Instant now) {
    var addresses = emails.toArray(String[]::new);
    session
        .client()
        .preparedQuery(SHUT)
        .execute(
            Tuple.tuple()
                .addArrayOfString(addresses)
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC)))
        .await();
    for (var table : WAYS_IN) {
      session
          .client()
          .preparedQuery(
              "delete from "
                  + table
                  + " where account_id in"
                  + " (select id from account where demonstration and not email = any($1))")
          .execute(Tuple.tuple().addArrayOfString(addresses))
          .await();
    }
  }
}
