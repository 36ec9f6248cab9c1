package org.symbolon.matching.score;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What all criteria found about a pair, before a profile weighs it.
 *
 * @param judgements in the order of {@link Criterion}
 * @param wishes of both sides, as far as the other side's facts answer them
 */
public record Judged(
    Map<Criterion, Judgement> judgements, List<Exclusion> exclusions, List<StatedWish> wishes) {

  public Judged {
    judgements = java.util.Collections.unmodifiableMap(new EnumMap<>(judgements));
    exclusions = List.copyOf(exclusions);
    wishes = List.copyOf(wishes);
  }

  /** Whether the pair has enough in common to be called a match. */
  public boolean related() {
    var substance = judgements.get(Criterion.SUBSTANCE);
    var vocabulary = judgements.get(Criterion.VOCABULARY);
    return substance != null && vocabulary != null && Relatedness.of(substance, vocabulary);
  }

  public Score under(Profile profile) {
    return Score.weighed(profile, judgements, exclusions);
  }
}
