package org.symbolon.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.symbolon.matching.score.Because;
import org.symbolon.matching.score.Criterion;
import org.symbolon.matching.score.Fact;
import org.symbolon.matching.score.Part;

/**
 * A match as it was scored and kept: it stays true of the versions that it names.
 *
 * @param needVersion index version of the need
 * @param needProfile version of the profile of the need's side
 * @param needTotal what the technology is worth to the need
 * @param formula version of the formulas of scoring
 * @param combined the lower willingness of both sides
 */
public record KeptMatch(
    UUID need,
    UUID technology,
    long needVersion,
    long technologyVersion,
    int needProfile,
    int technologyProfile,
    int formula,
    double needTotal,
    double technologyTotal,
    double combined,
    List<KeptPart> parts,
    Instant computedAt) {

  /** One criterion, found once and weighed by both sides. */
  public record KeptPart(
      Criterion criterion,
      double needPoints,
      double needOutOf,
      double technologyPoints,
      double technologyOutOf,
      List<Because> because,
      List<Fact> evidence,
      boolean missing) {}

  /** What is kept of a pair that was just scored. */
  static KeptMatch of(Pair pair, Instant now) {
    var views = pair.views();
    var parts = new ArrayList<KeptPart>();
    for (var i = 0; i < views.asNeed().parts().size(); i++) {
      var need = views.asNeed().parts().get(i);
      var technology = views.asTechnology().parts().get(i);
      parts.add(
          new KeptPart(
              need.criterion(),
              need.points(),
              need.outOf(),
              technology.points(),
              technology.outOf(),
              need.because(),
              need.evidence(),
              need.missing()));
    }
    return new KeptMatch(
        pair.need().id(),
        pair.technology().id(),
        pair.need().listing().indexVersion(),
        pair.technology().listing().indexVersion(),
        views.asNeed().version(),
        views.asTechnology().version(),
        views.asNeed().formula(),
        views.asNeed().total(),
        views.asTechnology().total(),
        views.combined(),
        parts,
        now);
  }

  /** The parts as one side saw them. */
  List<Part> parts(boolean asNeed) {
    return parts.stream()
        .map(part ->
            new Part(
                part.criterion(),
                asNeed ? part.needPoints() : part.technologyPoints(),
                asNeed ? part.needOutOf() : part.technologyOutOf(),
                part.because(),
                part.evidence(),
                part.missing()))
        .toList();
  }
}
