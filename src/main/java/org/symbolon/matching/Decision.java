package org.symbolon.matching;

import java.time.Instant;
import java.util.UUID;
import org.symbolon.listing.ListingContent;

/**
 * What one side of a pair said about the other.
 *
 * @param listing the side that decided
 * @param other what it decided about
 * @param reason of a dismissal, else null
 * @param note seen by the side that wrote it only; or null
 * @param ownFacts what the reason spoke of on the own side, as a hash
 * @param otherFacts the same of the other side
 * @param revision counts what was decided about the pair from 1
 */
public record Decision(
    UUID listing,
    UUID other,
    Kind kind,
    DismissalReason reason,
    String note,
    String ownFacts,
    String otherFacts,
    String actor,
    long revision,
    Instant decidedAt) {

  /** What can be said. */
  public enum Kind {
    SHORTLISTED("shortlistMatch"),
    DISMISSED("dismissMatch"),
    /** Taken back. */
    RESTORED("restoreMatch");

    private final String operation;

    Kind(String operation) {
      this.operation = operation;
    }

    /** Its operation in the contract and in the table of permissions. */
    String operation() {
      return operation;
    }
  }

  /**
   * Whether the match stays away: it was dismissed, and nothing changed since of what the reason
   * spoke of, on neither side.
   */
  boolean keepsAway(ListingContent own, ListingContent theirs) {
    return kind == Kind.DISMISSED
        && ownFacts.equals(Fingerprint.of(reason, own))
        && otherFacts.equals(Fingerprint.of(reason, theirs));
  }
}
