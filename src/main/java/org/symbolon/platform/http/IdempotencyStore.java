package org.symbolon.platform.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.platform.database.Session;

/** Rows of {@code idempotency_key}. */
final class IdempotencyStore {
  private static final int PURGED_AT_ONCE = 100;

  private static final String CLAIM =
      """
      insert into idempotency_key as held (key, operation, body_hash, run, leased_until, created_at)
      values ($1, $2, $3, $4, $5, $6)
      on conflict (key, operation) do update
      set body_hash = excluded.body_hash, run = excluded.run, leased_until = excluded.leased_until,
          created_at = excluded.created_at, status = null, headers = null, body = null
      where held.created_at < $7
         or (held.status is null and held.leased_until < $6 and held.body_hash = excluded.body_hash)
      """;
  private static final String FIND =
      """
      select body_hash, status, headers, body
      from idempotency_key where key = $1 and operation = $2
      """;
  private static final String KEEP =
      """
      update idempotency_key set status = $4, headers = $5, body = $6
      where key = $1 and operation = $2 and run = $3 and status is null
      """;
  private static final String RELEASE =
      """
      delete from idempotency_key
      where key = $1 and operation = $2 and run = $3 and status is null
      """;
  private static final String PURGE =
      """
      delete from idempotency_key where ctid = any(array(
        select ctid from idempotency_key where created_at < $1 limit $2 for update skip locked))
      """;

  /** One attempt to run a call under its key. */
  record Run(String key, String operation, byte[] bodyHash, UUID id) {}

  /** What is kept under a key: for which body, and the reply once there is one. */
  record Kept(byte[] bodyHash, Optional<Reply> reply) {
    boolean sameBody(Run run) {
      return Arrays.equals(bodyHash, run.bodyHash());
    }
  }

  private IdempotencyStore() {}

  /**
   * Takes the key if it is free, too old, or held by a run of the same body that never came back.
   */
  static boolean claim(Session session, Run run, Instant now, Duration lease, Duration kept) {
    return session
            .client()
            .preparedQuery(CLAIM)
            .execute(
                Tuple.of(
                    run.key(),
                    run.operation(),
                    Buffer.buffer(run.bodyHash()),
                    run.id(),
                    utc(now.plus(lease)),
                    utc(now),
                    utc(now.minus(kept))))
            .await()
            .rowCount()
        == 1;
  }

  static Optional<Kept> find(Session session, Run run) {
    for (var row :
        session
            .client()
            .preparedQuery(FIND)
            .execute(Tuple.of(run.key(), run.operation()))
            .await()) {
      return Optional.of(new Kept(row.getBuffer("body_hash").getBytes(), reply(row)));
    }
    return Optional.empty();
  }

  private static Optional<Reply> reply(Row row) {
    if (row.getInteger("status") == null) {
      return Optional.empty();
    }
    var headers = new LinkedHashMap<String, String>();
    row.getJsonObject("headers")
        .forEach(h -> headers.put(h.getKey(), String.valueOf(h.getValue())));
    return Optional.of(
        new Reply(row.getInteger("status"), headers, Buffer.buffer(row.getString("body"))));
  }

  static void keep(Session session, Run run, Reply reply) {
    var headers = new JsonObject();
    reply.headers().forEach(headers::put);
    session
        .client()
        .preparedQuery(KEEP)
        .execute(
            Tuple.of(
                run.key(),
                run.operation(),
                run.id(),
                reply.status(),
                headers,
                reply.body().toString()))
        .await();
  }

  static void release(Session session, Run run) {
    session
        .client()
        .preparedQuery(RELEASE)
        .execute(Tuple.of(run.key(), run.operation(), run.id()))
        .await();
  }

  static int purge(Session session, Instant before) {
    return session
        .client()
        .preparedQuery(PURGE)
        .execute(Tuple.of(utc(before), PURGED_AT_ONCE))
        .await()
        .rowCount();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
