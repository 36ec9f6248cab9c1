package org.symbolon.introduction;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.symbolon.identity.Account;
import org.symbolon.identity.Members;
import org.symbolon.identity.Viewer;
import org.symbolon.introduction.OfferStore.Reason;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;

/**
 * A broker's desk: what is in his hands, what waits for him and for others, what his centre has,
 * and how cases go from one broker to another.
 */
public final class Desk {
  /** Most rows of each part of the desk. */
  public static final int SHOWN = 100;

  /** Overdue cases of which people are reminded in one go. */
  private static final int REMINDED_AT_ONCE = 100;

  private static final String SUBJECT = "case";

  private final Database database;
  private final Cases cases;
  private final CaseNews news;
  private final Routes routes;
  private final Offers offers;
  private final InstantSource clock;

  public Desk(Database database, Cases cases, CaseNews news, InstantSource clock) {
    this.database = database;
    this.cases = cases;
    this.news = news;
    this.routes = news.routes();
    this.offers = cases.offers();
    this.clock = clock;
  }

  /** A request that nobody has, with the way that it goes. */
  public record Waiting(Seen seen, Routing.Route route) {}

  /** A case that another broker wants to give away; {@code from} is empty when he is gone. */
  public record Offered(Case what, Optional<String> from, boolean conflict) {}

  /** A case of a colleague: that it is there, and who has it. */
  public record Colleague(Case what, String broker) {}

  /**
   * Everything on the desk.
   *
   * @param mine open cases in his hands, what is due first in front
   * @param forMe requests that go to him
   * @param forOthers requests that go to others, whom he may help out
   * @param conflicted in how many open cases he stated a conflict of interest
   */
  public record Board(
      List<Seen> mine,
      List<Offered> offered,
      List<Waiting> forMe,
      List<Waiting> forOthers,
      List<Colleague> ofCentre,
      long conflicted) {}

  /**
   * The desk of a broker; operators see what waits, and take nothing.
   *
   * @throws Refused.Forbidden for everybody else
   */
  public Board of(Viewer viewer) {
    requireDesk(viewer);
    var session = database.session();
    var me = viewer instanceof Viewer.Person person ? person.account() : null;
    var waiting = waiting(session, viewer);
    var forMe = waiting.stream().filter(one -> me != null && one.route().leadsTo(me.id())).toList();
    var others = waiting.stream().filter(one -> !forMe.contains(one)).toList();
    return new Board(
        cases.inHandsOf(viewer).stream().filter(one -> one.what().state().isOpen()).toList(),
        me == null ? List.of() : offered(session, me),
        forMe,
        others,
        me == null ? List.of() : ofCentre(session, me),
        me == null ? 0 : DeskStore.conflicted(session, me.id()));
  }

  static void requireDesk(Viewer viewer) {
    Cases.requireSomebody(viewer);
    if (!viewer.may("seeDesk", null)) {
      throw new Refused.Forbidden("This is for brokers of innovation support centres.");
    }
  }

  private List<Waiting> waiting(Session session, Viewer viewer) {
    var all = cases.seenAll(viewer, DeskStore.waiting(session, SHOWN));
    var ways = routes.of(session, all.stream().map(Seen::what).toList());
    return all.stream().map(one -> new Waiting(one, ways.get(one.what().id()))).toList();
  }

  private static List<Offered> offered(Session session, Account me) {
    var names = brokers(session);
    return OfferStore.open(session, SHOWN).stream()
        .filter(offer -> Offers.isFor(me, offer))
        .map(offer ->
            new Offered(
                offer.what(),
                Optional.ofNullable(offer.from()).map(names::get),
                offer.reason() == Reason.CONFLICT))
        .toList();
  }

  private static List<Colleague> ofCentre(Session session, Account me) {
    var names = brokers(session);
    return me
        .brokerage()
        .map(mine -> DeskStore.ofCentre(session, mine.centre(), SHOWN))
        .orElse(List.of())
        .stream()
        .filter(one -> !me.id().equals(one.broker()) && !one.conflicted().contains(me.id()))
        // A side of a case learns of it as a side does.
        .filter(one -> me.roleIn(one.asking()).isEmpty() && me.roleIn(one.asked()).isEmpty())
        .map(one -> new Colleague(one, Objects.requireNonNullElse(names.get(one.broker()), "–")))
        .toList();
  }

  private static Map<UUID, String> brokers(Session session) {
    return Members.brokers(session).stream()
        .collect(Collectors.toMap(Members.Broker::account, Members.Broker::name));
  }

  /** The way of a request; empty once somebody has it. */
  public Optional<Routing.Route> route(Case seen) {
    return cases.route(seen);
  }

  /** Whether a case of the viewer's is offered to others, and waits for an answer. */
  public boolean isOffered(Case seen) {
    return OfferStore.openOf(database.session(), seen.id()).isPresent();
  }

  /**
   * Offers a case to another broker or to a centre; it stays in his hands until somebody accepts.
   *
   * @throws Refused.Invalid naming what is wrong with whom
   */
  public void offer(Viewer viewer, UUID id, UUID broker, UUID centre) {
    viewer.require("workDesk", null);
    if ((broker == null) == (centre == null)) {
      throw new Refused.Invalid("/broker", "must name a broker or a centre, and one of them only");
    }
    database.inTransaction(session -> {
      var found = held(session, viewer, id);
      var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      offers.give(session, viewer, found, broker, centre, Reason.GIVEN, now);
      audit(session, viewer, "offer", found);
      return null;
    });
  }

  /** Who could go on with a case: brokers and centres by id, with what they are called. */
  public record Receivers(Map<UUID, String> brokers, Map<UUID, String> centres) {}

  /** To whom the viewer can offer a case of his; nobody where it cannot be handed over. */
  public Receivers receivers(Viewer viewer, Case seen) {
    var me = viewer instanceof Viewer.Person person ? person.account().id() : null;
    if (me == null || !me.equals(seen.broker()) || !Step.HAND_OVER.from().contains(seen.state())) {
      return new Receivers(Map.of(), Map.of());
    }
    var all = offers.able(database.session(), seen);
    var brokers = new LinkedHashMap<UUID, String>();
    all.forEach(broker -> brokers.put(broker.account(), news.takenBy(broker)));
    return new Receivers(brokers, news.centres(all));
  }

  /** A case that the viewer handles, or might take. */
  private static Case held(Session session, Viewer viewer, UUID id) {
    var found = Cases.find(session, viewer, id);
    var broker =
        Standpoint.of(viewer, found)
            .filter(standpoint -> standpoint.seat() == Seat.BROKER)
            .isPresent();
    if (!broker) {
      throw new Refused.Forbidden("Brokers do this.");
    }
    return found;
  }

  private void audit(Session session, Viewer viewer, String verb, Case found) {
    Audit.add(
        session,
        clock.instant(),
        viewer.actor(),
        List.of(new Audit.Entry(verb, SUBJECT, found.id(), found.revision())));
  }

  /**
   * Says no to a case that is offered to the viewer; one that is offered to several stays open.
   *
   * @throws Refused.NotFound when nothing is offered to him
   */
  public void decline(Viewer viewer, UUID id) {
    viewer.require("workDesk", null);
    database.inTransaction(session -> {
      var offer = Offers.openTo(session, viewer, id).orElseThrow(() -> Cases.missing(id));
      if (offer.toAccount() == null) {
        throw new Refused.Conflict("It is offered to others too, who may accept it.");
      }
      OfferStore.decide(session, offer.id(), "DECLINED", clock.instant());
      audit(session, viewer, "decline offer", offer.what());
      return null;
    });
  }

  /**
   * States a conflict of interest. From then on the viewer knows no more of the case than that it
   * is there; one that was in his hands is offered to all who may handle it.
   */
  public void stateConflict(Viewer viewer, UUID id) {
    viewer.require("workDesk", null);
    database.inTransaction(session -> {
      var found = held(session, viewer, id);
      var me = ((Viewer.Person) viewer).account().id();
      var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      if (DeskStore.stateConflict(session, id, me)) {
        audit(session, viewer, "conflict", found);
        if (me.equals(found.broker()) && found.state().isOpen()) {
          var after = CaseStore.byId(session, id).orElseThrow();
          offers.give(session, viewer, after, null, null, Reason.CONFLICT, now);
        }
      }
      return null;
    });
  }

  /**
   * Reminds those whose step is overdue, once for each due date. Safe on several nodes.
   *
   * @return of how many cases
   */
  public int remindOfDue() {
    return database.inTransaction(session -> {
      var due = DeskStore.claimDue(session, clock.instant(), REMINDED_AT_ONCE);
      due.forEach(one -> news.remind(session, one));
      return due.size();
    });
  }
}
