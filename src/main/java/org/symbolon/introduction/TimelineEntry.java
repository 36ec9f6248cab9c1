package org.symbolon.introduction;

import java.time.Instant;
import java.util.UUID;

/**
 * A step that was done; rows of the timeline are only ever added.
 *
 * @param number counts the steps of a case from 1
 * @param from the state before; null for the first
 * @param seat who did it; null where the reader may not know
 * @param account who did it; null for the clock, the house, and accounts that are gone
 * @param centre the centre that it concerns: of the broker who acted or who goes on; else null
 * @param reason of a decline or of closing, else null
 * @param note of a decline, for the own side and the broker; else null
 */
public record TimelineEntry(
    int number,
    Step step,
    State from,
    State to,
    Seat seat,
    UUID account,
    UUID centre,
    String reason,
    String note,
    Instant at) {

  /** As somebody in this seat may read it: a decline keeps to itself who and why. */
  TimelineEntry readFrom(Seat reader) {
    return step == Step.DECLINE && reader.isSide() && reader != seat
        ? new TimelineEntry(number, step, from, to, null, null, null, null, null, at)
        : step == Step.DECLINE && reader == Seat.OPERATOR
            ? new TimelineEntry(number, step, from, to, seat, null, null, reason, null, at)
            : this;
  }
}
