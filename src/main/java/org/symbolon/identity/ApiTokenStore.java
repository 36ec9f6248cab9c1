package org.symbolon.identity;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.database.Session;

/** Tokens of machine clients, by their fingerprint. */
final class ApiTokenStore {
  private static final String ADD =
      """
      insert into api_token (id, fingerprint, account_id, name, scope, created_at, expires_at)
      select $1, $2, $3, $4, $5, $6, $7
      where (select count(*) from api_token where account_id = $3) < $8
      """;

  /** The use is noted at most once an hour, so that reading does not write. */
  private static final String USED =
      """
      with known as (
        select id, account_id, scope, last_used_at from api_token
        where fingerprint = $1 and expires_at > $2),
      used as (
        update api_token set last_used_at = $2
        where id in (select id from known
          where last_used_at is null or last_used_at < $2 - interval '1 hour'))
      select account_id, scope from known
      """;

  private static final String LIST =
      """
      select id, name, scope, created_at, last_used_at, expires_at from api_token
      where account_id = $1 order by created_at desc
      """;
  private static final String REVOKE_ALL = "delete from api_token where account_id = $1";
  private static final String REVOKE = "delete from api_token where account_id = $1 and id = $2";

  /** Whose token it is, and whether it may write. */
  record Known(UUID account, boolean writes) {}

  private ApiTokenStore() {}

  /** Adds a token; false when the account has as many as it may have. */
  static boolean add(Session session, UUID account, ApiToken token, String secret, int most) {
    return session
            .client()
            .preparedQuery(ADD)
            .execute(
                Tuple.of(
                    token.id(),
                    Buffer.buffer(Secrets.fingerprint(secret)),
                    account,
                    token.name(),
                    token.writes() ? "WRITE" : "READ",
                    token.createdAt().atOffset(ZoneOffset.UTC),
                    token.expiresAt().atOffset(ZoneOffset.UTC),
                    most))
            .await()
            .rowCount()
        == 1;
  }

  static Future<Optional<Known>> used(Session session, String secret, Instant now) {
    return session
        .client()
        .preparedQuery(USED)
        .execute(Tuple.of(Buffer.buffer(Secrets.fingerprint(secret)), now.atOffset(ZoneOffset.UTC)))
        .map(rows -> {
          var found = rows.iterator();
          if (!found.hasNext()) {
            return Optional.<Known>empty();
          }
          var row = found.next();
          return Optional.of(
              new Known(row.getUUID("account_id"), row.getString("scope").equals("WRITE")));
        });
  }

  static List<ApiToken> list(Session session, UUID account) {
    var all = new ArrayList<ApiToken>();
    for (Row row : session.client().preparedQuery(LIST).execute(Tuple.of(account)).await()) {
      all.add(
          new ApiToken(
              row.getUUID("id"),
              row.getString("name"),
              row.getString("scope").equals("WRITE"),
              row.getOffsetDateTime("created_at").toInstant(),
              Optional.ofNullable(row.getOffsetDateTime("last_used_at"))
                  .map(OffsetDateTime::toInstant),
              row.getOffsetDateTime("expires_at").toInstant()));
    }
    return all;
  }

  static void revokeAll(Session session, UUID account) {
    session.client().preparedQuery(REVOKE_ALL).execute(Tuple.of(account)).await();
  }

  static void revoke(Session session, UUID account, UUID id) {
    session.client().preparedQuery(REVOKE).execute(Tuple.of(account, id)).await();
  }
}
