package org.symbolon.matching.score;

import java.util.List;

/**
 * How well a technology meets a need, 0 to 100, under one version of a profile.
 *
 * @param total the exact sum of the points of the parts
 * @param parts one for each criterion, in the order of {@link Criterion}
 * @param exclusions empty unless the pair is in hard conflict; the parts are there all the same
 */
public record Score(
    String profile, int version, double total, List<Part> parts, List<Exclusion> exclusions) {

  public Score {
    parts = List.copyOf(parts);
    exclusions = List.copyOf(exclusions);
  }

  public boolean isExcluded() {
    return !exclusions.isEmpty();
  }
}
