package org.symbolon.matching;

import java.util.Comparator;
import java.util.List;
import org.symbolon.matching.score.Judged;
import org.symbolon.matching.score.Party;
import org.symbolon.matching.score.Profile;
import org.symbolon.matching.score.Score;
import org.symbolon.matching.score.StatedWish;
import org.symbolon.matching.score.Willingness;

/**
 * A pair as both sides see it: the same facts, weighed by the profile of each side.
 *
 * @param asNeed under {@link Profile#NEED_TO_TECHNOLOGY}: what the technology is worth to the need
 * @param asTechnology under {@link Profile#TECHNOLOGY_TO_NEED}
 * @param wishes what both sides state and how far the other one meets it
 * @param related whether they have enough in common to be called a match
 */
public record TwoSided(Score asNeed, Score asTechnology, List<StatedWish> wishes, boolean related) {

  /** Best first: by the less willing side, among equals by the better total. */
  public static final Comparator<TwoSided> BEST_FIRST =
      Comparator.comparingDouble(TwoSided::combined)
          .thenComparingDouble(both -> Math.max(both.asNeed.total(), both.asTechnology.total()))
          .reversed();

  public TwoSided {
    wishes = List.copyOf(wishes);
  }

  /** What was found about a pair, weighed by both profiles. */
  public static TwoSided of(Judged judged, Profile need, Profile technology) {
    return new TwoSided(
        judged.under(need), judged.under(technology), judged.wishes(), judged.related());
  }

  /** A match is only as good as the worse of both views (decisions 0014 and 0037). */
  public double combined() {
    return Math.min(willingness(true), willingness(false));
  }

  /** The total of one side, lowered by its own wishes that are not met. */
  public double willingness(boolean need) {
    return Willingness.of(of(need).total(), wishes, need ? Party.NEED : Party.TECHNOLOGY);
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
