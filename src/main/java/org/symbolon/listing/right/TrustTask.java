package org.symbolon.listing.right;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that a broker or operator has to look at.
 *
 * @param other the second listing of the same right; null for a check
 * @param number the right in one form: type, office, number; null for a check
 * @param decision null while it is open
 */
public record TrustTask(
    UUID id,
    Kind kind,
    UUID listing,
    UUID other,
    String number,
    Instant createdAt,
    Decision decision,
    Instant decidedAt) {

  /** What is to be done. */
  public enum Kind {
    /** Whether somebody may offer what he offers. */
    CHECK_RIGHT,
    /** Who may offer a right that two organisations offer. */
    SAME_RIGHT
  }

  /** What was found. */
  public enum Decision {
    VERIFIED,
    REFUSED,
    /** Both may offer it, as co-owners or as owner and agent do. */
    BOTH_MAY,
    FIRST_MAY,
    SECOND_MAY;

    Kind kind() {
      return switch (this) {
        case VERIFIED, REFUSED -> Kind.CHECK_RIGHT;
        case BOTH_MAY, FIRST_MAY, SECOND_MAY -> Kind.SAME_RIGHT;
      };
    }
  }
}
