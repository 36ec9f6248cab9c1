package org.symbolon.platform.crypto;

import com.nulabinc.zxcvbn.Zxcvbn;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.symbolon.kernel.Refused;

/**
 * Hashes and checks passwords with Argon2id (19 MiB, two passes, one lane: the first choice of the
 * OWASP Password Storage Cheat Sheet), and says how easily one is guessed. Each step takes tens of
 * milliseconds and 19 MiB, so few run at once and few wait. When many wait, as when somebody tries
 * passwords from everywhere, the work rests between its steps: signing in gets slower then, and
 * everything else does not.
 */
public final class Passwords {
  /** Length in characters; no other rule of composition (NIST SP 800-63B, 5.1.1.2). */
  public static final int SHORTEST = 10;

  public static final int LONGEST = 200;

  /** The estimate that is good enough: 10^8 guesses and more (zxcvbn's score 3 of 4). */
  private static final int GOOD_ENOUGH = 3;

  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;

  /** Half of the cores. */
  private static final int AT_ONCE =
      Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4);

  /** So many who wait are a crowd: then a step is followed by a rest three times as long. */
  private static final int CROWD = 4;

  private static final int REST_TO_WORK = 3;
  private static final int WAITING = 50;
  private static final int RETRY_AFTER_SECONDS = 2;
  private static final long LONGEST_REST_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** Beyond this zxcvbn only gets slower. */
  private static final int ESTIMATED_CHARACTERS = 100;

  private final Argon2Function argon2 =
      Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
  private final Zxcvbn estimate = new Zxcvbn();
  private final WorkerExecutor workers;
  private final Semaphore places = new Semaphore(AT_ONCE + WAITING);

  /**
   * Until when the next step rests, by the clock that goes on evenly; 0 while there is no crowd.
   */
  private final AtomicLong restUntil = new AtomicLong();

  public Passwords(Vertx vertx) {
    this.workers = vertx.createSharedWorkerExecutor("passwords", AT_ONCE);
  }

  /** The hash with its salt and parameters, as text in the PHC format. */
  public String hash(String password) {
    return work(() -> Password.hash(password).addRandomSalt().with(argon2).getResult());
  }

  /** Whether the password belongs to the hash. */
  public boolean matches(String password, String hash) {
    return work(
        () -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
  }

  /** Takes as long as a check, for accounts that are not there: nobody learns which are. */
  public void matchNothing(String password) {
    work(() -> Password.hash(password).addRandomSalt().with(argon2).getResult());
  }

  /**
   * Whether a password is too easy to guess.
   *
   * @param known what an attacker knows of the person: name, address, name of the organisation
   */
  public boolean isWeak(String password, List<String> known) {
    var measured =
        password.length() <= ESTIMATED_CHARACTERS
            ? password
            : password.substring(0, ESTIMATED_CHARACTERS);
    return work(() -> estimate.measure(measured, known).getScore() < GOOD_ENOUGH);
  }

  /** Rests first, so that nobody waits for a rest that comes after his own step. */
  private <T> T rested(Callable<T> step) throws Exception {
    var rest = restUntil.get() - System.nanoTime();
    if (rest > 0 && rest < LONGEST_REST_NANOS) {
      TimeUnit.NANOSECONDS.sleep(rest);
    }
    var began = System.nanoTime();
    try {
      return step.call();
    } finally {
      var ended = System.nanoTime();
      var crowd = AT_ONCE + WAITING - places.availablePermits() > AT_ONCE + CROWD;
      restUntil.set(crowd ? ended + REST_TO_WORK * (ended - began) : 0);
    }
  }

  private <T> T work(Callable<T> step) {
    if (!places.tryAcquire()) {
      throw new Refused.Unavailable(
          "Too many people are signing in at this moment.", RETRY_AFTER_SECONDS);
    }
    try {
      return workers.executeBlocking(() -> rested(step), false).await();
    } finally {
      places.release();
    }
  }
}
