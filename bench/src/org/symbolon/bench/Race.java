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

  private Race() {}

  /** Lets the clients share {@code pieces} of work; returns pieces per second. */
  static double run(int pieces, List<Client> clients) throws Exception {
    return until(Long.MAX_VALUE, pieces, clients);
  }

  /** The same until the time is over, at most {@code pieces}. */
  static double until(long nanos, int pieces, List<Client> clients) throws Exception {
    var next = new AtomicInteger();
    var done = new AtomicInteger();
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
    return done.get() / ((System.nanoTime() - began) / 1e9);
  }
}
