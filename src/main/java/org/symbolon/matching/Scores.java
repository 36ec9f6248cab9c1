package org.symbolon.matching;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.symbolon.matching.score.Score;
import org.symbolon.matching.score.Scorer;
import org.symbolon.search.index.ListingDocument;
import org.symbolon.search.index.Meaning;
import org.symbolon.search.index.Meaning.Text;

/**
 * Scores two documents that somebody holds in his hands: the same answer as for listings that are
 * stored, and nothing is stored.
 */
public final class Scores {
  private final Scorer scorer;
  private final Profiles profiles;
  private final Meaning meaning;
  private final InstantSource clock;

  public Scores(Scorer scorer, Profiles profiles, Meaning meaning, InstantSource clock) {
    this.scorer = scorer;
    this.profiles = profiles;
    this.meaning = meaning;
    this.clock = clock;
  }

  /**
   * What is asked.
   *
   * @param profileVersion without it the version that holds now
   * @param asOf without it today (UTC)
   */
  public record Question(
      String profile,
      Optional<Integer> profileVersion,
      Optional<LocalDate> asOf,
      Document need,
      Document technology) {}

  /** What is answered. */
  public record Answer(Score score, LocalDate asOf) {}

  /**
   * Scores a pair.
   *
   * @throws org.symbolon.kernel.Refused.NotFound when there is no such profile or version
   * @throws org.symbolon.kernel.Refused.Unavailable when the texts cannot be read now
   */
  public Answer score(Question question) {
    var profile = profiles.get(question.profile(), question.profileVersion()).profile();
    var today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    var asOf = question.asOf().orElse(today);
    var vectors = meaning.inPassing(List.of(text(question.need()), text(question.technology())));
    var need = question.need().side(vectors.getFirst());
    var technology = question.technology().side(vectors.getLast());
    return new Answer(scorer.score(profile, need, technology, asOf), asOf);
  }

  private static Text text(Document document) {
    var content = document.content();
    return new Text(ListingDocument.meaning(content), content.language());
  }
}
