package org.symbolon.matching.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import org.symbolon.listing.FreedomToUse;
import org.symbolon.taxonomy.Vocabularies;

/**
 * Scores pairs. Pure and safe to share between threads: the same sides, profile version and day
 * give the same score, whichever side asks.
 */
public final class Scorer {
  private static final double HUNDREDTHS = 100;

  private final Map<Criterion, Judge> judges;
  private final Conflicts conflicts;

  public Scorer(Vocabularies vocabularies) {
    var countries = vocabularies.get("countries").byId().keySet();
    var deal = new Deal(DealCompatibility.load());
    var all = new EnumMap<Criterion, Judge>(Criterion.class);
    for (var criterion : Criterion.values()) {
      all.put(
          criterion,
          switch (criterion) {
            case SUBSTANCE -> new Substance();
            case VOCABULARY -> new SharedVocabulary(vocabularies.get("green-topics"));
            case READINESS -> new Readiness();
            case DEAL -> deal;
            case TERRITORY -> new Territory(countries.size());
            case RIGHTS ->
                new Rights(new FreedomToUse(vocabularies.offices(), countries), countries);
            case ORGANISATION -> new WantedOrganisation();
            case PRICE -> new Price();
            case LANGUAGE -> new CommonLanguage();
            case EVIDENCE -> new Evidence();
          });
    }
    judges = all;
    conflicts = new Conflicts(deal);
  }

  /**
   * The score of a pair with its parts and, where it is in hard conflict, the reasons against it.
   *
   * @param asOf the day on which it is judged
   */
  public Score score(Profile profile, Side need, Side technology, LocalDate asOf) {
    var parts = new ArrayList<Part>();
    long hundredths = 0;
    for (var entry : judges.entrySet()) {
      var outOf = profile.weight(entry.getKey());
      var judgement = entry.getValue().judge(need, technology, asOf);
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
        hundredths / HUNDREDTHS,
        parts,
        conflicts.of(need, technology));
  }
}
