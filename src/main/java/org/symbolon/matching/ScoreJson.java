package org.symbolon.matching;

import java.time.LocalDate;
import java.util.List;
import org.symbolon.kernel.Language;
import org.symbolon.matching.score.Criterion;
import org.symbolon.matching.score.Exclusion;
import org.symbolon.matching.score.Fact;
import org.symbolon.matching.score.Part;
import org.symbolon.matching.score.Score;

/** A score as JSON, with its reasons in the reader's language. */
public final class ScoreJson {
  private ScoreJson() {}

  /** Version of a profile. */
  public record Weighed(String name, int version) {}

  public record PartJson(
      Criterion criterion,
      double points,
      double outOf,
      String because,
      List<Fact> evidence,
      boolean missing) {}

  public record ExclusionJson(Exclusion.Rule rule, String because) {}

  public record Explained(
      Weighed profile,
      int formula,
      LocalDate asOf,
      double total,
      List<PartJson> parts,
      List<ExclusionJson> exclusions) {}

  static Explained of(Score score, LocalDate asOf, Reasons reasons, Language language) {
    return new Explained(
        new Weighed(score.profile(), score.version()),
        score.formula(),
        asOf,
        score.total(),
        parts(score.parts(), reasons, language),
        exclusions(score.exclusions(), reasons, language));
  }

  public static List<PartJson> parts(List<Part> parts, Reasons reasons, Language language) {
    return parts.stream()
        .map(part ->
            new PartJson(
                part.criterion(),
                part.points(),
                part.outOf(),
                reasons.say(part.because(), language),
                part.evidence(),
                part.missing()))
        .toList();
  }

  public static List<ExclusionJson> exclusions(
      List<Exclusion> exclusions, Reasons reasons, Language language) {
    return exclusions.stream()
        .map(e -> new ExclusionJson(e.rule(), reasons.say(e.because(), language)))
        .toList();
  }
}
