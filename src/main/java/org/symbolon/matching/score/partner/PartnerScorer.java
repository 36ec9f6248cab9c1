package org.symbolon.matching.score.partner;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.symbolon.matching.score.Criterion;
import org.symbolon.matching.score.Judged;
import org.symbolon.matching.score.Judgement;
import org.symbolon.matching.score.Party;
import org.symbolon.matching.score.Profile;
import org.symbolon.matching.score.Score;
import org.symbolon.taxonomy.Vocabularies;

/**
 * Scores two organisations as partners. Pure and safe to share between threads: the same two under
 * the same profile version score the same, whichever of them asks.
 */
public final class PartnerScorer {
  /** What two partners are judged by. */
  public static final Set<Criterion> CRITERIA =
      Collections.unmodifiableSet(EnumSet.range(Criterion.LANGUAGE, Criterion.ROLES));

  private final Map<Criterion, PartnerJudge> judges = new EnumMap<>(Criterion.class);

  public PartnerScorer(Vocabularies vocabularies) {
    judges.put(Criterion.LANGUAGE, new PartnerLanguage());
    judges.put(Criterion.EVIDENCE, new PartnerEvidence());
    judges.put(Criterion.TECHNOLOGY_FIT, new TechnologyFit(vocabularies.get("green-topics")));
    judges.put(Criterion.SOUGHT_BY_RECEIVER, new SoughtCapabilities(Party.RECEIVER));
    judges.put(Criterion.SOUGHT_BY_PROVIDER, new SoughtCapabilities(Party.PROVIDER));
    judges.put(Criterion.SECTOR, new SectorNearness(vocabularies.get("sectors")));
    judges.put(Criterion.ABSORPTION, new AbsorptiveCapacity());
    judges.put(Criterion.STAGE, new StageFit());
    judges.put(Criterion.DISTANCE, new Distance(vocabularies.get("countries")));
    judges.put(Criterion.ROLES, new Roles(vocabularies.get("capabilities")));
  }

  /** The score of two organisations under one profile; see {@link #assess}. */
  public Score score(Profile profile, Partner receiver, Partner provider, LocalDate asOf) {
    return assess(receiver, provider, asOf).under(profile);
  }

  /**
   * What is found about two organisations, whatever weight it has, with the reasons against them
   * where they are in hard conflict.
   *
   * @param asOf the day on which it is judged
   */
  public Judged assess(Partner receiver, Partner provider, LocalDate asOf) {
    var judgements = new EnumMap<Criterion, Judgement>(Criterion.class);
    judges.forEach(
        (criterion, judge) -> judgements.put(criterion, judge.judge(receiver, provider, asOf)));
    return new Judged(
        judgements,
        PartnerConflicts.of(receiver, provider),
        StatedPartnerWishes.of(receiver, provider, judgements));
  }
}
