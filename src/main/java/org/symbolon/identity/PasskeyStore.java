package org.symbolon.identity;

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
import org.symbolon.platform.crypto.PasskeyProtocol;
import org.symbolon.platform.database.Session;

/** Passkeys: public keys only. */
final class PasskeyStore {
  private static final String ADD =
      """
      insert into passkey (id, account_id, credential_id, name, public_key, sign_count, user_verified,
        backup_eligible, backed_up, created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      """;
  private static final String LIST =
      """
      select id, name, backed_up, created_at, last_used_at, credential_id from passkey
      where account_id = $1 order by created_at, id
      """;
  private static final String FIND =
      """
      select id, account_id, credential_id, public_key, sign_count, user_verified, backup_eligible,
        backed_up
      from passkey where credential_id = $1 for update
      """;
  private static final String USED =
      """
      update passkey set sign_count = $2, user_verified = $3, backed_up = $4, last_used_at = $5
      where id = $1
      """;
  private static final String RENAME =
      "update passkey set name = $3 where account_id = $1 and id = $2";
  private static final String REMOVE = "delete from passkey where account_id = $1 and id = $2";
  private static final String ASK =
      """
      update account set second_factor = $2 and exists (select from passkey where account_id = $1)
      where id = $1
      """;
  private static final String ASKED = "select second_factor from account where id = $1";
  private static final String RESET_SINCE =
      "select from account where id = $1 and password_reset_at > $2";

  /** A passkey with whose it is. */
  record Owned(UUID id, UUID account, PasskeyProtocol.Known known) {}

  private PasskeyStore() {}

  static void add(
      Session session,
      UUID id,
      UUID account,
      String name,
      PasskeyProtocol.Known known,
      Instant now) {
    run(
        session,
        ADD,
        Tuple.of(
            id,
            account,
            Buffer.buffer(known.id()),
            name,
            Buffer.buffer(known.key()),
            known.signCount(),
            known.userVerified(),
            known.backupEligible(),
            known.backedUp(),
            now.atOffset(ZoneOffset.UTC)));
  }

  static List<Passkey> list(Session session, UUID account) {
    var all = new ArrayList<Passkey>();
    for (Row row : session.client().preparedQuery(LIST).execute(Tuple.of(account)).await()) {
      all.add(
          new Passkey(
              row.getUUID("id"),
              row.getString("name"),
              row.getBoolean("backed_up"),
              row.getOffsetDateTime("created_at").toInstant(),
              Optional.ofNullable(row.getOffsetDateTime("last_used_at"))
                  .map(OffsetDateTime::toInstant)));
    }
    return all;
  }

  /** The authenticators' names of an account's passkeys. */
  static List<byte[]> credentials(Session session, UUID account) {
    var all = new ArrayList<byte[]>();
    for (Row row : session.client().preparedQuery(LIST).execute(Tuple.of(account)).await()) {
      all.add(row.getBuffer("credential_id").getBytes());
    }
    return all;
  }

  /** Locked until the end of the transaction, so that a signature counts once. */
  static Optional<Owned> find(Session session, byte[] credential) {
    var rows =
        session
            .client()
            .preparedQuery(FIND)
            .execute(Tuple.of(Buffer.buffer(credential)))
            .await()
            .iterator();
    if (!rows.hasNext()) {
      return Optional.empty();
    }
    var row = rows.next();
    return Optional.of(
        new Owned(
            row.getUUID("id"),
            row.getUUID("account_id"),
            new PasskeyProtocol.Known(
                row.getBuffer("credential_id").getBytes(),
                row.getBuffer("public_key").getBytes(),
                row.getLong("sign_count"),
                row.getBoolean("user_verified"),
                row.getBoolean("backup_eligible"),
                row.getBoolean("backed_up"))));
  }

  static void used(Session session, UUID id, PasskeyProtocol.Known known, Instant now) {
    run(
        session,
        USED,
        Tuple.of(
            id,
            known.signCount(),
            known.userVerified(),
            known.backedUp(),
            now.atOffset(ZoneOffset.UTC)));
  }

  static boolean rename(Session session, UUID account, UUID id, String name) {
    return run(session, RENAME, Tuple.of(account, id, name)) == 1;
  }

  static boolean remove(Session session, UUID account, UUID id) {
    return run(session, REMOVE, Tuple.of(account, id)) == 1;
  }

  /** Asks for a second factor from now on, or not any more; never without a passkey. */
  static void ask(Session session, UUID account, boolean asked) {
    run(session, ASK, Tuple.of(account, asked));
  }

  static boolean asked(Session session, UUID account) {
    var rows = session.client().preparedQuery(ASKED).execute(Tuple.of(account)).await().iterator();
    return rows.hasNext() && rows.next().getBoolean("second_factor");
  }

  static boolean resetSince(Session session, UUID account, Instant since) {
    return run(session, RESET_SINCE, Tuple.of(account, since.atOffset(ZoneOffset.UTC))) > 0;
  }

  private static int run(Session session, String statement, Tuple values) {
    return session.client().preparedQuery(statement).execute(values).await().rowCount();
  }
}
