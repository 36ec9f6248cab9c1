package org.symbolon.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.symbolon.kernel.Refused;

/**
 * A token bucket for each network address or account, kept by this node: several nodes allow as
 * many times more. A bucket is one number, the time at which it will be full again (the generic
 * cell rate algorithm, ITU-T I.371), so taking a token neither waits nor locks. Safe between
 * threads.
 */
public final class Buckets {
  /** Who comes from more addresses than this at once has other ways to be in the way. */
  private static final int MOST = 100_000;

  private static final long NANOS = Duration.ofSeconds(1).toNanos();

  private final long perToken;
  private final long full;
  private final LongSupplier nanos;
  private final Cache<String, AtomicLong> buckets;

  /**
   * @param burst tokens of a full bucket
   * @param refill time in which one token comes back
   * @param nanos time that goes on evenly, as {@link System#nanoTime}
   */
  public Buckets(int burst, Duration refill, LongSupplier nanos) {
    this.perToken = refill.toNanos();
    this.full = perToken * burst;
    this.nanos = nanos;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofNanos(full).plusSeconds(1))
            .build();
  }

  /**
   * Takes a token out of a bucket.
   *
   * @throws Refused.TooMany when it is empty, with the time until the next token
   */
  public void take(String key) {
    var wait = tryTake(key);
    if (wait > 0) {
      throw new Refused.TooMany(
          "This was asked for too often. Wait a little.", (int) ((wait + NANOS - 1) / NANOS));
    }
  }

  /** Takes a token; returns 0, or the nanoseconds until there is one again. */
  long tryTake(String key) {
    var now = nanos.getAsLong();
    var bucket = buckets.get(key, unknown -> new AtomicLong(now));
    while (true) {
      var before = bucket.get();
      var after = Math.max(before - now, 0) + perToken;
      if (after > full) {
        return after - full;
      }
      if (bucket.compareAndSet(before, now + after)) {
        return 0;
      }
    }
  }
}
