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
import org.symbolon.identity.Notices;
import org.symbolon.identity.Viewer;
import org.symbolon.introduction.desk.CaseNotes;
import org.symbolon.introduction.desk.DeskRows;
import org.symbolon.introduction.desk.UntriedPairs;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Kind;
import org.symbolon.listing.Listing;
import org.symbolon.matching.KeptPairs;
import org.symbolon.platform.language.Messages;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

/** The broker's desk over a real database. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskTest {
  private Marketplace market;
  private Introducing here;
  private Desk desk;
  private CaseNotes notes;
  private UntriedPairs pairs;

  @BeforeAll
  void open(TestEngines engines) {
    market = new Marketplace(engines);
    here = new Introducing(market);
    desk = new Desk(market.database, here.cases, here.news, market.clock);
    notes = new CaseNotes(market.database, here.cases, market.clock, UUID::randomUUID);
    var kept = new KeptPairs(market.database, market.listings, market.clock);
    pairs = new UntriedPairs(market.database, kept, market.listings, here.requests, market.clock);
  }

  @AfterAll
  void close() {
    market.close();
  }

  private static List<UUID> ids(List<Desk.Waiting> waiting) {
    return waiting.stream().map(one -> one.seen().what().id()).toList();
  }

  private Seen take(Account account, UUID id) {
    return here.cases.step(here.as(account), id, new Act.Take());
  }

  @Test
  void aRequestGoesToWhoLooksAfterItsCountryAndTheirLettersSaySo() {
    here.mails();
    var id = here.requested().what().id();
    assertThat(ids(desk.of(here.as(here.broker)).forMe())).contains(id);
    var other = desk.of(here.as(here.otherBroker));
    assertThat(ids(other.forMe())).doesNotContain(id);
    assertThat(ids(other.forOthers())).contains(id);
    assertThat(here.mails())
        .extracting(mail -> mail.to())
        .contains(here.broker.email())
        .doesNotContain(here.otherBroker.email());
    var seen = take(here.broker, id);
    assertThat(desk.of(here.as(here.broker)).mine())
        .extracting(one -> one.what().id())
        .contains(id);
    assertThat(desk.route(seen.what())).isEmpty();
    assertThatThrownBy(() -> take(here.otherBroker, id))
        .isInstanceOf(Refused.Conflict.class)
        .hasMessageContaining(here.broker.name());
  }

  @Test
  void whatIsDueFirstStandsInFront() {
    here.taken();
    here.asked();
    var due = desk.of(here.as(here.broker)).mine().stream().map(one -> one.what().dueAt()).toList();
    assertThat(due).hasSizeGreaterThan(1).isSorted();
  }

  @Test
  void onlyBrokersAndOperatorsHaveADesk() {
    assertThatThrownBy(() -> desk.of(here.as(here.wanjiru))).isInstanceOf(Refused.Forbidden.class);
    assertThatThrownBy(() -> desk.of(Viewer.VISITOR)).isInstanceOf(Refused.Unauthenticated.class);
    var id = here.requested().what().id();
    assertThat(ids(desk.of(Viewer.OPERATOR).forOthers())).contains(id);
  }

  @Test
  void aCaseIsHandedOverWhenTheOtherAccepts() {
    var id = here.taken().what().id();
    desk.offer(here.as(here.broker), id, here.otherBroker.id(), null);
    assertThat(here.cases.get(here.as(here.broker), id).what().broker())
        .isEqualTo(here.broker.id());
    assertThatThrownBy(() -> here.cases.get(here.as(here.otherBroker), id))
        .isInstanceOf(Refused.NotFound.class);
    assertThat(desk.of(here.as(here.otherBroker)).offered())
        .extracting(one -> one.what().id())
        .contains(id);
    desk.decline(here.as(here.otherBroker), id);
    assertThatThrownBy(() -> take(here.otherBroker, id)).isInstanceOf(Refused.Conflict.class);
    desk.offer(here.as(here.broker), id, null, here.otherCentre.id());
    var seen = take(here.otherBroker, id);
    assertThat(seen.what().broker()).isEqualTo(here.otherBroker.id());
    assertThat(seen.what().centre()).isEqualTo(here.otherCentre.id());
    assertThat(seen.timeline().getLast().step()).isEqualTo(Step.HAND_OVER);
    assertThatThrownBy(() -> here.cases.get(here.as(here.broker), id))
        .isInstanceOf(Refused.NotFound.class);
  }

  @Test
  void ofSeveralWhoAcceptOneGetsIt() throws Exception {
    var colleagues = new ArrayList<Account>();
    for (var i = 0; i < 4; i++) {
      var account = here.person("colleague " + i);
      colleagues.add(here.people.broker(account, here.otherCentre, List.of("CH")));
    }
    var id = here.taken().what().id();
    desk.offer(here.as(here.broker), id, null, here.otherCentre.id());
    var start = new CyclicBarrier(colleagues.size());
    var won = new ArrayList<UUID>();
    var told = new ArrayList<String>();
    try (var threads = Executors.newFixedThreadPool(colleagues.size())) {
      var tries =
          colleagues.stream()
              .map(account ->
                  (Callable<Object>)
                      () -> {
                        start.await();
                        return take(account, id).what().broker();
                      })
              .map(threads::submit)
              .toList();
      for (var each : tries) {
        try {
          won.add((UUID) each.get());
        } catch (java.util.concurrent.ExecutionException e) {
          assertThat(e).hasCauseInstanceOf(Refused.Conflict.class);
          told.add(e.getCause().getMessage());
        }
      }
    }
    assertThat(won).hasSize(1);
    var winner =
        colleagues.stream().filter(one -> one.id().equals(won.getFirst())).findFirst().get();
    assertThat(told).hasSize(3).allMatch(text -> text.contains(winner.name()));
  }

  @Test
  void whoStatesAConflictKnowsNoMoreThanThatThereIsACase() {
    var id = here.asked().what().id();
    var me = here.as(here.broker);
    notes.write(me, id, "Knows the owner from school.");
    desk.stateConflict(me, id);
    here.mails();
    assertThatThrownBy(() -> here.cases.get(me, id)).isInstanceOf(Refused.NotFound.class);
    assertThatThrownBy(() -> here.messages.of(me, id)).isInstanceOf(Refused.NotFound.class);
    assertThatThrownBy(() -> notes.of(me, id)).isInstanceOf(Refused.NotFound.class);
    assertThatThrownBy(() -> here.cases.step(me, id, new Act.Close("OTHER")))
        .isInstanceOf(Refused.NotFound.class);
    assertThat(here.cases.inHandsOf(me)).extracting(one -> one.what().id()).doesNotContain(id);
    var board = desk.of(me);
    assertThat(board.conflicted()).isPositive();
    assertThat(board.offered()).extracting(one -> one.what().id()).doesNotContain(id);
    assertThatThrownBy(() -> take(here.broker, id))
        .isInstanceOf(Refused.Conflict.class)
        .hasMessageContaining("conflict of interest");
    assertThat(desk.of(here.as(here.otherBroker)).offered())
        .filteredOn(one -> one.what().id().equals(id))
        .allMatch(Desk.Offered::conflict)
        .hasSize(1);
    take(here.otherBroker, id);
    assertThat(here.mails()).extracting(mail -> mail.to()).doesNotContain(here.broker.email());
    assertThat(notes.of(here.as(here.otherBroker), id))
        .extracting(CaseNotes.Note::text)
        .containsExactly("Knows the owner from school.");
    assertThatThrownBy(() -> desk.offer(here.as(here.otherBroker), id, here.broker.id(), null))
        .isInstanceOf(Refused.Invalid.class);
  }

  @Test
  void nobodyButBrokersReadsTheirNotes() {
    var canary = "canary-" + UUID.randomUUID();
    var id = here.taken().what().id();
    here.mails();
    notes.write(here.as(here.broker), id, canary);
    here.cases.step(here.as(here.broker), id, new Act.AskBoth());
    here.cases.step(here.as(here.wanjiru), id, new Act.Consent(null));
    here.cases.step(here.as(here.amelie), id, new Act.Consent(null));
    for (var account : List.of(here.wanjiru, here.amelie)) {
      var viewer = here.as(account);
      assertThatThrownBy(() -> notes.of(viewer, id)).isInstanceOf(Refused.NotFound.class);
      assertThatThrownBy(() -> notes.write(viewer, id, "mine"))
          .isInstanceOfAny(Refused.Forbidden.class, Refused.NotFound.class);
      var seen = here.cases.get(viewer, id);
      assertThat(CaseJson.of(seen, here.names.of(List.of(seen)), viewer).toString())
          .doesNotContain(canary);
      assertThat(here.messages.of(viewer, id).toString()).doesNotContain(canary);
    }
    assertThatThrownBy(() -> notes.of(Viewer.OPERATOR, id)).isInstanceOf(Refused.NotFound.class);
    assertThat(here.mails())
        .extracting(mail -> mail.text())
        .noneMatch(text -> text.contains(canary));
    assertThat(notes.of(here.as(here.broker), id))
        .extracting(CaseNotes.Note::text)
        .contains(canary);
  }

  private void matched(Listing need, Listing technology, double combined) {
    DeskRows.match(market.database.session(), need.id(), technology.id(), combined);
  }

  private List<UUID> untried(Account broker) {
    return pairs.of(here.as(broker), 1).pairs().stream().map(pair -> pair.need().id()).toList();
  }

  @Test
  void aPairIsAskedOnceAndComesBackWhenOneSideChanges() {
    var need = here.listing(here.firm, Kind.NEED, "Salt out of well water");
    var technology = here.listing(here.spinOff, Kind.TECHNOLOGY, "Membrane " + UUID.randomUUID());
    var better = here.listing(here.firm, Kind.NEED, "Fluoride out of well water");
    matched(need, technology, 61.5);
    matched(better, technology, 72.25);
    assertThat(untried(here.broker)).containsSubsequence(better.id(), need.id());
    assertThat(untried(here.otherBroker)).as("no country of his").isEmpty();
    var seen = pairs.ask(here.as(here.broker), need.id(), technology.id(), "You suit each other.");
    assertThat(seen.what().state()).isEqualTo(State.ASKED);
    assertThat(seen.what().broker()).isEqualTo(here.broker.id());
    assertThat(untried(here.broker)).doesNotContain(need.id()).contains(better.id());
    var again = here.people.broker(here.person("again"), here.centre, List.of("KE"));
    assertThatThrownBy(() -> pairs.ask(here.as(again), need.id(), technology.id(), "Shall we?"))
        .isInstanceOf(Refused.Conflict.class);
    here.cases.step(here.as(here.amelie), seen.what().id(), new Act.Decline("TERMS", null));
    assertThat(untried(here.broker)).as("tried").doesNotContain(need.id());
    revise(need, "Salt and iron out of well water");
    assertThat(untried(here.broker)).as("changed").contains(need.id());
    pairs.setAside(here.as(here.broker), need.id(), technology.id());
    assertThat(untried(here.broker)).as("set aside").doesNotContain(need.id());
  }

  private void revise(Listing listing, String title) {
    var now = market.listings.get(Viewer.OPERATOR, listing.id());
    market.listings.revise(
        Viewer.OPERATOR,
        listing.id(),
        now.revision(),
        Marketplace.of(here.firm, now.content().with(content -> content.title = title)));
  }

  @Test
  void whoWantsAListingOfThePairIsNotAskedASecondTime() {
    var need = here.listing(here.firm, Kind.NEED, "Arsenic out of well water");
    var requested = here.requested();
    var technology =
        market.listings.get(Viewer.OPERATOR, requested.what().matter().listings().getFirst());
    matched(need, technology, 88);
    assertThat(untried(here.broker)).doesNotContain(need.id());
    here.cases.step(here.as(here.wanjiru), requested.what().id(), new Act.Withdraw());
    assertThat(untried(here.broker)).contains(need.id());
  }

  @Test
  void nobodyIsOfferedPairsOfHisOwnOrganisation() {
    var technology = here.listing(here.spinOff, Kind.TECHNOLOGY, "Zeolite " + UUID.randomUUID());
    var need = here.listing(here.firm, Kind.NEED, "Softer water");
    matched(need, technology, 90);
    var near = here.people.broker(here.person("near"), here.centre, List.of("KE"));
    assertThat(untried(near)).contains(need.id());
    assertThat(untried(here.people.member(near, here.firm, MemberRole.VIEWER)))
        .doesNotContain(need.id());
  }

  @Test
  void anOverdueStepIsRemindedOfOnce() {
    here.taken();
    market.clock.set(market.clock.instant().plus(Duration.ofDays(8)));
    assertThat(desk.remindOfDue()).isPositive();
    assertThat(desk.remindOfDue()).isZero();
    assertThat(
            new Notices(market.database, Messages.load(), market.clock, UUID::randomUUID)
                .list(here.broker.id(), 20))
        .extracting(notice -> notice.kind())
        .contains("caseDue");
  }

  @Test
  void whereNobodyMayTakeARequestOperatorsAreReminded() {
    var operator = here.person("operator");
    DeskRows.operates(market.database.session(), operator.id());
    var id = here.requested().what().id();
    DeskRows.everyBrokerIsIn(market.database.session(), id);
    var stored = Cases.stored(market.database.session(), id);
    assertThat(desk.route(stored).orElseThrow().level()).isEqualTo(Routing.Level.OPERATOR);
    market.clock.set(market.clock.instant().plus(Duration.ofDays(4)));
    desk.remindOfDue();
    var notices =
        new Notices(market.database, Messages.load(), market.clock, UUID::randomUUID)
            .list(operator.id(), 20);
    assertThat(notices).extracting(notice -> notice.path()).contains("/desk");
  }
}
