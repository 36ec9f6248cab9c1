package org.symbolon.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Work that nobody waits for gives way. */
class PaceTest {
  private static final Duration ALONE = Duration.ofMillis(1_000);

  @Test
  void aloneItHardlyRests() {
    var pace = new Pace();
    for (var step = 0; step < 5; step++) {
      assertThat(pace.after(10, ALONE)).isEqualTo(Duration.ofMillis(100));
    }
    assertThat(pace.after(20, ALONE.multipliedBy(2))).isEqualTo(Duration.ofMillis(200));
  }

  @Test
  void theMoreOthersSlowItDownTheLongerItRests() {
    var pace = new Pace();
    pace.after(10, ALONE);
    var little = pace.after(10, Duration.ofMillis(1_400)).toMillis() / 1_400.0;
    var much = pace.after(10, Duration.ofMillis(1_700)).toMillis() / 1_700.0;
    var most = pace.after(10, Duration.ofMillis(3_000)).toMillis() / 3_000.0;
    assertThat(little).isBetween(0.2, 0.35);
    assertThat(much).isGreaterThan(little).isLessThan(Pace.MOST_REST);
    assertThat(most).isCloseTo(Pace.MOST_REST, org.assertj.core.api.Assertions.within(0.01));
    assertThat(pace.after(10, ALONE)).isEqualTo(Duration.ofMillis(100));
  }

  @Test
  void restsAreBoundedAndNothingNeedsNone() {
    var pace = new Pace();
    assertThat(pace.after(1, Duration.ofMinutes(1))).isEqualTo(Duration.ofSeconds(2));
    assertThat(pace.after(0, ALONE)).isEqualTo(Duration.ZERO);
  }

  @Test
  void whatIsHarderFromNowOnIsNoLongerTakenForOthers() {
    var pace = new Pace();
    pace.after(10, ALONE);
    var harder = Duration.ofMillis(1_500);
    for (var step = 0; step < 60; step++) {
      pace.after(10, harder);
    }
    assertThat(pace.after(10, harder)).isEqualTo(Duration.ofMillis(150));
  }
}
