package org.symbolon.matching;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.symbolon.kernel.Change;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.outbox.Relay;

/**
 * Rebuilds all stored matches, as after a change of the weights. Every open need goes into the
 * outbox once; what an interrupted run left there is taken up by the next one, and several programs
 * at once share it. After each step it rests as {@link Pace} says.
 */
public final class Rematch {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  /**
   * What a run did.
   *
   * @param needs whose matches were rebuilt
   * @param failed of them, whose reasons stand in the outbox
   * @param resumed whether it went on with what an earlier run left
   */
  public record Result(long needs, long failed, boolean resumed) {}

  private final Database database;
  private final InstantSource clock;
  private final Consumer<Duration> rest;
  private final Relay relay;

  /**
   * @param rest waits for so long
   */
  public Rematch(
      Database database, StoredMatches stored, InstantSource clock, Consumer<Duration> rest) {
    this.database = database;
    this.clock = clock;
    this.rest = rest;
    this.relay =
        Relay.patient(
            database,
            stored::recompute,
            EnumSet.of(Change.Subject.NEED_REMATCH),
            EnumSet.of(
                Change.Subject.ORGANISATION,
                Change.Subject.LISTING,
                Change.Subject.LISTING_TEXT,
                Change.Subject.LISTING_MATCHES));
  }

  /** How many needs an earlier run left. */
  public long left() {
    return RematchStore.left(database.session());
  }

  /** How many needs are open: what a run that starts anew has to do. */
  public long open() {
    return RematchStore.open(database.session(), clock.instant());
  }

  /**
   * Rebuilds everything, or what is left of an earlier run.
   *
   * @param done told how many needs each step had
   */
  public Result run(LongConsumer done) {
    var resumed = left() > 0;
    if (!resumed) {
      database.inTransaction(session -> RematchStore.addAll(session, clock.instant()));
    }
    var needs = new long[1];
    var pace = new Pace();
    var stepBegan = new long[] {clock.millis()};
    relay.deliverAll(
        step -> {
          needs[0] += step;
          done.accept(step);
          var pause = pace.after(step, Duration.ofMillis(clock.millis() - stepBegan[0]));
          if (!pause.isZero()) {
            rest.accept(pause);
          }
          stepBegan[0] = clock.millis();
        },
        () -> rest.accept(LOOK_AGAIN));
    return new Result(needs[0], RematchStore.failed(database.session()), resumed);
  }
}
