package org.symbolon.platform.outbox;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.symbolon.platform.database.DatabaseAddress;

/**
 * Runs a {@link Relay} as long as the server lives: woken by {@code NOTIFY}, else every second.
 * Deployed on a virtual thread.
 */
public final class RelayVerticle extends VerticleBase {
  private static final Logger LOG = LoggerFactory.getLogger(RelayVerticle.class);
  private static final long IDLE_MILLIS = 1_000;
  private static final long PAUSE_AFTER_FAILURE_MILLIS = 2_000;

  /** A patient relay in a rush works a fifth of the time: four parts of rest to one of work. */
  private static final int REST_TO_WORK = 4;

  private static final long LONGEST_REST_MILLIS = 5_000;

  private final Relay relay;
  private final DatabaseAddress address;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final Promise<Void> stopped = Promise.promise();
  private volatile Promise<Void> rest = Promise.promise();
  private volatile Promise<Void> wake = Promise.promise();
  private PgSubscriber subscriber;

  public RelayVerticle(Relay relay, DatabaseAddress address) {
    this.relay = relay;
    this.address = address;
  }

  @Override
  public Future<?> start() {
    subscriber =
        PgSubscriber.subscriber(
            vertx,
            new PgConnectOptions()
                .setHost(address.host())
                .setPort(address.port())
                .setDatabase(address.database())
                .setUser(address.user())
                .setPassword(address.password()));
    subscriber.reconnectPolicy(retries -> IDLE_MILLIS);
    subscriber.channel("outbox").handler(payload -> wake.tryComplete());
    // Without a subscription the relay still looks every second, so a failure here is not fatal.
    subscriber.connect().onFailure(e -> LOG.warn("The outbox is polled only: {}", e.getMessage()));
    vertx.runOnContext(ignored -> loop());
    return Future.succeededFuture();
  }

  private void loop() {
    var failing = false;
    var interrupted = true;
    while (!stopping.get()) {
      wake = Promise.promise();
      try {
        if (interrupted) {
          relay.releaseLeases();
          interrupted = false;
        }
        var began = System.nanoTime();
        var delivered = relay.deliver();
        if (failing) {
          LOG.info("The outbox is delivered again.");
          failing = false;
        }
        if (delivered == 0) {
          pause(IDLE_MILLIS, wake);
        } else if (relay.shouldRest()) {
          var worked = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
          rest = Promise.promise();
          pause(Math.clamp(REST_TO_WORK * worked, 1, LONGEST_REST_MILLIS), rest);
        }
      } catch (Exception e) {
        // Of any kind: await() throws a ConnectException too, which must not end the loop.
        if (!failing) {
          LOG.warn("The outbox waits: {}", e.getMessage());
          failing = true;
        }
        interrupted = true;
        pause(PAUSE_AFTER_FAILURE_MILLIS, wake);
      }
    }
    stopped.complete();
  }

  /** Waits for the time to pass or for {@code alarm}, whichever comes first. */
  private void pause(long millis, Promise<Void> alarm) {
    if (stopping.get()) {
      return;
    }
    var timer = vertx.setTimer(millis, fired -> alarm.tryComplete());
    alarm.future().await();
    vertx.cancelTimer(timer);
  }

  @Override
  public Future<?> stop() {
    stopping.set(true);
    wake.tryComplete();
    rest.tryComplete();
    return subscriber.close().otherwiseEmpty().compose(v -> stopped.future());
  }
}
