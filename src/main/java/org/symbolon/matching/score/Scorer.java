package org.symbolon.matching.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.symbolon.taxonomy.Vocabularies;

/**
 * Scores pairs. Pure and safe to share between threads: the same sides, profile version and day
 * give the same score, whichever side asks.
 */
public final class Scorer {
  private static final double HUNDREDTHS = 100;

  private final Map<Criterion, Judge> judges = new EnumMap<>(Criterion.class);

  public Scorer(Vocabularies vocabularies) {
    judges.put(Criterion.SUBSTANCE, new Substance());
    judges.put(Criterion.READINESS, new Readiness());
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
    return new Score(profile.name(), profile.version(), hundredths / HUNDREDTHS, parts, List.of());
  }
}
