package org.symbolon.platform.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.symbolon.kernel.Refused;
import org.symbolon.kernel.Refused.Violation;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.http.IdempotencyStore.Run;

/**
 * Keeps the replies of calls with an {@code Idempotency-Key} in PostgreSQL, so that every node
 * knows them. Only what was done is kept: a refused call frees its key, and one that ended in a
 * fault may or may not have been done, so it holds its key until the lease ends. A run that dies
 * between its commit and its kept reply is run again by a repetition after the lease.
 */
public final class Idempotency implements Replays {
  /** How long a reply is kept. */
  public static final Duration KEPT = Duration.ofHours(24);

  /** How long a run may hold its key; longer than a request may take. */
  public static final Duration LEASE = Duration.ofSeconds(60);

  static final String REPLAYED = "Idempotency-Replayed";
  private static final int ATTEMPTS = 3;
  private static final Logger LOG = LoggerFactory.getLogger(Idempotency.class);

  private final Database database;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public Idempotency(Database database, InstantSource clock, Supplier<UUID> ids) {
    this.database = database;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Answers with the kept reply, or does the work and keeps its reply.
   *
   * @throws Refused.Invalid when the key stands for another body (422)
   * @throws Refused.Conflict while the first call with this key still runs
   */
  @Override
  public Reply once(Call call, String key, Supplier<Reply> work) {
    var run = new Run(key, call.method() + " " + call.path(), hash(call), ids.get());
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (claim(run)) {
        return perform(run, work);
      }
      var kept = transact(session -> IdempotencyStore.find(session, run));
      if (kept.isPresent()) {
        if (!kept.get().sameBody(run)) {
          throw otherBody();
        }
        return kept.get().reply().orElseThrow(Idempotency::running).with(REPLAYED, "true");
      }
      // The holder was refused in between and freed the key: try again.
    }
    throw running();
  }

  private boolean claim(Run run) {
    var now = clock.instant();
    return transact(session -> {
      IdempotencyStore.purge(session, now.minus(KEPT));
      return IdempotencyStore.claim(session, run, now, LEASE, KEPT);
    });
  }

  private Reply perform(Run run, Supplier<Reply> work) {
    Reply reply;
    try {
      reply = work.get();
    } catch (Refused refused) {
      release(run);
      throw refused;
    }
    try {
      transact(session -> {
        IdempotencyStore.keep(session, run, reply);
        return null;
      });
    } catch (RuntimeException e) {
      // The work is done, and its caller learns so; only a repetition would not.
      LOG.warn("The reply to {} could not be kept", run.operation(), e);
    }
    return reply;
  }

  private void release(Run run) {
    try {
      transact(session -> {
        IdempotencyStore.release(session, run);
        return null;
      });
    } catch (RuntimeException e) {
      // The caller learns why he was refused; the key frees itself when the lease ends.
      LOG.warn("The key of {} could not be freed", run.operation(), e);
    }
  }

  private <T> T transact(Function<Session, T> work) {
    return database.inTransaction(work);
  }

  private static Refused.Invalid otherBody() {
    return new Refused.Invalid(
        List.of(new Violation("", "is another body than this Idempotency-Key stands for")));
  }

  private static Refused.Conflict running() {
    return new Refused.Conflict("The first call with this Idempotency-Key still runs.");
  }

  private static byte[] hash(Call call) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(call.body().getBytes());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
