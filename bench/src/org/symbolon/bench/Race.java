package org.symbolon.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Bounded work for several clients at once, each with a connection of its own. */
final class Race {
  /** One client: does the nth piece of work. */
  @FunctionalInterface
  interface Client {
    void work(int n) throws Exception;
  }

  /**
   * What came of it.
   *
   * @param perSecond pieces of work
   * @param cpuMillis processor time per piece, see {@link Cpu}
   */
  record Result(double perSecond, double cpuMillis) {}

  private Race() {}

  /** The median of each figure by itself. */
  static Result median(List<Result> results) {
    return new Result(
        Samples.median(results.stream().map(Result::perSecond).toList()),
        Samples.median(results.stream().map(Result::cpuMillis).toList()));
  }

  /** Lets the clients share {@code pieces} of work. */
  static Result run(int pieces, List<Client> clients) throws Exception {
    return until(Long.MAX_VALUE, pieces, clients);
  }

  /** The same until the time is over, at most {@code pieces}. */
  static Result until(long nanos, int pieces, List<Client> clients) throws Exception {
    var next = new AtomicInteger();
    var done = new AtomicInteger();
    var cpu = Cpu.seconds();
    var began = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(clients.size())) {
      var all = new ArrayList<Callable<Void>>();
      for (var client : clients) {
        all.add(
            () -> {
              for (var n = next.getAndIncrement();
                  n < pieces && System.nanoTime() - began < nanos;
                  n = next.getAndIncrement()) {
                client.work(n);
                done.incrementAndGet();
              }
              return null;
            });
      }
      for (var outcome : threads.invokeAll(all)) {
        outcome.get();
      }
    }
    var seconds = (System.nanoTime() - began) / 1e9;
    return new Result(done.get() / seconds, 1e3 * (Cpu.seconds() - cpu) / done.get());
  }
}
