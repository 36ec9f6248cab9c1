package org.symbolon.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Remembers answers within a limit of weight, and lets identical questions that come at the same
 * time share one answer. Keys name the snapshot, so an answer is as fresh as its snapshot.
 */
final class Answers<K, V> {
  /** Longer than the engine keeps a snapshot; after that nobody asks for its answers. */
  private static final Duration UNUSED = Duration.ofMinutes(3);

  private final Cache<K, V> cache;
  private final ConcurrentHashMap<K, Promise<V>> underWay = new ConcurrentHashMap<>();

  Answers(long maximumBytes, ToIntFunction<V> bytes) {
    this.cache =
        Caffeine.newBuilder()
            .maximumWeight(maximumBytes)
            .expireAfterAccess(UNUSED)
            .<K, V>weigher((key, value) -> bytes.applyAsInt(value))
            .executor(Runnable::run)
            .build();
  }

  /** The answer as it is remembered, or computed now. Failures are not remembered. */
  V get(K key, Supplier<V> compute) {
    var remembered = cache.getIfPresent(key);
    if (remembered != null) {
      return remembered;
    }
    Promise<V> mine = Promise.promise();
    var others = underWay.putIfAbsent(key, mine);
    if (others != null) {
      return others.future().await();
    }
    try {
      var value = compute.get();
      cache.put(key, value);
      mine.complete(value);
      return value;
    } catch (Throwable e) {
      mine.fail(e);
      throw e;
    } finally {
      underWay.remove(key);
    }
  }

  /** The answer if it is remembered; never waits. */
  Optional<V> remembered(K key) {
    return Optional.ofNullable(cache.getIfPresent(key));
  }

  void put(K key, V value) {
    cache.put(key, value);
  }
}
