package org.symbolon.matching;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Where matching computes: reading and scoring a few hundred listings takes milliseconds of a core,
 * which must not happen where requests take turns. Bounded; all parts of matching share it.
 */
final class Workers {
  private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

  /** Shorter lists are not worth a second thread. */
  private static final int FEW = 32;

  private final WorkerExecutor executor;

  Workers(Vertx vertx) {
    this.executor = vertx.createSharedWorkerExecutor("matching", THREADS);
  }

  /** Computes a value for each, in their order, in several parts at once; waits. */
  <T, R> List<R> map(List<T> all, Function<T, R> compute) {
    var parts = all.size() < FEW ? 1 : THREADS;
    var size = Math.ceilDiv(all.size(), parts);
    var running =
        IntStream.range(0, parts)
            .mapToObj(part ->
                all.subList(
                    Math.min(part * size, all.size()), Math.min((part + 1) * size, all.size())))
            .map(some -> executor.executeBlocking(() -> some.stream().map(compute).toList(), false))
            .toList();
    Future.all(running).await();
    var results = new ArrayList<R>(all.size());
    running.forEach(part -> results.addAll(part.result()));
    return results;
  }
}
