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
 * Two organisations as both of them see it: the same facts, weighed by the profile of each.
 *
 * @param asReceiver under {@link Profile#MSME_TO_SPIN_OFF}
 * @param asProvider under {@link Profile#SPIN_OFF_TO_MSME}
 * @param wishes what both state and how far the other one meets it
 */
public record PartnerViews(Score asReceiver, Score asProvider, List<StatedWish> wishes) {

  /** Best first: by the less willing side, among equals by the better total. */
  static final Comparator<PartnerViews> BEST_FIRST =
      Comparator.comparingDouble(PartnerViews::combined)
          .thenComparingDouble(v -> Math.max(v.asReceiver.total(), v.asProvider.total()))
          .reversed();

  public PartnerViews {
    wishes = List.copyOf(wishes);
  }

  /** What was found about two organisations, weighed by both profiles. */
  public static PartnerViews of(Judged judged, Profile receiver, Profile provider) {
    return new PartnerViews(judged.under(receiver), judged.under(provider), judged.wishes());
  }

  /** As with listings, two are only as good as the worse of both views (decision 0014). */
  public double combined() {
    return Math.min(willingness(true), willingness(false));
  }

  /** The total of one side, lowered by its own wishes that are not met. */
  public double willingness(boolean receiver) {
    return Willingness.of(of(receiver).total(), wishes, receiver ? Party.RECEIVER : Party.PROVIDER);
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
