package org.symbolon.matching;

import java.util.List;
import java.util.UUID;
import org.symbolon.matching.score.Side;

/** Finds counterparts that are worth comparing. */
@FunctionalInterface
public interface CandidateFinder {

  /**
   * Counterparts of a listing that are probably open.
   *
   * @param limit about so many by each of the ways to find them
   * @throws org.symbolon.kernel.Refused.Unavailable when they cannot be found now
   */
  List<UUID> of(Side side, int limit);
}
