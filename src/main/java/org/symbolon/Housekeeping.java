package org.symbolon;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that comes again after a pause: marking what has expired, throwing away old idempotency
 * keys. Each piece claims its rows in PostgreSQL, so that it may run on every node. Deployed on a
 * virtual thread. A piece that fails is logged once and tried again after its pause.
 */
final class Housekeeping extends VerticleBase {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  private record Chore(String name, Runnable work, Duration pause) {}

  private final Map<String, Chore> chores = new LinkedHashMap<>();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final Map<String, String> failing = new LinkedHashMap<>();
  private final MeterRegistry meters;

  /** Work that counts its failures by the name of the piece. */
  Housekeeping(MeterRegistry meters) {
    this.meters = meters;
  }

  /** Adds a piece of work; before the deployment. */
  Housekeeping every(Duration pause, String name, Runnable work) {
    chores.put(name, new Chore(name, work, pause));
    return this;
  }

  @Override
  public Future<?> start() {
    chores.values().forEach(this::later);
    return Future.succeededFuture();
  }

  private void later(Chore chore) {
    vertx.setTimer(
        chore.pause().toMillis(),
        timer -> {
          run(chore);
          if (!stopped.get()) {
            later(chore);
          }
        });
  }

  @Override
  public Future<?> stop() {
    stopped.set(true);
    return Future.succeededFuture();
  }

  private void run(Chore chore) {
    try {
      chore.work().run();
      if (failing.remove(chore.name()) != null) {
        LOG.info("{} works again.", chore.name());
      }
    } catch (Exception e) {
      meters.counter("symbolon.housekeeping.failed", "work", chore.name()).increment();
      // Of any kind: await() throws a ConnectException too, after which there must be a next time.
      if (failing.put(chore.name(), String.valueOf(e.getMessage())) == null) {
        LOG.warn("{} does not work: {}", chore.name(), e.getMessage());
      }
    }
  }
}
