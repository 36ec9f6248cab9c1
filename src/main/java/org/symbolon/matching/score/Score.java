package org.symbolon.matching.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well a technology meets a need, or two partners fit, 0 to 100, under one version of a
 * profile.
 *
 * @param formula {@link Formula#VERSION} by which it was computed
 * @param total the exact sum of the points of the parts
 * @param parts one for each criterion, in the order of {@link Criterion}
 * @param exclusions empty unless the pair is in hard conflict; the parts are there all the same
 */
public record Score(
    String profile,
    int version,
    int formula,
    double total,
    List<Part> parts,
    List<Exclusion> exclusions) {

  private static final double HUNDREDTHS = 100;

  public Score {
    parts = List.copyOf(parts);
    exclusions = List.copyOf(exclusions);
  }

  /** What was found about a pair, weighed by a profile. */
  public static Score weighed(
      Profile profile, Map<Criterion, Judgement> judgements, List<Exclusion> exclusions) {
    var parts = new ArrayList<Part>();
    long hundredths = 0;
    for (var entry : new TreeMap<>(judgements).entrySet()) {
      var judgement = entry.getValue();
      var outOf = profile.weight(entry.getKey());
      // Rounded down to what is shown, so that the shown parts are the score.
      var points = (long) Math.floor(judgement.share() * outOf * HUNDREDTHS + 1e-6);
      hundredths += points;
      parts.add(
          new Part(
              entry.getKey(),
              points / HUNDREDTHS,
              outOf,
              judgement.because(),
              judgement.evidence(),
              judgement.missing()));
    }
    return new Score(
        profile.name(),
        profile.version(),
        Formula.VERSION,
        hundredths / HUNDREDTHS,
        parts,
        exclusions);
  }

  public boolean isExcluded() {
    return !exclusions.isEmpty();
  }
}
