package org.symbolon.introduction.outcome;

import java.time.Instant;
import java.util.UUID;
import org.symbolon.introduction.Agreement;
import org.symbolon.introduction.Seat;

/**
 * A row of the ledger of outcomes.
 *
 * @param agreement of an {@link Event#AGREED}, as far as somebody said; else null
 * @param reason id of the vocabulary {@code introduction-decline-reasons}, or null
 * @param seat from where it was reported
 * @param organisation that reported it; null for the clock and for operators
 */
public record LedgerRow(
    UUID of,
    Event event,
    Agreement agreement,
    String reason,
    Seat seat,
    UUID organisation,
    Instant at) {

  /** What happened; the first seven in the order of the funnel. */
  public enum Event {
    REQUESTED,
    TAKEN,
    ASKED,
    PARTLY_CONSENTED,
    INTRODUCED,
    IN_TALKS,
    AGREED,
    CLOSED,
    DECLINED,
    WITHDRAWN,
    EXPIRED,
    /** A side answered a follow-up: they still talk. */
    STILL_TALKING,
    /** A side answered a follow-up: it came to nothing. The broker closes the case. */
    TALKS_ENDED
  }
}
