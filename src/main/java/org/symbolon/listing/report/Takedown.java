package org.symbolon.listing.report;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That a listing was taken down.
 *
 * @param note to the owner
 * @param published whether it was published before
 * @param appeal of the owner
 * @param decision about the appeal
 */
public record Takedown(
    UUID id,
    UUID listing,
    Reason reason,
    String note,
    boolean published,
    Instant madeAt,
    Optional<String> appeal,
    Optional<Decision> decision) {

  /** What an operator found when he looked again. */
  public enum Decision {
    UPHELD,
    LIFTED
  }

  /** Whether nobody may publish the listing. */
  public boolean stands() {
    return decision.filter(found -> found == Decision.LIFTED).isEmpty();
  }
}
