package org.symbolon.introduction;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * An introduction as it is stored.
 *
 * @param asking organisation of the side that asked
 * @param asked organisation of the other side
 * @param broker account in whose hands it is; null where it is in nobody's
 * @param centre whose broker has it, or which it was referred to; null where it is open to all
 * @param askingAnswer null until that side was asked and answered
 * @param message what the side that asked wrote for the other
 * @param requestedBy account, or null when it is gone
 * @param revision counts its steps from 1
 * @param dueAt by when the next step is due, or null
 * @param expiresAt when the clock ends it, or null
 * @param askedAt when both were asked; null while the asked side knows nothing of it
 * @param introducedAt when both had agreed, or null
 * @param conflicted brokers who stated a conflict of interest, and know no more than that it is
 *     there
 */
public record Case(
    UUID id,
    Matter matter,
    UUID asking,
    UUID asked,
    State state,
    UUID broker,
    UUID centre,
    Answer askingAnswer,
    Answer askedAnswer,
    String message,
    UUID requestedBy,
    long revision,
    Instant dueAt,
    Instant expiresAt,
    Instant askedAt,
    Instant introducedAt,
    Instant createdAt,
    Instant updatedAt,
    Set<UUID> conflicted) {

  public Case {
    conflicted = Set.copyOf(conflicted);
  }

  /** The organisation of a side. */
  public UUID organisation(Seat side) {
    return side == Seat.ASKING ? asking : asked;
  }

  /** What a side said, or null. */
  public Answer answer(Seat side) {
    return side == Seat.ASKING ? askingAnswer : askedAnswer;
  }

  /** Whether a side knows that the case is there. */
  public boolean knownTo(Seat side) {
    return side == Seat.ASKING || askedAt != null;
  }

  /** Whether the sides see each other's contacts. */
  public boolean contactsShown() {
    return introducedAt != null && State.ACQUAINTED.contains(state);
  }

  public boolean isOverdueAt(Instant now) {
    return dueAt != null && state.isOpen() && !now.isBefore(dueAt);
  }
}
