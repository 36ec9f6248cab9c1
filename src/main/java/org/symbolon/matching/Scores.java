package org.symbolon.matching;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.symbolon.matching.score.Profile;
import org.symbolon.matching.score.Score;
import org.symbolon.matching.score.Scorer;
import org.symbolon.matching.score.partner.Partner;
import org.symbolon.matching.score.partner.PartnerScorer;
import org.symbolon.search.index.ListingDocument;
import org.symbolon.search.index.Meaning;
import org.symbolon.search.index.Meaning.Text;

/**
 * Scores two documents that somebody holds in his hands, a need and a technology or two partners:
 * the same answer as for those that are stored, and nothing is stored.
 */
public final class Scores {
  private final Scorer scorer;
  private final PartnerScorer partners;
  private final Profiles profiles;
  private final Meaning meaning;
  private final InstantSource clock;

  public Scores(
      Scorer scorer,
      PartnerScorer partners,
      Profiles profiles,
      Meaning meaning,
      InstantSource clock) {
    this.scorer = scorer;
    this.partners = partners;
    this.profiles = profiles;
    this.meaning = meaning;
    this.clock = clock;
  }

  /**
   * By what is judged.
   *
   * @param profileVersion without it the version that holds now
   * @param asOf without it today (UTC)
   */
  public record Terms(String profile, Optional<Integer> profileVersion, Optional<LocalDate> asOf) {}

  /** What is answered. */
  public record Answer(Score score, LocalDate asOf) {}

  /**
   * Scores a need and a technology.
   *
   * @throws org.symbolon.kernel.Refused.NotFound when there is no such profile or version
   * @throws org.symbolon.kernel.Refused.Unavailable when the texts cannot be read now
   */
  public Answer score(Terms terms, Document need, Document technology) {
    var profile = profile(terms);
    var asOf = asOf(terms);
    var vectors = meaning.inPassing(List.of(text(need), text(technology)));
    var seeks = need.side(vectors.getFirst());
    var offers = technology.side(vectors.getLast());
    return new Answer(scorer.score(profile, seeks, offers, asOf), asOf);
  }

  /**
   * Scores two organisations as partners.
   *
   * @throws org.symbolon.kernel.Refused.NotFound when there is no such profile or version
   */
  public Answer score(Terms terms, Partner receiver, Partner provider) {
    var asOf = asOf(terms);
    return new Answer(partners.score(profile(terms), receiver, provider, asOf), asOf);
  }

  private Profile profile(Terms terms) {
    return profiles.get(terms.profile(), terms.profileVersion()).profile();
  }

  private LocalDate asOf(Terms terms) {
    return terms.asOf().orElseGet(() -> clock.instant().atOffset(ZoneOffset.UTC).toLocalDate());
  }

  private static Text text(Document document) {
    var content = document.content();
    return new Text(ListingDocument.meaning(content), content.language());
  }
}
