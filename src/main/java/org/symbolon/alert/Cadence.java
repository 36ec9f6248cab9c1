package org.symbolon.alert;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** How often somebody wants to hear of news. Hours and days are those of UTC. */
public enum Cadence {
  /** Kept, and nothing is mailed. */
  NEVER,
  /** Within {@link #SOON} of what is new. */
  AT_ONCE,
  /** Each day at {@link #HOUR}. */
  DAILY,
  /** Each Monday at {@link #HOUR}. */
  WEEKLY;

  /** What comes in within this time goes into one mail. */
  static final Duration SOON = Duration.ofMinutes(5);

  static final LocalTime HOUR = LocalTime.of(6, 0);

  /** When it is time again, later than now; empty for never. */
  Optional<Instant> next(Instant now) {
    var today = now.atOffset(ZoneOffset.UTC).with(HOUR);
    return switch (this) {
      case NEVER -> Optional.empty();
      case AT_ONCE -> Optional.of(now.plus(SOON));
      case DAILY -> {
        var at = today.toInstant();
        yield Optional.of(at.isAfter(now) ? at : today.plusDays(1).toInstant());
      }
      case WEEKLY -> {
        var monday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).toInstant();
        yield Optional.of(
            monday.isAfter(now)
                ? monday
                : today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).toInstant());
      }
    };
  }
}
