package org.symbolon.introduction;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.identity.Account;
import org.symbolon.identity.Members;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;

/**
 * The cases that are there: reading them, and every step after the first. A step is one guarded
 * update; its row of the timeline, its audit row and its letters are written in the same
 * transaction. Who may not know of a case is told that there is none.
 */
public final class Cases {
  /** Cases in a list. */
  static final int LISTED = 200;

  /** Cases that the clock ends in one go. */
  private static final int EXPIRE_AT_ONCE = 100;

  /** Declines for one reason from which on the other side learns their number; see decision 31. */
  public static final int LEAST_TOLD = 3;

  private static final String SUBJECT = "case";
  private static final String CLOCK = "clock";

  private final Database database;
  private final CaseActs acts;
  private final CaseNews news;
  private final Offers offers;
  private final List<CaseWatch> watches;
  private final InstantSource clock;

  /**
   * The cases.
   *
   * @param watches who follows the steps, within their transactions
   */
  public Cases(
      Database database,
      CaseActs acts,
      CaseNews news,
      List<CaseWatch> watches,
      InstantSource clock,
      Supplier<UUID> ids) {
    this.database = database;
    this.acts = acts;
    this.news = news;
    this.offers = new Offers(news, news.routes(), ids);
    this.watches = List.copyOf(watches);
    this.clock = clock;
  }

  /**
   * A case as the viewer may see it.
   *
   * @throws Refused.NotFound when there is none, or it is none of his business
   */
  public Seen get(Viewer viewer, UUID id) {
    requireSomebody(viewer);
    return seen(database.session(), viewer, find(database.session(), viewer, id));
  }

  Offers offers() {
    return offers;
  }

  static void requireSomebody(Viewer viewer) {
    if (viewer instanceof Viewer.Visitor) {
      throw new Refused.Unauthenticated("Sign in, or send a token as 'Authorization: Bearer …'.");
    }
  }

  static Refused.NotFound missing(UUID id) {
    return new Refused.NotFound(SUBJECT, id.toString());
  }

  static Case find(Session session, Viewer viewer, UUID id) {
    return CaseStore.byId(session, id)
        .filter(found -> Standpoint.of(viewer, found).isPresent())
        .orElseThrow(() -> missing(id));
  }

  /** The case after something happened to it; it may be out of the viewer's sight by then. */
  static Seen seen(Session session, Viewer viewer, Case found) {
    var standpoint = Standpoint.of(viewer, found).orElse(new Standpoint(Seat.OPERATOR, false));
    var timeline =
        TimelineStore.of(session, found.id()).stream()
            .map(entry -> entry.readFrom(standpoint.seat()))
            .toList();
    return new Seen(found, standpoint.seat(), timeline, next(found, standpoint));
  }

  private static EnumSet<Step> next(Case found, Standpoint standpoint) {
    var next = EnumSet.noneOf(Step.class);
    var seat = standpoint.seat();
    for (var step : Step.values()) {
      var answers = step == Step.CONSENT || step == Step.DECLINE;
      if (standpoint.acts()
          && step.from().contains(found.state())
          && step.seats().contains(seat)
          && !(answers && found.answer(seat) != null)) {
        next.add(step);
      }
    }
    return next;
  }

  /**
   * A case for services that know already whose business it is.
   *
   * @throws Refused.NotFound when there is none
   */
  public static Case stored(Session session, UUID id) {
    return CaseStore.byId(session, id).orElseThrow(() -> missing(id));
  }

  /** Makes the next step of an open case due now: something happened that its broker has to see. */
  public static void makeDue(Session session, UUID id, Instant now) {
    DeskStore.dueNow(session, id, now);
  }

  /** The way of a request; empty once somebody has it. */
  Optional<Routing.Route> route(Case seen) {
    return seen.state() == State.REQUESTED
        ? Optional.of(news.routes().of(database.session(), seen))
        : Optional.empty();
  }

  /**
   * Passes for a code of why an introduction came to nothing.
   *
   * @throws Refused.Invalid naming {@code /reason}
   */
  public void requireReason(String code) {
    acts.reason(code);
  }

  /** Whether the viewer may know of a case. */
  boolean sees(Viewer viewer, UUID id) {
    return CaseStore.byId(database.session(), id)
        .flatMap(found -> Standpoint.of(viewer, found))
        .isPresent();
  }

  /** To whom a broker can give a case away. */
  CaseForms.Others others(Account broker) {
    var brokers =
        Members.brokers(database.session()).stream()
            .filter(other -> !other.account().equals(broker.id()))
            .toList();
    return new CaseForms.Others(brokers, news.centres(brokers));
  }

  /** The cases of the viewer's organisations, what happened last first. */
  public List<Seen> mine(Viewer viewer) {
    requireSomebody(viewer);
    if (!(viewer instanceof Viewer.Person person)) {
      return List.of();
    }
    var organisations =
        person.account().memberships().stream().map(member -> member.organisation()).toList();
    return seenAll(viewer, CaseStore.ofOrganisations(database.session(), organisations, LISTED));
  }

  /** The cases in the viewer's hands, what is due first in front. */
  public List<Seen> inHandsOf(Viewer viewer) {
    requireSomebody(viewer);
    return viewer instanceof Viewer.Person person
        ? seenAll(viewer, CaseStore.ofBroker(database.session(), person.account().id(), LISTED))
        : List.of();
  }

  /** Requests that the viewer, who is a broker, may take; what is due first in front. */
  public List<Seen> waiting(Viewer viewer) {
    requireSomebody(viewer);
    return viewer instanceof Viewer.Person person && person.account().brokerage().isPresent()
        ? seenAll(
            viewer,
            CaseStore.waiting(
                database.session(), person.account().brokerage().get().centre(), LISTED))
        : List.of();
  }

  List<Seen> seenAll(Viewer viewer, List<Case> cases) {
    return cases.stream()
        .filter(found -> Standpoint.of(viewer, found).isPresent())
        .map(found -> {
          var standpoint = Standpoint.of(viewer, found).orElseThrow();
          return new Seen(found, standpoint.seat(), List.of(), next(found, standpoint));
        })
        .toList();
  }

  /**
   * Does a step. What was done already by the same person is not done again and not refused.
   *
   * @throws Refused.NotFound when there is no such case for the viewer
   * @throws Refused.Forbidden when the step is not his
   * @throws Refused.Conflict when the state does not allow it, with the reason; when another broker
   *     has the case, with who
   * @throws Refused.Invalid naming what the step lacks
   */
  public Seen step(Viewer viewer, UUID id, Act act) {
    requireSomebody(viewer);
    viewer.require(Viewer.WRITE, null);
    return database.inTransaction(session -> step(session, viewer, id, act));
  }

  /** The same within a transaction of the caller. */
  public Seen step(Session session, Viewer viewer, UUID id, Act act) {
    var found = CaseStore.byId(session, id).orElseThrow(() -> missing(id));
    if (act instanceof Act.Take) {
      var offer = Offers.openTo(session, viewer, id);
      if (offer.isPresent()) {
        return takeOver(session, (Viewer.Person) viewer, offer.get());
      }
    }
    var standpoint = Standpoint.of(viewer, found);
    if (standpoint.isEmpty()) {
      throw act.step() == Step.TAKE ? taken(session, viewer, found) : missing(id);
    }
    var seat = standpoint.get().seat();
    requireSeat(viewer, found, standpoint.get(), act.step());
    var done = acts.prepare(session, viewer, found, seat, act);
    var now = now();
    if (act instanceof Act.HandOver handOver && seat == Seat.BROKER) {
      offers.give(session, viewer, found, handOver.broker(), null, OfferStore.Reason.GIVEN, now);
      return seen(session, viewer, found);
    }
    var moved = CaseStore.move(session, id, done.move(), now);
    if (moved.isEmpty()) {
      return unmoved(session, viewer, id, act.step());
    }
    var entry = done.entry(moved.get(), now);
    var agreement = act instanceof Act.Agree agree ? agree.agreement() : null;
    record(session, moved.get().now(), entry, viewer.actor(), agreement);
    acts.finish(session, moved.get().now(), seat, viewer, act);
    return seen(session, viewer, moved.get().now());
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
    return seen(session, viewer, after.now());
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
    var now = CaseStore.byId(session, id).orElseThrow(() -> missing(id));
    var me = viewer instanceof Viewer.Person person ? person.account().id() : null;
    var before =
        TimelineStore.of(session, id).stream()
            .anyMatch(entry -> entry.step() == step && me != null && me.equals(entry.account()));
    var mine = step != Step.TAKE || (me != null && me.equals(now.broker()));
    if (before && mine) {
      return seen(session, viewer, now);
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
    var broker =
        viewer instanceof Viewer.Person person
            && person.account().brokerage().isPresent()
            && person.account().roleIn(found.asked()).isEmpty()
            && person.account().roleIn(found.asking()).isEmpty();
    if (!broker) {
      return missing(found.id());
    }
    if (found.conflicted().contains(((Viewer.Person) viewer).account().id())) {
      return new Refused.Conflict("You stated a conflict of interest in this case.");
    }
    return Optional.ofNullable(found.broker())
        .flatMap(account -> Members.broker(session, account))
        .map(other -> news.takenBy(other))
        .map(who -> new Refused.Conflict("This case was taken by " + who + "."))
        .orElseGet(() -> new Refused.Conflict(Step.TAKE.refusal(found.state())));
  }

  /** Who has a case that a broker wanted to take: name and centre; empty when nobody has it. */
  public Optional<String> takenBy(Viewer viewer, UUID id) {
    return viewer instanceof Viewer.Person person && person.account().brokerage().isPresent()
        ? CaseStore.byId(database.session(), id)
            .flatMap(found -> Optional.ofNullable(found.broker()))
            .flatMap(account -> Members.broker(database.session(), account))
            .map(news::takenBy)
        : Optional.empty();
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

  /**
   * Ends what nobody acted on in time. Safe on several nodes at once.
   *
   * @return how many ended
   */
  public int expireDue() {
    var ended = 0;
    for (var id : CaseStore.toExpire(database.session(), now(), EXPIRE_AT_ONCE)) {
      ended += expire(id) ? 1 : 0;
    }
    return ended;
  }

  private boolean expire(UUID id) {
    return database.inTransaction(session -> {
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
    });
  }

  /**
   * Why the other sides declined introductions to an organisation, or to one of its listings:
   * reasons that were given at least {@value #LEAST_TOLD} times, with how often.
   *
   * @param listing or null for all of the organisation
   * @throws Refused.Forbidden for who is no member
   */
  public Map<String, Long> declines(Viewer viewer, UUID organisation, UUID listing) {
    requireSomebody(viewer);
    if (!viewer.may("listDeclines", organisation)) {
      throw new Refused.Forbidden("You may not do this for that organisation.");
    }
    return TimelineStore.declines(database.session(), organisation, listing, LEAST_TOLD);
  }

  /** Milliseconds are all that JSON and PostgreSQL agree on without rounding. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
