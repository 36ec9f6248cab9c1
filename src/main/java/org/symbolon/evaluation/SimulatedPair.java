package org.symbolon.evaluation;

import java.util.Comparator;

/**
 * A seeker and one of those he may be shown.
 *
 * @param seekersView total under the seeker's profile
 * @param othersView total under the other side's profile
 * @param conflict whether scoring excludes the pair
 * @param conflictOfSeeker whether it does so for a reason that the seeker's side states
 * @param relevant whether it is about what the seeker looks for at all
 * @param bySeeker whether the seeker would accept
 * @param byOther whether the other side would accept
 */
record SimulatedPair(
    double seekersView,
    double othersView,
    boolean conflict,
    boolean conflictOfSeeker,
    boolean relevant,
    boolean bySeeker,
    boolean byOther) {

  /** By the seeker's view alone. */
  static final Comparator<SimulatedPair> ONE_SIDED =
      Comparator.comparingDouble(SimulatedPair::seekersView).reversed();

  /** As users get it: by the worse view, among equals by the better one. */
  static final Comparator<SimulatedPair> TWO_SIDED =
      Comparator.comparingDouble(
              (SimulatedPair pair) -> Math.min(pair.seekersView, pair.othersView))
          .thenComparingDouble(pair -> Math.max(pair.seekersView, pair.othersView))
          .reversed();

  boolean byBoth() {
    return bySeeker && byOther;
  }
}
