package org.symbolon.matching.score;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What all criteria found about a pair, before a profile weighs it.
 *
 * @param judgements in the order of {@link Criterion}
 */
public record Judged(Map<Criterion, Judgement> judgements, List<Exclusion> exclusions) {

  public Judged {
    judgements = java.util.Collections.unmodifiableMap(new EnumMap<>(judgements));
    exclusions = List.copyOf(exclusions);
  }

  public Score under(Profile profile) {
    return Score.weighed(profile, judgements, exclusions);
  }
}
