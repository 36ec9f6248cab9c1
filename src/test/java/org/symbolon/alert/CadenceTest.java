package org.symbolon.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When it is time again; 20 November 2026 is a Friday. */
class CadenceTest {

  @ParameterizedTest
  @CsvSource({
    "NEVER,   2026-11-20T08:00:00Z, ",
    "AT_ONCE, 2026-11-20T08:00:00Z, 2026-11-20T08:05:00Z",
    "DAILY,   2026-11-20T05:59:59Z, 2026-11-20T06:00:00Z",
    "DAILY,   2026-11-20T06:00:00Z, 2026-11-21T06:00:00Z",
    "DAILY,   2026-12-31T08:00:00Z, 2027-01-01T06:00:00Z",
    "WEEKLY,  2026-11-20T08:00:00Z, 2026-11-23T06:00:00Z",
    "WEEKLY,  2026-11-23T05:00:00Z, 2026-11-23T06:00:00Z",
    "WEEKLY,  2026-11-23T06:00:00Z, 2026-11-30T06:00:00Z",
  })
  void itIsAlwaysLater(Cadence cadence, Instant now, Instant next) {
    assertThat(cadence.next(now).orElse(null)).isEqualTo(next);
  }
}
