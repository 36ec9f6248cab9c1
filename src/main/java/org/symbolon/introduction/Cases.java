package org.symbolon.introduction;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.identity.Account;
import org.symbolon.identity.Members;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
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

  private final Database database;
  private final CaseActs acts;
  private final CaseSteps steps;
  private final CaseNews news;
  private final Offers offers;
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
    this.steps = new CaseSteps(acts, news, offers, watches, clock);
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

  /** The first step of a case, in its transaction. */
  void opened(Session session, Case now, TimelineEntry entry, String actor) {
    steps.record(session, now, entry, actor, null);
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
    return database.inTransaction(session -> steps.step(session, viewer, id, act));
  }

  /** The same within a transaction of the caller. */
  public Seen step(Session session, Viewer viewer, UUID id, Act act) {
    return steps.step(session, viewer, id, act);
  }

  /** Who has a case that a broker wanted to take: name and centre; empty when nobody has it. */
  public Optional<String> takenBy(Viewer viewer, UUID id) {
    return viewer instanceof Viewer.Person person && person.account().brokerage().isPresent()
        ? CaseStore.byId(database.session(), id)
            .filter(found -> !CaseSteps.isBeyond(person.account(), found))
            .flatMap(found -> Optional.ofNullable(found.broker()))
            .flatMap(account -> Members.broker(database.session(), account))
            .map(news::takenBy)
        : Optional.empty();
  }

  /**
   * Ends what nobody acted on in time. Safe on several nodes at once.
   *
   * @return how many ended
   */
  public int expireDue() {
    var ended = 0;
    for (var id : CaseStore.toExpire(database.session(), clock.instant(), EXPIRE_AT_ONCE)) {
      ended += database.inTransaction(session -> steps.expire(session, id)) ? 1 : 0;
    }
    return ended;
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
}
