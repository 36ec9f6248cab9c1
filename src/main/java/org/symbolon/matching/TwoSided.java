package org.symbolon.matching;

import java.util.Comparator;
import org.symbolon.matching.score.Profile;
import org.symbolon.matching.score.Score;

/**
 * A pair as both sides see it: the same facts, weighed by the profile of each side.
 *
 * @param asNeed under {@link Profile#NEED_TO_TECHNOLOGY}: what the technology is worth to the need
 * @param asTechnology under {@link Profile#TECHNOLOGY_TO_NEED}
 */
public record TwoSided(Score asNeed, Score asTechnology) {

  /** Best first: by the worse view, among equals by the better one. */
  public static final Comparator<TwoSided> BEST_FIRST =
      Comparator.comparingDouble(TwoSided::combined)
          .thenComparingDouble(both -> Math.max(both.asNeed.total(), both.asTechnology.total()))
          .reversed();

  /** A match is only as good as the worse of both views (decision 0014). */
  public double combined() {
    return Math.min(asNeed.total(), asTechnology.total());
  }

  /** The view of one side. */
  public Score of(boolean need) {
    return need ? asNeed : asTechnology;
  }

  /** Conflicts do not depend on weights: both views hold the same. */
  public boolean isExcluded() {
    return asNeed.isExcluded();
  }
}
