package org.symbolon.listing;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * That a listing is handed over from one organisation to another, or was offered to be. The rows of
 * a listing are the history of who owned it.
 *
 * @param title of the listing when it was offered
 * @param note what the one side wrote to the other, or empty
 * @param decidedAt empty while it is open
 */
public record Handover(
    UUID id,
    UUID listing,
    String title,
    UUID from,
    UUID to,
    Status status,
    String note,
    Instant offeredAt,
    Optional<Instant> decidedAt) {

  /** What became of it. */
  public enum Status {
    OFFERED,
    ACCEPTED,
    DECLINED,
    TAKEN_BACK
  }

  /** How an offer ends, each decided by one side. */
  public enum Answer {
    ACCEPT(Status.ACCEPTED, "acceptListing"),
    DECLINE(Status.DECLINED, "declineListing"),
    TAKE_BACK(Status.TAKEN_BACK, "takeBackListing");

    private final Status to;
    private final String operation;

    Answer(Status to, String operation) {
      this.to = to;
      this.operation = operation;
    }

    public Status to() {
      return to;
    }

    /** In the contract and in the table of permissions. */
    public String operation() {
      return operation;
    }

    /** As forms and addresses write it: {@code take-back}. */
    public String written() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The side that decides. */
    UUID side(Handover handover) {
      return switch (this) {
        case ACCEPT, DECLINE -> handover.to();
        case TAKE_BACK -> handover.from();
      };
    }
  }

  /** The same after an answer. */
  Handover after(Answer answer, Instant at) {
    return new Handover(
        id, listing, title, from, to, answer.to(), note, offeredAt, Optional.of(at));
  }
}
