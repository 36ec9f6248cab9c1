package org.symbolon.identity;

import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.symbolon.platform.database.Session;

/** Takes everything from accounts that would let somebody act with them. */
final class DemonstrationStore {
  private static final String SHUT =
      """
      update account set password = null, operator = false, updated_at = $2
      where email = any($1) and (password is not null or operator)
      """;
  private static final String OF =
      " where account_id in (select id from account where email = any($1))";
  private static final List<String> WAYS_IN =
      List.of(
          "delete from session" + OF,
          "delete from api_token" + OF,
          "delete from membership" + OF,
          "delete from broker" + OF);

  private DemonstrationStore() {}

  static void shut(Session session, List<String> emails, Instant now) {
    var addresses = emails.toArray(String[]::new);
    session
        .client()
        .preparedQuery(SHUT)
        .execute(
            Tuple.tuple()
                .addArrayOfString(addresses)
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC)))
        .await();
    for (var statement : WAYS_IN) {
      session
          .client()
          .preparedQuery(statement)
          .execute(Tuple.tuple().addArrayOfString(addresses))
          .await();
    }
  }
}
