package org.symbolon.matching.score.partner;

import java.util.List;
import java.util.Map;
import org.symbolon.matching.score.Criterion;
import org.symbolon.matching.score.Exclusion;
import org.symbolon.matching.score.Judgement;
import org.symbolon.matching.score.Profile;
import org.symbolon.matching.score.Score;

/** What is found about two organisations before a profile weighs it. */
public record Assessment(Map<Criterion, Judgement> judgements, List<Exclusion> exclusions) {

  public Score under(Profile profile) {
    return Score.weighed(profile, judgements, exclusions);
  }
}
