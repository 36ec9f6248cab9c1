package org.symbolon.introduction;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
import org.symbolon.kernel.Rules;
import org.symbolon.listing.Listings;
import org.symbolon.organisation.Organisations;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;

/** The first step of a case: a side asks for an introduction, or a broker proposes one to both. */
public final class Requests {
  /** Requests of one account within a day. */
  public static final int OF_ACCOUNT_A_DAY = 10;

  /** Requests of one organisation within a day, whoever of it asks. */
  public static final int OF_ORGANISATION_A_DAY = 20;

  private static final Duration DAY = Duration.ofDays(1);

  /** Within this time the same request again is the same click. */
  private static final Duration SAME_CLICK = Duration.ofMinutes(10);

  private final Database database;
  private final Joining joining;
  private final Cases cases;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public Requests(
      Database database,
      Listings listings,
      Organisations organisations,
      Cases cases,
      InstantSource clock,
      Supplier<UUID> ids) {
    this.database = database;
    this.joining = new Joining(listings, organisations, clock);
    this.cases = cases;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Asks for an introduction.
   *
   * @throws Refused.Invalid naming what is wrong with what is asked for or with the message
   * @throws Refused.NotFound for a listing or an organisation that the viewer may not see
   * @throws Refused.Forbidden for who does not write for the organisation
   * @throws Refused.Conflict when the same is asked for already
   * @throws Refused.TooMany beyond the limits of a day
   */
  public Seen request(Viewer viewer, Introduction wanted) {
    Cases.requireSomebody(viewer);
    viewer.require(Viewer.WRITE, null);
    var message = message(wanted.message());
    viewer.require("requestCase", wanted.organisation());
    var joined = joining.of(viewer, wanted);
    if (viewer instanceof Viewer.Person person
        && person.account().roleIn(joined.asked()).isPresent()) {
      throw new Refused.Invalid("/organisation", "is not introduced to your own organisation");
    }
    return open(viewer, joined, Step.REQUEST, message, null);
  }

  /**
   * Opens a case as a broker and asks both sides at once.
   *
   * @throws Refused.Forbidden for who is no broker
   */
  public Seen propose(Viewer viewer, Introduction wanted) {
    Cases.requireSomebody(viewer);
    viewer.require("proposeCase", null);
    if (!(viewer instanceof Viewer.Person person) || person.account().brokerage().isEmpty()) {
      throw new Refused.Forbidden("Brokers propose introductions.");
    }
    var message = message(wanted.message());
    var joined = joining.of(viewer, wanted);
    var centre = person.account().brokerage().get().centre();
    var account = person.account();
    if (account.roleIn(joined.asking()).isPresent()
        || account.roleIn(joined.asked()).isPresent()
        || centre.equals(joined.asking())
        || centre.equals(joined.asked())) {
      throw new Refused.Conflict("You belong to a side of this introduction.");
    }
    return open(viewer, joined, Step.PROPOSE, message, centre);
  }

  private static String message(String typed) {
    var rules = new Rules();
    rules.required(typed, "/message");
    rules.atMost(typed, Typed.REQUEST_CHARACTERS, "/message");
    Typed.requireNoContact(rules, typed, "/message");
    rules.refuseIfBroken();
    return typed.strip();
  }

  private Seen open(Viewer viewer, Joining.Joined joined, Step step, String message, UUID centre) {
    var account = viewer instanceof Viewer.Person person ? person.account().id() : null;
    return database.inTransaction(session -> {
      var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      var fresh = fresh(joined, step, message, account, centre, now);
      // Two clicks come one after the other, and the second finds what the first one made.
      CaseStore.oneAtATime(session, fresh.asking());
      var open = open(session, viewer, fresh);
      if (open != null) {
        if (isSameClick(open, fresh)) {
          return Cases.seen(session, viewer, open);
        }
        throw new Refused.Conflict("There is an open case of these two already.");
      }
      if (step == Step.REQUEST) {
        requireWithinLimits(session, fresh);
      }
      if (!CaseStore.add(session, fresh)) {
        throw new Refused.Conflict("You asked for this already.");
      }
      var seat = step == Step.PROPOSE ? Seat.BROKER : Seat.ASKING;
      var entry =
          new TimelineEntry(1, step, null, fresh.state(), seat, account, centre, null, null, now);
      cases.opened(session, fresh, entry, viewer.actor());
      return Cases.seen(session, viewer, fresh);
    });
  }

  private Case fresh(
      Joining.Joined joined, Step step, String message, UUID account, UUID centre, Instant now) {
    var state = step.start().orElseThrow();
    var proposed = step == Step.PROPOSE;
    return new Case(
        ids.get(),
        joined.matter(),
        joined.asking(),
        joined.asked(),
        state,
        proposed ? account : null,
        centre,
        null,
        null,
        message,
        account,
        1,
        state.due().map(now::plus).orElse(null),
        state.lasts().map(now::plus).orElse(null),
        proposed ? now : null,
        null,
        now,
        now,
        Set.of());
  }

  /** The open case of the same that whoever asks may know of; null for none. */
  private static Case open(Session session, Viewer viewer, Case fresh) {
    return CaseStore.openOf(session, fresh.matter().key(fresh.asking(), fresh.asked())).stream()
        .filter(open -> open.asking().equals(fresh.asking()) || open.askedAt() != null)
        .filter(open -> fresh.broker() != null || Standpoint.of(viewer, open).isPresent())
        .findFirst()
        .orElse(null);
  }

  private static boolean isSameClick(Case open, Case fresh) {
    return open.requestedBy() != null
        && Objects.equals(open.requestedBy(), fresh.requestedBy())
        && open.message().equals(fresh.message())
        && open.asking().equals(fresh.asking())
        && open.createdAt().isAfter(fresh.createdAt().minus(SAME_CLICK));
  }

  private static void requireWithinLimits(Session session, Case fresh) {
    var counted =
        CaseStore.since(session, fresh.requestedBy(), fresh.asking(), fresh.createdAt().minus(DAY));
    if (counted.byAccount() >= OF_ACCOUNT_A_DAY
        || counted.byOrganisation() >= OF_ORGANISATION_A_DAY) {
      throw new Refused.TooMany(
          "At most %d introductions a day are asked for by a person, and %d by an organisation."
              .formatted(OF_ACCOUNT_A_DAY, OF_ORGANISATION_A_DAY),
          (int) DAY.toSeconds());
    }
  }
}
