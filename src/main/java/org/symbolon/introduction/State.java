package org.symbolon.introduction;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where a case stands. Each open state has a time by which the next step is due, after which the
 * case counts as overdue, and a longer one after which the clock ends it.
 */
public enum State {
  /**
   * Asked for, and in no broker's hands. Three days to take it and seven to ask both sides make the
   * ten days within which the marketplace wants to have answered (feature A4 of the field guide).
   */
  REQUESTED(3, 30),
  /** In a broker's hands, who looks whether it makes sense before the other side is bothered. */
  TAKEN(7, 60),
  /** Both sides were asked. Two weeks, because owners of listings are small firms on the road. */
  ASKED(14, 30),
  /** One side agreed. Nobody who said yes is kept waiting longer than a month. */
  PARTLY_CONSENTED(14, 30),
  /** Both agreed and know whom to talk to. */
  INTRODUCED(14, State.MONTHS_18),
  /** They talk. Ninety days: the first follow-up at three months asks how it goes. */
  IN_TALKS(90, State.MONTHS_18),
  /** They came to an agreement. */
  AGREED,
  /** Ended by the broker without an agreement. */
  CLOSED,
  /** One side said no. */
  DECLINED,
  /** A side took it back. */
  WITHDRAWN,
  /** Nobody acted in time. */
  EXPIRED;

  /** Days: half a year past the last follow-up, so that the ledger is complete by then. */
  private static final int MONTHS_18 = 548;

  /** What is not over yet. */
  public static final Set<State> OPEN =
      Collections.unmodifiableSet(
          EnumSet.of(REQUESTED, TAKEN, ASKED, PARTLY_CONSENTED, INTRODUCED, IN_TALKS));

  /** While the sides know each other's contacts. */
  public static final Set<State> ACQUAINTED =
      Collections.unmodifiableSet(EnumSet.of(INTRODUCED, IN_TALKS, AGREED));

  private final Duration due;
  private final Duration lasts;

  State() {
    due = null;
    lasts = null;
  }

  State(int dueDays, int lastsDays) {
    due = Duration.ofDays(dueDays);
    lasts = Duration.ofDays(lastsDays);
  }

  /** From its beginning until the next step is due; empty where none is expected. */
  public Optional<Duration> due() {
    return Optional.ofNullable(due);
  }

  /** From its beginning until the clock ends the case; empty where it is over. */
  public Optional<Duration> lasts() {
    return Optional.ofNullable(lasts);
  }

  public boolean isOpen() {
    return OPEN.contains(this);
  }

  /** The names of these, as they are stored. */
  static String[] names(Set<State> states) {
    return Arrays.stream(values()).filter(states::contains).map(Enum::name).toArray(String[]::new);
  }
}
