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

  /**
   * Makes everything that was written to the index until now findable. Two listings that appear at
   * the same moment would otherwise miss each other: each is looked for before it can be found.
   */
  default void catchUp() {}
}
