package org.symbolon.introduction;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.identity.Account;
import org.symbolon.identity.Members;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Session;

/**
 * The steps of cases, each within a transaction of the caller: one guarded update, with its row of
 * the timeline, its audit row and its letters; and why a step that came too late is refused.
 */
final class CaseSteps {
  private static final String SUBJECT = "case";
  private static final String CLOCK = "clock";

  private final CaseActs acts;
  private final CaseNews news;
  private final Offers offers;
  private final List<CaseWatch> watches;
  private final InstantSource clock;

  CaseSteps(
      CaseActs acts, CaseNews news, Offers offers, List<CaseWatch> watches, InstantSource clock) {
    this.acts = acts;
    this.news = news;
    this.offers = offers;
    this.watches = List.copyOf(watches);
    this.clock = clock;
  }

  /** Does a step; see {@link Cases#step}. */
  Seen step(Session session, Viewer viewer, UUID id, Act act) {
    var found = CaseStore.byId(session, id).orElseThrow(() -> Cases.missing(id));
    if (act instanceof Act.Take) {
      var offer = Offers.openTo(session, viewer, id);
      if (offer.isPresent()) {
        return takeOver(session, (Viewer.Person) viewer, offer.get());
      }
    }
    var standpoint = Standpoint.of(viewer, found);
    if (standpoint.isEmpty()) {
      // Somebody may have been faster since the case was read.
      throw act.step() == Step.TAKE
          ? taken(session, viewer, CaseStore.byId(session, id).orElseThrow())
          : Cases.missing(id);
    }
    var seat = standpoint.get().seat();
    requireSeat(viewer, found, standpoint.get(), act.step());
    var done = acts.prepare(session, viewer, found, seat, act);
    var now = now();
    if (act instanceof Act.HandOver handOver && seat == Seat.BROKER) {
      offers.give(session, viewer, found, handOver.broker(), null, OfferStore.Reason.GIVEN, now);
      return Cases.seen(session, viewer, found);
    }
    var moved = CaseStore.move(session, id, done.move(), now);
    if (moved.isEmpty()) {
      return unmoved(session, viewer, id, act.step());
    }
    var entry = done.entry(moved.get(), now);
    var agreement = act instanceof Act.Agree agree ? agree.agreement() : null;
    record(session, moved.get().now(), entry, viewer.actor(), agreement);
    acts.finish(session, moved.get().now(), seat, viewer, act);
    return Cases.seen(session, viewer, moved.get().now());
  }

  /** A broker accepts what another one offers; of several who do, one gets it. */
  private Seen takeOver(Session session, Viewer.Person viewer, OfferStore.Offer offer) {
    viewer.require("stepCase", null);
    var me = viewer.account();
    var centre = me.brokerage().orElseThrow().centre();
    var id = offer.what().id();
    var now = now();
    var move = CaseStore.Move.of(Step.HAND_OVER).inHandsOf(offer.from()).assigning(me.id(), centre);
    var moved =
        OfferStore.decide(session, offer.id(), "ACCEPTED", now)
            ? CaseStore.move(session, id, move, now)
            : Optional.<CaseStore.Moved>empty();
    if (moved.isEmpty()) {
      throw taken(session, viewer, CaseStore.byId(session, id).orElseThrow());
    }
    var after = moved.get();
    var entry =
        new TimelineEntry(
            (int) after.now().revision(),
            Step.HAND_OVER,
            after.from(),
            after.now().state(),
            Seat.BROKER,
            me.id(),
            centre,
            null,
            null,
            now);
    record(session, after.now(), entry, viewer.actor(), null);
    return Cases.seen(session, viewer, after.now());
  }

  private static void requireSeat(Viewer viewer, Case found, Standpoint standpoint, Step step) {
    var seat = standpoint.seat();
    if (!step.seats().contains(seat)) {
      throw new Refused.Forbidden(step.refusal(seat));
    }
    viewer.require("stepCase", seat.isSide() ? found.organisation(seat) : null);
    if (!standpoint.acts()) {
      throw new Refused.Forbidden("Who belongs to both sides may act for neither of them.");
    }
  }

  /** Why nothing moved: it was done before by the same person, or it cannot be done any more. */
  private Seen unmoved(Session session, Viewer viewer, UUID id, Step step) {
    var now = CaseStore.byId(session, id).orElseThrow(() -> Cases.missing(id));
    var me = viewer instanceof Viewer.Person person ? person.account().id() : null;
    var before =
        TimelineStore.of(session, id).stream()
            .anyMatch(entry -> entry.step() == step && me != null && me.equals(entry.account()));
    var mine = step != Step.TAKE || (me != null && me.equals(now.broker()));
    if (before && mine) {
      return Cases.seen(session, viewer, now);
    }
    if (step == Step.TAKE) {
      throw taken(session, viewer, now);
    }
    if (!step.from().contains(now.state())) {
      throw new Refused.Conflict(step.refusal(now.state()));
    }
    throw new Refused.Conflict(
        step.seats().contains(Seat.ASKING)
            ? "Your side has answered already."
            : "This case is in another broker's hands now.");
  }

  /** Tells a broker who was faster; nobody else learns that there is such a case. */
  private RuntimeException taken(Session session, Viewer viewer, Case found) {
    if (!(viewer instanceof Viewer.Person person)
        || person.account().brokerage().isEmpty()
        || isSide(person.account(), found)) {
      return Cases.missing(found.id());
    }
    if (isBeyond(person.account(), found)) {
      return new Refused.Conflict("You stated a conflict of interest in this case.");
    }
    return Optional.ofNullable(found.broker())
        .flatMap(account -> Members.broker(session, account))
        .map(other -> news.takenBy(other))
        .map(who -> new Refused.Conflict("This case was taken by " + who + "."))
        .orElseGet(() -> new Refused.Conflict(Step.TAKE.refusal(found.state())));
  }

  private static boolean isSide(Account account, Case found) {
    return account.roleIn(found.asked()).isPresent() || account.roleIn(found.asking()).isPresent();
  }

  /** Whether a broker must not learn who has a case. */
  static boolean isBeyond(Account broker, Case found) {
    return isSide(broker, found) || found.conflicted().contains(broker.id());
  }

  /** Writes down a step that was done, in its transaction. */
  void record(Session session, Case now, TimelineEntry entry, String actor, Agreement agreement) {
    TimelineStore.add(session, now.id(), entry);
    watches.forEach(watch -> watch.stepped(session, now, entry, agreement));
    var verb = entry.step().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    Audit.add(
        session,
        entry.at(),
        actor,
        List.of(new Audit.Entry(verb, SUBJECT, now.id(), now.revision())));
    news.tell(session, now, entry);
  }

  /** Ends a case whose time is over; false when somebody acted meanwhile. */
  boolean expire(Session session, UUID id) {
    var now = now();
    var moved = CaseStore.move(session, id, CaseStore.Move.ofTheClock(), now);
    moved.ifPresent(after -> {
      var entry =
          new TimelineEntry(
              (int) after.now().revision(),
              Step.EXPIRE,
              after.from(),
              after.now().state(),
              Seat.CLOCK,
              null,
              null,
              null,
              null,
              now);
      record(session, after.now(), entry, CLOCK, null);
      ContactStore.forget(session, id);
    });
    return moved.isPresent();
  }

  /** Milliseconds are all that JSON and PostgreSQL agree on without rounding. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
