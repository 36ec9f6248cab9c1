package org.symbolon.matching.score;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.symbolon.listing.FreedomToUse;
import org.symbolon.taxonomy.Vocabularies;

/**
 * Scores pairs. Pure and safe to share between threads: the same sides, profile version and day
 * give the same score, whichever side asks.
 */
public final class Scorer {
  /** What a need and a technology are judged by. */
  public static final Set<Criterion> CRITERIA =
      Collections.unmodifiableSet(EnumSet.range(Criterion.SUBSTANCE, Criterion.EVIDENCE));

  private final Map<Criterion, Judge> judges;
  private final Conflicts conflicts;
  private final Territory territory;

  public Scorer(Vocabularies vocabularies) {
    var countries = vocabularies.get("countries").byId().keySet();
    var deal = new Deal(DealCompatibility.load());
    territory = new Territory(countries.size());
    var all = new EnumMap<Criterion, Judge>(Criterion.class);
    all.put(Criterion.SUBSTANCE, new Substance());
    all.put(Criterion.VOCABULARY, new SharedVocabulary(vocabularies.get("green-topics")));
    all.put(Criterion.READINESS, new Readiness());
    all.put(Criterion.DEAL, deal);
    all.put(Criterion.TERRITORY, territory);
    all.put(
        Criterion.RIGHTS,
        new Rights(new FreedomToUse(vocabularies.offices(), countries), countries));
    all.put(Criterion.ORGANISATION, new WantedOrganisation());
    all.put(Criterion.PRICE, new Price());
    all.put(Criterion.LANGUAGE, new CommonLanguage());
    all.put(Criterion.EVIDENCE, new Evidence());
    judges = all;
    conflicts = new Conflicts(deal);
  }

  /**
   * The score of a pair with its parts and, where it is in hard conflict, the reasons against it.
   *
   * @param asOf the day on which it is judged
   */
  public Score score(Profile profile, Side need, Side technology, LocalDate asOf) {
    return judge(need, technology, asOf).under(profile);
  }

  /** What is found about a pair before a profile weighs it: for several profiles at once. */
  public Judged judge(Side need, Side technology, LocalDate asOf) {
    var judgements = new EnumMap<Criterion, Judgement>(Criterion.class);
    judges.forEach(
        (criterion, judge) -> judgements.put(criterion, judge.judge(need, technology, asOf)));
    return new Judged(
        judgements,
        conflicts.of(need, technology),
        Wishes.of(need, technology, territory, judgements));
  }
}
