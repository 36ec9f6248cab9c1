package org.symbolon.kernel;

import java.util.UUID;

/**
 * What became of one incoming row.
 *
 * @param id of the thing, new or known
 */
public record Stored(UUID id, Outcome outcome) {

  /** UNCHANGED writes nothing: no revision, no audit row, no news. */
  public enum Outcome {
    CREATED,
    REVISED,
    UNCHANGED
  }
}
