package org.symbolon;

import io.micrometer.core.instrument.Gauge;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.symbolon.platform.database.AuditSealer;
import org.symbolon.platform.outbox.Relay;

/** What a server does by the clock. Each is claimed in PostgreSQL, so that two servers share it. */
final class Chores {
  private static final Duration SEAL_EVERY = Duration.ofMillis(500);
  private static final Duration EXPIRE_EVERY = Duration.ofSeconds(1);
  private static final Duration COUNT_EVERY = Duration.ofSeconds(5);
  private static final Duration WRITE_SHOWN_EVERY = Duration.ofSeconds(10);
  private static final Duration REMIND_EVERY = Duration.ofMinutes(1);
  private static final Duration END_CASES_EVERY = Duration.ofMinutes(1);
  private static final Duration RECONCILE_EVERY = Duration.ofHours(1);
  private static final Duration FORGET_EVERY = Duration.ofHours(6);

  private final Wiring wiring;
  private final AtomicReference<Relay.Backlog> backlog =
      new AtomicReference<>(new Relay.Backlog(0, 0, 0));

  Chores(Wiring wiring) {
    this.wiring = wiring;
    var meters = wiring.meters;
    Gauge.builder("symbolon.outbox.waiting", () -> backlog.get().waiting()).register(meters);
    Gauge.builder("symbolon.outbox.parked", () -> backlog.get().parked()).register(meters);
    Gauge.builder("symbolon.outbox.oldest.seconds", () -> backlog.get().oldestSeconds())
        .register(meters);
  }

  Housekeeping all() {
    var people = wiring.people;
    var freshness = wiring.trust.freshness;
    var shown = wiring.matchmaking.shown;
    var desk = wiring.brokersDesk;
    var repaired = wiring.meters.counter("symbolon.index.repaired");
    return wiring
        .alerting
        .chores(new Housekeeping(wiring.meters))
        .every(EXPIRE_EVERY, "Expiry", wiring.listings::expireDue)
        .every(SEAL_EVERY, "Linking the audit trail", new AuditSealer(wiring.database)::seal)
        .every(END_CASES_EVERY, "Ending cases", wiring.introductions.cases::expireDue)
        .every(END_CASES_EVERY, "Reminding of cases", desk.desk::remindOfDue)
        .every(END_CASES_EVERY, "Asking how it goes on", desk.followUps::sendDue)
        .every(REMIND_EVERY, "Reminding of listings", freshness::remind)
        .every(
            COUNT_EVERY, "Counting the outbox", () -> backlog.set(wiring.indexing.relay.backlog()))
        .every(WRITE_SHOWN_EVERY, "Counting what was shown", shown::write)
        .every(FORGET_EVERY, "Forgetting what was shown", shown::forgetOld)
        .every(FORGET_EVERY, "Forgetting what is over", people.accounts::forgetWhatIsOver)
        .every(FORGET_EVERY, "Forgetting invitations", people.invitations::forgetWhatIsOver)
        .every(FORGET_EVERY, "Forgetting old reminders", freshness::forget)
        .every(FORGET_EVERY, "Forgetting old notices", people.notices::forgetOld)
        .every(
            RECONCILE_EVERY,
            "Comparing the index",
            () -> repaired.increment(wiring.indexing.reconciler.run()));
  }
}
