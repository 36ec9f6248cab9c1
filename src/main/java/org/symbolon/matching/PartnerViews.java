package org.symbolon.matching;

import java.util.Comparator;
import org.symbolon.matching.score.Profile;
import org.symbolon.matching.score.Score;

/**
 * Two organisations as both of them see it: the same facts, weighed by the profile of each.
 *
 * @param asReceiver under {@link Profile#MSME_TO_SPIN_OFF}
 * @param asProvider under {@link Profile#SPIN_OFF_TO_MSME}
 */
public record PartnerViews(Score asReceiver, Score asProvider) {

  /** Best first: by the worse view, among equals by the better one. */
  static final Comparator<PartnerViews> BEST_FIRST =
      Comparator.comparingDouble(PartnerViews::combined)
          .thenComparingDouble(v -> Math.max(v.asReceiver.total(), v.asProvider.total()))
          .reversed();

  /** As with listings, two are only as good as the worse of both views (decision 0014). */
  public double combined() {
    return Math.min(asReceiver.total(), asProvider.total());
  }

  /** The view of one side. */
  public Score of(boolean receiver) {
    return receiver ? asReceiver : asProvider;
  }

  /** Conflicts do not depend on weights: both views hold the same. */
  public boolean isExcluded() {
    return asReceiver.isExcluded();
  }
}
