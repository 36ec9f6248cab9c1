package org.symbolon.introduction;

import static org.symbolon.introduction.Seat.ASKING;
import static org.symbolon.introduction.Seat.BROKER;
import static org.symbolon.introduction.Seat.CLOCK;
import static org.symbolon.introduction.Seat.OPERATOR;
import static org.symbolon.introduction.State.AGREED;
import static org.symbolon.introduction.State.ASKED;
import static org.symbolon.introduction.State.CLOSED;
import static org.symbolon.introduction.State.DECLINED;
import static org.symbolon.introduction.State.EXPIRED;
import static org.symbolon.introduction.State.INTRODUCED;
import static org.symbolon.introduction.State.IN_TALKS;
import static org.symbolon.introduction.State.PARTLY_CONSENTED;
import static org.symbolon.introduction.State.REQUESTED;
import static org.symbolon.introduction.State.TAKEN;
import static org.symbolon.introduction.State.WITHDRAWN;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The table of steps: which states each may start from, where it leads, and who may do it. Nothing
 * else moves a case. What a step needs beside this stands in its {@link Act}.
 */
public enum Step {
  /** A side asks for an introduction. */
  REQUEST(REQUESTED, ASKING),
  /** A broker opens a case from a pair and asks both at once. */
  PROPOSE(ASKED, BROKER),
  /** A broker takes a request into his hands. */
  TAKE(Map.of(REQUESTED, TAKEN), BROKER),
  /** Another broker goes on with it. */
  HAND_OVER(staying(TAKEN, ASKED, PARTLY_CONSENTED, INTRODUCED, IN_TALKS), BROKER, OPERATOR),
  /** It goes to another centre, whose brokers may take it. */
  REFER(Map.of(TAKEN, REQUESTED), BROKER),
  /** The broker asks both sides whether they want to be introduced. */
  ASK_BOTH(Map.of(TAKEN, ASKED), BROKER),
  /** A side agrees; the second one introduces. */
  CONSENT(Map.of(ASKED, PARTLY_CONSENTED, PARTLY_CONSENTED, INTRODUCED), ASKING, Seat.ASKED),
  /** A side says no, with a reason. */
  DECLINE(to(DECLINED, ASKED, PARTLY_CONSENTED), ASKING, Seat.ASKED),
  /** They began to talk. */
  START_TALKS(Map.of(INTRODUCED, IN_TALKS), ASKING, Seat.ASKED, BROKER),
  /** They came to an agreement, of which talks may not have been recorded. */
  AGREE(to(AGREED, INTRODUCED, IN_TALKS), ASKING, Seat.ASKED, BROKER),
  /** The broker ends it, with a reason. */
  CLOSE(to(CLOSED, TAKEN, ASKED, PARTLY_CONSENTED, INTRODUCED, IN_TALKS), BROKER),
  /** A side takes it back. */
  WITHDRAW(
      to(WITHDRAWN, REQUESTED, TAKEN, ASKED, PARTLY_CONSENTED, INTRODUCED, IN_TALKS),
      ASKING,
      Seat.ASKED),
  /** Nobody acted in time. */
  EXPIRE(to(EXPIRED, REQUESTED, TAKEN, ASKED, PARTLY_CONSENTED, INTRODUCED, IN_TALKS), CLOCK);

  private final State start;
  private final Map<State, State> moves;
  private final Set<Seat> seats;

  Step(State start, Seat seat) {
    this.start = start;
    this.moves = Map.of();
    this.seats = EnumSet.of(seat);
  }

  Step(Map<State, State> moves, Seat... seats) {
    this.start = null;
    this.moves = Collections.unmodifiableMap(new EnumMap<>(moves));
    this.seats = EnumSet.copyOf(List.of(seats));
  }

  private static Map<State, State> staying(State... states) {
    var moves = new EnumMap<State, State>(State.class);
    for (var state : states) {
      moves.put(state, state);
    }
    return moves;
  }

  private static Map<State, State> to(State end, State... from) {
    var moves = new EnumMap<State, State>(State.class);
    for (var state : from) {
      moves.put(state, end);
    }
    return moves;
  }

  /** Where a case begins with it; empty for steps of a case that is there. */
  public Optional<State> start() {
    return Optional.ofNullable(start);
  }

  /** The states that it may start from. */
  public Set<State> from() {
    return new LinkedHashSet<>(moves.keySet());
  }

  /** The state after it; empty where it may not be done. */
  public Optional<State> after(State before) {
    return Optional.ofNullable(before == null ? start : moves.get(before));
  }

  /** Whether it leaves a case where it stands, with the times that run. */
  public boolean stays() {
    return start == null && moves.entrySet().stream().allMatch(m -> m.getKey() == m.getValue());
  }

  /** Who may do it. */
  public Set<Seat> seats() {
    return Collections.unmodifiableSet(seats);
  }

  /** Why it cannot be done to a case in this state, as a sentence. */
  String refusal(State state) {
    return "A case that is %s cannot go through %s; it can when it is %s."
        .formatted(
            state, this, String.join(" or ", moves.keySet().stream().map(Enum::name).toList()));
  }

  /** Why somebody in this seat cannot do it, as a sentence. */
  String refusal(Seat seat) {
    return "%s is done by %s, and you are %s in this case."
        .formatted(this, String.join(" or ", seats.stream().map(Enum::name).toList()), seat);
  }
}
