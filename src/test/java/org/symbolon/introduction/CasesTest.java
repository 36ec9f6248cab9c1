package org.symbolon.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.symbolon.identity.Account;
import org.symbolon.identity.MemberRole;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Kind;
import org.symbolon.listing.disclosure.Tier;
import org.symbolon.organisation.OrganisationType;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

/** The steps of a case over a real database, with the people who do them. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasesTest {
  private Marketplace market;
  private Introducing here;

  @BeforeAll
  void open(TestEngines engines) {
    market = new Marketplace(engines);
    here = new Introducing(market);
  }

  @AfterAll
  void close() {
    market.close();
  }

  private Seen step(Account account, Seen seen, Act act) {
    return here.cases.step(here.as(account), seen.what().id(), act);
  }

  @Test
  void fromARequestToAnAgreement() {
    var seen = here.introduced();
    assertThat(seen.what().state()).isEqualTo(State.INTRODUCED);
    seen = step(here.amelie, seen, new Act.StartTalks());
    seen = step(here.broker, seen, new Act.Agree());
    assertThat(seen.what().state()).isEqualTo(State.AGREED);
    assertThat(seen.what().dueAt()).isNull();
    assertThat(seen.what().expiresAt()).isNull();
    assertThat(seen.timeline())
        .extracting(TimelineEntry::step)
        .containsExactly(
            Step.REQUEST,
            Step.TAKE,
            Step.ASK_BOTH,
            Step.CONSENT,
            Step.CONSENT,
            Step.START_TALKS,
            Step.AGREE);
    assertThat(seen.timeline())
        .extracting(TimelineEntry::number)
        .containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(seen.what().revision()).isEqualTo(7);
    assertThat(seen.next()).isEmpty();
  }

  @Test
  void whoIsIntroducedSeesWhatIsForThoseWhoWereAccepted() {
    var asked = here.asked();
    var id = ((Matter.Interest) asked.what().matter()).listing();
    var listing = market.listings.get(Viewer.OPERATOR, id);
    step(here.wanjiru, asked, new Act.Consent(null));
    assertThat(here.grants.reached(here.as(here.wanjiru), listing)).isEqualTo(Tier.REGISTERED);
    step(here.amelie, asked, new Act.Consent(null));
    assertThat(here.grants.reached(here.as(here.wanjiru), listing)).isEqualTo(Tier.ACCEPTED);
    assertThat(here.grants.of(listing)).hasSize(1);
  }

  @Test
  void eachStateHasItsTimes() {
    var seen = here.requested();
    var now = market.clock.instant();
    assertThat(seen.what().dueAt()).isEqualTo(now.plus(Duration.ofDays(3)));
    seen = step(here.broker, seen, new Act.Take());
    assertThat(seen.what().dueAt()).isEqualTo(now.plus(Duration.ofDays(7)));
    assertThat(seen.what().expiresAt()).isEqualTo(now.plus(Duration.ofDays(60)));
    step(here.broker, seen, new Act.HandOver(here.otherBroker.id()));
    var handed = step(here.otherBroker, seen, new Act.Take());
    assertThat(handed.what().broker()).isEqualTo(here.otherBroker.id());
    assertThat(handed.what().dueAt()).as("stays").isEqualTo(seen.what().dueAt());
  }

  @Test
  void theOtherSideKnowsNothingBeforeBothAreAsked() {
    var seen = here.taken();
    var id = seen.what().id();
    var amelie = here.as(here.amelie);
    assertThatThrownBy(() -> here.cases.get(amelie, id)).isInstanceOf(Refused.NotFound.class);
    assertThatThrownBy(() -> here.cases.step(amelie, id, new Act.Consent(null)))
        .isInstanceOf(Refused.NotFound.class);
    assertThat(here.cases.mine(amelie)).extracting(one -> one.what().id()).doesNotContain(id);
    step(here.broker, seen, new Act.AskBoth());
    assertThat(here.cases.get(amelie, id).next())
        .containsExactlyInAnyOrder(Step.CONSENT, Step.DECLINE, Step.WITHDRAW);
    assertThat(here.cases.mine(amelie)).extracting(one -> one.what().id()).contains(id);
  }

  @Test
  void strangersOtherBrokersAndVisitorsLearnNothing() {
    var id = here.asked().what().id();
    var stranger = here.as(here.person("stranger"));
    for (var viewer : List.of(stranger, here.as(here.otherBroker))) {
      assertThatThrownBy(() -> here.cases.get(viewer, id)).isInstanceOf(Refused.NotFound.class);
      assertThatThrownBy(() -> here.contacts.of(viewer, id)).isInstanceOf(Refused.NotFound.class);
      assertThatThrownBy(() -> here.messages.of(viewer, id)).isInstanceOf(Refused.NotFound.class);
      assertThatThrownBy(() -> here.messages.write(viewer, id, "Hello", null))
          .isInstanceOf(Refused.NotFound.class);
      assertThatThrownBy(() -> here.cases.step(viewer, id, new Act.Agree()))
          .isInstanceOf(Refused.NotFound.class);
    }
    assertThatThrownBy(() -> here.cases.get(stranger, UUID.randomUUID()))
        .isInstanceOf(Refused.NotFound.class);
    assertThatThrownBy(() -> here.cases.step(stranger, id, new Act.Take()))
        .isInstanceOf(Refused.NotFound.class);
    // Whether there is such a case does not shape what a visitor is told.
    for (var any : List.of(id, UUID.randomUUID())) {
      assertThatThrownBy(() -> here.cases.get(Viewer.VISITOR, any))
          .isInstanceOf(Refused.Unauthenticated.class);
    }
  }

  @Test
  void illegalStepsAreRefusedWithTheReason() {
    var seen = here.taken();
    assertThatThrownBy(() -> step(here.broker, seen, new Act.Agree()))
        .isInstanceOf(Refused.Conflict.class)
        .hasMessageContaining("TAKEN")
        .hasMessageContaining("INTRODUCED or IN_TALKS");
    assertThatThrownBy(() -> step(here.wanjiru, seen, new Act.AskBoth()))
        .isInstanceOf(Refused.Forbidden.class)
        .hasMessageContaining("BROKER");
    var declined = step(here.broker, seen, new Act.AskBoth());
    assertThatThrownBy(() -> step(here.amelie, declined, new Act.Decline(null, null)))
        .isInstanceOf(Refused.Invalid.class)
        .hasMessageContaining("/reason");
    assertThatThrownBy(() -> step(here.amelie, declined, new Act.Decline("BECAUSE", null)))
        .isInstanceOf(Refused.Invalid.class);
    assertThatThrownBy(() -> here.cases.step(Viewer.OPERATOR, seen.what().id(), new Act.Agree()))
        .isInstanceOf(Refused.Forbidden.class);
  }

  @Test
  void twoClicksAreOneStep() {
    var asked = here.asked();
    var first = step(here.wanjiru, asked, new Act.Consent(null));
    var second = step(here.wanjiru, asked, new Act.Consent(null));
    assertThat(second.what().revision()).isEqualTo(first.what().revision());
    assertThat(step(here.broker, asked, new Act.AskBoth()).what().revision())
        .isEqualTo(first.what().revision());
    assertThatThrownBy(() -> step(here.wanjiru, asked, new Act.Decline("OTHER", null)))
        .isInstanceOf(Refused.Conflict.class)
        .hasMessageContaining("answered already");
    var technology = here.listing(here.spinOff, Kind.TECHNOLOGY, "Twice");
    var wanted = Introduction.interest(here.firm.id(), technology.id(), "Twice, please.");
    var one = here.requests.request(here.as(here.wanjiru), wanted);
    var two = here.requests.request(here.as(here.wanjiru), wanted);
    assertThat(two.what().id()).isEqualTo(one.what().id());
    var other = Introduction.interest(here.firm.id(), technology.id(), "Something else.");
    assertThatThrownBy(() -> here.requests.request(here.as(here.wanjiru), other))
        .isInstanceOf(Refused.Conflict.class);
  }

  /** Runs these at the same moment and returns what each brought, or why it was refused. */
  private static List<Object> together(List<Callable<Seen>> all) throws Exception {
    var start = new CyclicBarrier(all.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<java.util.concurrent.Future<Object>>();
      for (var one : all) {
        running.add(
            threads.submit(() -> {
              start.await();
              try {
                return one.call();
              } catch (Refused refused) {
                return refused;
              }
            }));
      }
      var results = new ArrayList<Object>();
      for (var one : running) {
        results.add(one.get());
      }
      return results;
    }
  }

  @Test
  void ofTwoBrokersOneGetsItAndTheOtherIsToldWho() throws Exception {
    for (var round = 0; round < 20; round++) {
      var seen = here.requested();
      var results =
          together(
              List.of(
                  () -> step(here.broker, seen, new Act.Take()),
                  () -> step(here.otherBroker, seen, new Act.Take()),
                  () -> step(here.broker, seen, new Act.Take())));
      var refused = results.stream().filter(Refused.Conflict.class::isInstance).toList();
      var now = here.cases.get(here.as(here.wanjiru), seen.what().id());
      var mine = now.what().broker().equals(here.broker.id());
      assertThat(now.what().revision()).isEqualTo(2);
      assertThat(refused).hasSize(mine ? 1 : 2);
      assertThat(refused)
          .allSatisfy(one ->
              assertThat(((Refused) one).getMessage())
                  .contains(mine ? "broker, TISC Nairobi" : "other-broker, TISC Geneva"));
      step(here.wanjiru, seen, new Act.Withdraw());
    }
  }

  @Test
  void bothSidesAgreeingAtTheSameMomentAreIntroducedOnce() throws Exception {
    for (var round = 0; round < 20; round++) {
      var seen = here.asked();
      together(
          List.of(
              () -> step(here.wanjiru, seen, new Act.Consent(null)),
              () -> step(here.amelie, seen, new Act.Consent(null)),
              () -> step(here.amelie, seen, new Act.Consent(null))));
      var now = here.cases.get(here.as(here.broker), seen.what().id());
      assertThat(now.what().state()).isEqualTo(State.INTRODUCED);
      assertThat(now.what().revision()).isEqualTo(5);
      assertThat(now.timeline()).extracting(TimelineEntry::number).containsExactly(1, 2, 3, 4, 5);
      step(here.wanjiru, seen, new Act.Withdraw());
    }
  }

  @Test
  void aCaseChangesHandsAndCentres() {
    var seen = here.taken();
    assertThatThrownBy(() -> step(here.broker, seen, new Act.HandOver(here.wanjiru.id())))
        .isInstanceOf(Refused.Invalid.class);
    step(here.broker, seen, new Act.HandOver(here.otherBroker.id()));
    step(here.otherBroker, seen, new Act.Take());
    assertThatThrownBy(() -> step(here.broker, seen, new Act.AskBoth()))
        .isInstanceOf(Refused.NotFound.class);
    var referred = step(here.otherBroker, seen, new Act.Refer(here.centre.id()));
    assertThat(referred.what().state()).isEqualTo(State.REQUESTED);
    assertThat(here.cases.waiting(here.as(here.otherBroker)))
        .extracting(one -> one.what().id())
        .doesNotContain(seen.what().id());
    assertThat(here.cases.waiting(here.as(here.broker)))
        .extracting(one -> one.what().id())
        .contains(seen.what().id());
    assertThat(step(here.broker, seen, new Act.Take()).what().centre()).isEqualTo(here.centre.id());
    assertThat(here.cases.inHandsOf(here.as(here.broker)))
        .extracting(one -> one.what().id())
        .contains(seen.what().id());
  }

  @Test
  void nobodyIsOnBothSides() {
    var technology = here.listing(here.spinOff, Kind.TECHNOLOGY, "Both sides");
    var both = here.people.member(here.person("both"), here.firm, MemberRole.OWNER);
    var joined = here.people.member(both, here.spinOff, MemberRole.EDITOR);
    var wanted = Introduction.interest(here.firm.id(), technology.id(), "For ourselves.");
    assertThatThrownBy(() -> here.requests.request(here.as(joined), wanted))
        .isInstanceOf(Refused.Invalid.class);
    var own = Introduction.interest(here.spinOff.id(), technology.id(), "For ourselves.");
    assertThatThrownBy(() -> here.requests.request(here.as(here.amelie), own))
        .isInstanceOf(Refused.Invalid.class);
    var seen = here.asked();
    assertThatThrownBy(() -> step(joined, seen, new Act.Consent(null)))
        .isInstanceOf(Refused.Forbidden.class)
        .hasMessageContaining("both sides");
    var looks = here.people.member(here.person("looks"), here.firm, MemberRole.VIEWER);
    assertThat(here.cases.get(here.as(looks), seen.what().id()).next()).isEmpty();
    assertThatThrownBy(() -> step(looks, seen, new Act.Consent(null)))
        .isInstanceOf(Refused.Forbidden.class);
    var wantedToo = Introduction.interest(here.firm.id(), technology.id(), "May I?");
    assertThatThrownBy(() -> here.requests.request(here.as(looks), wantedToo))
        .isInstanceOf(Refused.Forbidden.class);
  }

  @Test
  void pairsListingsAndPartnersAreIntroduced() {
    var technology = here.listing(here.spinOff, Kind.TECHNOLOGY, "Pair");
    var need = here.listing(here.firm, Kind.NEED, "Pair too");
    var pair = Introduction.pair(here.firm.id(), technology.id(), need.id(), "It fits.");
    var seen = here.requests.request(here.as(here.wanjiru), pair);
    assertThat(seen.what().matter()).isEqualTo(new Matter.Pair(technology.id(), need.id()));
    var swapped = Introduction.pair(here.firm.id(), need.id(), technology.id(), "It fits.");
    assertThatThrownBy(() -> here.requests.request(here.as(here.wanjiru), swapped))
        .isInstanceOf(Refused.Invalid.class);
    // The other side may ask too: it knows nothing of the first request.
    var back = Introduction.pair(here.spinOff.id(), technology.id(), need.id(), "Let us talk.");
    assertThat(here.requests.request(here.as(here.amelie), back).what().asked())
        .isEqualTo(here.firm.id());
    var partner =
        Introduction.partner(here.firm.id(), here.spinOff.id(), "We could work together.");
    assertThat(here.requests.request(here.as(here.wanjiru), partner).what().matter())
        .isEqualTo(new Matter.Partners());
    var wrong = Introduction.partner(here.firm.id(), here.centre.id(), "And with you?");
    assertThatThrownBy(() -> here.requests.request(here.as(here.wanjiru), wrong))
        .isInstanceOf(Refused.Invalid.class);
    var none = new Introduction(here.firm.id(), null, null, null, null, "What?");
    assertThatThrownBy(() -> here.requests.request(here.as(here.wanjiru), none))
        .isInstanceOf(Refused.Invalid.class);
  }

  @Test
  void aBrokerProposesToBoth() {
    var technology = here.listing(here.spinOff, Kind.TECHNOLOGY, "Proposed");
    var need = here.listing(here.firm, Kind.NEED, "Proposed too");
    var pair = Introduction.pair(here.firm.id(), technology.id(), need.id(), "You should talk.");
    var seen = here.requests.propose(here.as(here.broker), pair);
    assertThat(seen.what().state()).isEqualTo(State.ASKED);
    assertThat(here.cases.get(here.as(here.amelie), seen.what().id()).next())
        .contains(Step.CONSENT);
    assertThatThrownBy(() -> here.requests.propose(here.as(here.otherBroker), pair))
        .isInstanceOf(Refused.Conflict.class);
    assertThatThrownBy(() -> here.requests.propose(here.as(here.wanjiru), pair))
        .isInstanceOf(Refused.Forbidden.class);
  }

  @Test
  void theClockEndsWhatNobodyActsOn() {
    var seen = here.requested();
    var before = market.clock.instant();
    try {
      market.clock.set(before.plus(Duration.ofDays(30)).minusMillis(1));
      here.cases.expireDue();
      assertThat(here.cases.get(here.as(here.wanjiru), seen.what().id()).what().state())
          .isEqualTo(State.REQUESTED);
      market.clock.set(before.plus(Duration.ofDays(30)));
      assertThat(here.cases.expireDue()).isPositive();
      var after = here.cases.get(here.as(here.wanjiru), seen.what().id());
      assertThat(after.what().state()).isEqualTo(State.EXPIRED);
      assertThat(after.timeline().getLast().seat()).isEqualTo(Seat.CLOCK);
      assertThat(here.cases.expireDue()).isZero();
    } finally {
      market.clock.set(before);
    }
  }

  @Test
  void thereAreLimitsOfADay() {
    var firm = here.organisation("Many questions", OrganisationType.MSME);
    var asks = here.people.member(here.person("asks"), firm, MemberRole.EDITOR);
    for (var i = 0; i < Requests.OF_ACCOUNT_A_DAY; i++) {
      var technology = here.listing(here.spinOff, Kind.TECHNOLOGY, "Number " + i);
      here.requests.request(
          here.as(asks), Introduction.interest(firm.id(), technology.id(), "Number " + i));
    }
    var more = here.listing(here.spinOff, Kind.TECHNOLOGY, "One more");
    assertThatThrownBy(() ->
            here.requests.request(
                here.as(asks), Introduction.interest(firm.id(), more.id(), "One more")))
        .isInstanceOf(Refused.TooMany.class);
  }

  @Test
  void theOtherSideLearnsWhyOnlyFromThreeOn() {
    var spinOff = here.organisation("Often declined", OrganisationType.UNIVERSITY_SPIN_OFF);
    var owner = here.people.member(here.person("owner"), spinOff, MemberRole.OWNER);
    var technology = here.listing(spinOff, Kind.TECHNOLOGY, "Too dear");
    for (var i = 1; i <= 3; i++) {
      var firm = here.organisation("Firm " + i, OrganisationType.MSME);
      var asks = here.people.member(here.person("asks" + i), firm, MemberRole.EDITOR);
      var id =
          here.requests
              .request(here.as(asks), Introduction.interest(firm.id(), technology.id(), "May we?"))
              .what()
              .id();
      here.cases.step(here.as(here.broker), id, new Act.Take());
      here.cases.step(here.as(here.broker), id, new Act.AskBoth());
      here.cases.step(here.as(asks), id, new Act.Decline("TERMS", "They want too much"));
      var told = here.cases.get(here.as(owner), id).timeline().getLast();
      assertThat(told.step()).isEqualTo(Step.DECLINE);
      assertThat(told.reason()).isNull();
      assertThat(told.note()).isNull();
      assertThat(told.seat()).isNull();
      assertThat(here.cases.get(here.as(here.broker), id).timeline().getLast().note())
          .isEqualTo("They want too much");
      var counted = here.cases.declines(here.as(owner), spinOff.id(), technology.id());
      if (i < Cases.LEAST_TOLD) {
        assertThat(counted).isEmpty();
      } else {
        assertThat(counted).containsExactly(java.util.Map.entry("TERMS", 3L));
      }
    }
    assertThatThrownBy(() -> here.cases.declines(here.as(here.wanjiru), spinOff.id(), null))
        .isInstanceOf(Refused.Forbidden.class);
  }
}
