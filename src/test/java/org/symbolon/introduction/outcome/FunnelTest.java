package org.symbolon.introduction.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.symbolon.identity.Viewer;
import org.symbolon.introduction.Act;
import org.symbolon.introduction.Agreement;
import org.symbolon.introduction.Introducing;
import org.symbolon.introduction.Seat;
import org.symbolon.introduction.outcome.LedgerRow.Event;
import org.symbolon.kernel.Refused;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

/** The funnel from the ledger is the one that the timeline tells, whatever happened. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FunnelTest {
  private static final int CASES_OF_A_SEED = 10;
  private static final int TRIES_OF_A_CASE = 14;

  /** The second computation: by PostgreSQL, from the steps of the timeline. */
  private static final String FROM_TIMELINE =
      """
      with ranks (state, rank) as (values ('REQUESTED', 0), ('TAKEN', 1), ('ASKED', 2),
        ('PARTLY_CONSENTED', 3), ('INTRODUCED', 4), ('IN_TALKS', 5), ('AGREED', 6)),
      reached as (
        select c.id, r.rank, (
          select min(s.at) from introduction_step s join ranks x on x.state = s.to_state
          where s.case_id = c.id and x.rank >= r.rank) as at
        from introduction_case c cross join ranks r)
      select now.rank, count(now.at) as cases,
        percentile_cont(0.5) within group (
          order by (extract(epoch from now.at - before.at) / 86400)::double precision) as median
      from reached now left join reached before on before.id = now.id and before.rank = now.rank - 1
      group by now.rank order by now.rank
      """;

  private Marketplace market;
  private Introducing here;
  private Funnels funnels;

  @BeforeAll
  void open(TestEngines engines) {
    market = new Marketplace(engines);
    here = new Introducing(market);
    funnels = new Funnels(market.database);
  }

  @AfterAll
  void close() {
    market.close();
  }

  private static Act any(Random random) {
    return switch (random.nextInt(14)) {
      case 0, 1, 2 -> new Act.Take();
      case 3, 4 -> new Act.AskBoth();
      case 5, 6, 7, 8 -> new Act.Consent(null);
      case 9 -> new Act.StartTalks();
      case 10, 11 -> new Act.Agree(new Agreement("LT-EXCL-1.0", null, random.nextInt(5)));
      case 12 -> random.nextInt(3) == 0 ? new Act.Decline("TERMS", null) : new Act.Take();
      default -> random.nextInt(3) == 0 ? new Act.Withdraw() : new Act.AskBoth();
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 4, 9})
  void itIsWhatTheTimelineTells(long seed) {
    var random = new Random(seed);
    var people = List.of(here.wanjiru, here.amelie, here.broker, here.broker);
    for (var round = 0; round < CASES_OF_A_SEED; round++) {
      var id = here.requested().what().id();
      for (var tries = 0; tries < TRIES_OF_A_CASE; tries++) {
        market.clock.set(
            market.clock.instant().plus(Duration.ofMinutes(random.nextInt(3 * 24 * 60))));
        try {
          here.cases.step(here.as(people.get(random.nextInt(people.size()))), id, any(random));
        } catch (Refused refused) {
          assertThat(refused).hasMessageNotContaining("SQL");
        }
      }
    }
    var funnel = funnels.computed();
    var rows = market.database.session().client().query(FROM_TIMELINE).execute().await();
    var stage = 0;
    for (var row : rows) {
      var own = funnel.stages().get(stage++);
      assertThat(own.cases()).as("%s", own.stage()).isEqualTo(row.getLong("cases"));
      var median = row.getDouble("median");
      assertThat(own.medianDays().isPresent()).as("%s", own.stage()).isEqualTo(median != null);
      if (median != null) {
        assertThat(own.medianDays().getAsDouble()).isCloseTo(median, within(1e-6));
      }
    }
    assertThat(stage).isEqualTo(Funnel.STAGES.size());
    assertThat(funnel.stages().getFirst().cases()).isGreaterThanOrEqualTo(CASES_OF_A_SEED);
  }

  private static LedgerRow row(UUID of, Event event, int day) {
    var agreement = event == Event.AGREED ? new Agreement("LT-JV-1.0", null, 2) : null;
    return new LedgerRow(
        of, event, agreement, null, Seat.BROKER, null, Instant.EPOCH.plus(Duration.ofDays(day)));
  }

  @Test
  void whoAgreedDidTalkAndSmallNumbersAreForOperators() {
    var counting = new Funnel.Counting();
    for (var i = 1; i <= 4; i++) {
      var of = new UUID(0, i);
      counting.add(row(of, Event.REQUESTED, 0));
      counting.add(row(of, Event.TAKEN, i));
      counting.add(row(of, Event.ASKED, 2 * i));
    }
    var agreed = new UUID(0, 1);
    counting.add(row(agreed, Event.INTRODUCED, 10));
    counting.add(row(agreed, Event.AGREED, 30));
    var funnel = counting.result();
    assertThat(funnel.stages())
        .extracting(Funnel.StageCount::cases)
        .containsExactly(4L, 4L, 4L, 1L, 1L, 1L, 1L);
    assertThat(funnel.stages().get(1).medianDays()).hasValue(2.5);
    assertThat(funnel.stages().get(5).medianDays()).hasValue(20);
    assertThat(funnel.stages().get(6).medianDays()).hasValue(0);
    var few = Funnels.shown(funnel, Funnels.LEAST_SHOWN);
    assertThat(few.stages())
        .extracting(Funnels.Stage::cases)
        .containsExactly(4L, 4L, 4L, null, null, null, null);
    assertThat(few.stages().get(5).medianDays()).isNull();
    assertThat(few.agreements()).containsExactly(new Funnels.Count("LT-JV-1.0", null));
    assertThat(few.jobs()).isNull();
    assertThat(Funnels.shown(funnel, 0).jobs()).isEqualTo(2);
  }

  @Test
  void itIsForBrokersAndOperators() {
    assertThat(funnels.of(Viewer.OPERATOR).suppressedBelow()).isZero();
    assertThat(funnels.of(here.as(here.broker)).suppressedBelow()).isEqualTo(3);
    assertThatThrownBy(() -> funnels.of(here.as(here.wanjiru)))
        .isInstanceOf(Refused.Forbidden.class);
    assertThatThrownBy(() -> funnels.of(Viewer.VISITOR))
        .isInstanceOf(Refused.Unauthenticated.class);
  }
}
