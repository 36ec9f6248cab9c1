package org.symbolon.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

/**
 * Whatever anybody tries in whatever order: a case goes through the table of steps and nothing
 * else, and its timeline tells how it came where it stands.
 */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MachineTest {
  private static final int CASES_OF_A_SEED = 8;
  private static final int TRIES_OF_A_CASE = 25;

  private Marketplace market;
  private Introducing here;
  private Map<String, Viewer> people;

  @BeforeAll
  void open(TestEngines engines) {
    market = new Marketplace(engines);
    here = new Introducing(market);
    people =
        Map.of(
            "asking", here.as(here.wanjiru),
            "asked", here.as(here.amelie),
            "broker", here.as(here.broker),
            "other broker", here.as(here.otherBroker),
            "stranger", here.as(here.person("stranger")),
            "operator", Viewer.OPERATOR,
            "visitor", Viewer.VISITOR);
  }

  @AfterAll
  void close() {
    market.close();
  }

  private Act any(Random random) {
    return switch (random.nextInt(12)) {
      case 0, 1 -> new Act.Take();
      case 2 -> new Act.HandOver(random.nextBoolean() ? here.broker.id() : here.otherBroker.id());
      case 3 -> new Act.Refer(random.nextBoolean() ? here.centre.id() : here.otherCentre.id());
      case 4 -> new Act.AskBoth();
      case 5, 6, 7 -> new Act.Consent(null);
      case 8 -> random.nextInt(4) == 0 ? new Act.Decline("TERMS", "No") : new Act.AskBoth();
      case 9 -> new Act.StartTalks();
      case 10 -> random.nextBoolean() ? new Act.Agree() : new Act.Close("OTHER");
      default -> random.nextInt(6) == 0 ? new Act.Withdraw() : new Act.Take();
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13})
  void randomTriesOfRandomPeople(long seed) {
    var random = new Random(seed);
    var names = people.keySet().stream().sorted().toList();
    for (var round = 0; round < CASES_OF_A_SEED; round++) {
      var id = here.requested().what().id();
      for (var tries = 0; tries < TRIES_OF_A_CASE; tries++) {
        attempt(id, names.get(random.nextInt(names.size())), any(random));
      }
      var left = stored(id);
      if (left.state().isOpen()) {
        here.cases.step(people.get("asking"), id, new Act.Withdraw());
      }
    }
  }

  private Case stored(UUID id) {
    return CaseStore.byId(market.database.session(), id).orElseThrow();
  }

  private void attempt(UUID id, String name, Act act) {
    var before = stored(id);
    var viewer = people.get(name);
    var seat = Standpoint.of(viewer, before).map(Standpoint::seat);
    var takesOver =
        act instanceof Act.Take && Offers.openTo(market.database.session(), viewer, id).isPresent();
    // Who accepts what another broker offers hands it over to himself.
    var step = takesOver ? Step.HAND_OVER : act.step();
    var legal =
        takesOver
            || (seat.isPresent()
                && step.seats().contains(seat.get())
                && step.after(before.state()).isPresent());
    var done = true;
    try {
      here.cases.step(viewer, id, act);
    } catch (Refused refused) {
      done = false;
    }
    var after = stored(id);
    var said = "%s does %s to a case that is %s".formatted(name, act.step(), before.state());
    if (after.revision() == before.revision()) {
      assertThat(after).as(said).isEqualTo(before);
    } else {
      assertThat(done && legal).as(said).isTrue();
      assertThat(after.revision()).as(said).isEqualTo(before.revision() + 1);
      assertThat(after.state()).as(said).isEqualTo(step.after(before.state()).orElseThrow());
    }
    var consented =
        after.askingAnswer() == Answer.CONSENTED && after.askedAnswer() == Answer.CONSENTED;
    assertThat(after.introducedAt() != null).as(said).isEqualTo(consented);
    assertThat(after.state().isOpen()).isEqualTo(after.dueAt() != null);
    assertThat(replayed(id)).as(said).isEqualTo(after.state());
  }

  /** Goes through the timeline by the table alone. */
  private State replayed(UUID id) {
    State state = null;
    var number = 0;
    for (var entry : TimelineStore.of(market.database.session(), id)) {
      assertThat(entry.number()).isEqualTo(++number);
      assertThat(entry.from()).isEqualTo(state);
      assertThat(entry.step().seats()).contains(entry.seat());
      state = entry.step().after(state).orElseThrow();
      assertThat(entry.to()).isEqualTo(state);
    }
    return state;
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void everyStateIsReachedAndOnlyOpenOnesAreLeft(State state) {
    var reached = EnumSet.noneOf(State.class);
    var fresh = new ArrayList<State>();
    for (var step : Step.values()) {
      step.start().ifPresent(fresh::add);
    }
    while (!fresh.isEmpty()) {
      var next = fresh.removeLast();
      if (reached.add(next)) {
        for (var step : Step.values()) {
          step.after(next).ifPresent(fresh::add);
        }
      }
    }
    assertThat(reached).contains(state);
    var leaves = List.of(Step.values()).stream().anyMatch(step -> step.after(state).isPresent());
    assertThat(leaves).isEqualTo(state.isOpen());
    assertThat(state.due().isPresent()).isEqualTo(state.isOpen());
    assertThat(Step.EXPIRE.after(state).isPresent()).isEqualTo(state.isOpen());
  }

  @Test
  void onlyTheSecondConsentIntroduces() {
    for (var step : Step.values()) {
      for (var state : State.values()) {
        var introduces = step.after(state).filter(State.INTRODUCED::equals).isPresent();
        if (introduces && state != State.INTRODUCED) {
          assertThat(step).isEqualTo(Step.CONSENT);
          assertThat(state).isEqualTo(State.PARTLY_CONSENTED);
        }
      }
    }
  }
}
