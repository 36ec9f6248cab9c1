package org.symbolon.evaluation;

import java.util.Comparator;

/**
 * A seeker and one of those he may be shown.
 *
 * @param seekersView total under the seeker's profile
 * @param seekersWillingness the same, lowered by wishes of the seeker that are not met
 * @param combined the lower willingness of both sides, as users get it
 * @param better the better total of both sides
 * @param conflict whether scoring excludes the pair
 * @param conflictOfSeeker whether it does so for a reason that the seeker's side states
 * @param relevant whether it is about what the seeker looks for at all
 * @param bySeeker whether the seeker would accept
 * @param byOther whether the other side would accept
 */
record SimulatedPair(
    double seekersView,
    double seekersWillingness,
    double combined,
    double better,
    boolean conflict,
    boolean conflictOfSeeker,
    boolean relevant,
    boolean bySeeker,
    boolean byOther) {

  /** By the seeker's view alone. */
  static final Comparator<SimulatedPair> ONE_SIDED =
      Comparator.comparingDouble(SimulatedPair::seekersView).reversed();

  /** By the seeker's view and his own wishes. */
  static final Comparator<SimulatedPair> ONE_SIDED_BY_WISHES =
      Comparator.comparingDouble(SimulatedPair::seekersWillingness)
          .thenComparingDouble(SimulatedPair::seekersView)
          .reversed();

  /** As users get it: by the less willing side, among equals by the better total. */
  static final Comparator<SimulatedPair> TWO_SIDED =
      Comparator.comparingDouble(SimulatedPair::combined)
          .thenComparingDouble(SimulatedPair::better)
          .reversed();

  boolean byBoth() {
    return bySeeker && byOther;
  }
}
