package org.symbolon.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.symbolon.kernel.Language;
import org.symbolon.matching.RandomPairs.Pair;
import org.symbolon.matching.score.Because;
import org.symbolon.matching.score.Fact;
import org.symbolon.matching.score.Part;
import org.symbolon.matching.score.Profile;
import org.symbolon.matching.score.Said;
import org.symbolon.matching.score.Score;
import org.symbolon.matching.score.Scorer;
import org.symbolon.platform.language.Messages;
import org.symbolon.taxonomy.Vocabularies;

/** What is said about a score is so: over thousands of random pairs, under both views. */
class TruthTest {
  private static final int PAIRS = 3_000;
  private static final long SEED = 20_261_120;
  private static final Vocabularies VOCABULARIES = Vocabularies.load();
  private static final Scorer SCORER = new Scorer(VOCABULARIES);

  static Stream<Profile> profiles() {
    var all = BundledProfiles.load();
    return Stream.of(Profile.NEED_TO_TECHNOLOGY, Profile.TECHNOLOGY_TO_NEED).map(all::get);
  }

  private static List<Pair> pairs() {
    var random = new RandomPairs(SEED);
    return Stream.generate(random::next).limit(PAIRS).toList();
  }

  private static Score score(Profile profile, Pair pair) {
    return SCORER.score(profile, pair.need(), pair.technology(), RandomPairs.TODAY);
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void thePartsAreTheTotal(Profile profile) {
    for (var pair : pairs()) {
      var score = score(profile, pair);
      assertThat(score.parts())
          .extracting(Part::criterion)
          .containsExactlyElementsOf(Scorer.CRITERIA);
      assertThat(score.parts().stream().mapToDouble(Part::points).sum())
          .isCloseTo(score.total(), within(1e-6));
      assertThat(score.parts().stream().mapToDouble(Part::outOf).sum())
          .isCloseTo(100, within(1e-6));
      assertThat(score.parts())
          .allSatisfy(part -> assertThat(part.points()).isBetween(0.0, part.outOf()));
      assertThat(score(profile, pair)).as("the same sides, the same answer").isEqualTo(score);
    }
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void withoutTheFactsOfItsStrongestPartAScoreIsLower(Profile profile) {
    for (var pair : pairs()) {
      var score = score(profile, pair);
      for (var part : score.parts()) {
        if (part.points() > 0) {
          var deleted = score(profile, Deleting.from(pair, part.evidence()));
          assertThat(deleted.total())
              .as("%s rests on %s", part.criterion(), part.evidence())
              .isLessThan(score.total());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void factsThatGiveNoPointsChangeNothing(Profile profile) {
    var seen = 0;
    for (var pair : pairs()) {
      var score = score(profile, pair);
      var worth = new HashSet<Fact>();
      score.parts().stream()
          .filter(part -> part.points() > 0)
          .forEach(part -> worth.addAll(part.evidence()));
      for (var part : score.parts()) {
        if (part.points() == 0) {
          var idle = part.evidence().stream().filter(fact -> !worth.contains(fact)).toList();
          seen += idle.size();
          assertThat(score(profile, Deleting.from(pair, idle)).total())
              .as("%s rests on %s", part.criterion(), idle)
              .isEqualTo(score.total());
        }
      }
    }
    assertThat(seen).isGreaterThan(PAIRS);
  }

  @Test
  void everyReasonIsASentenceInSixLanguages() {
    var reasons = new Reasons(Messages.load(), VOCABULARIES);
    var said = new TreeSet<String>();
    var keys = new TreeSet<String>();
    for (var pair : pairs()) {
      var judged = SCORER.judge(pair.need(), pair.technology(), RandomPairs.TODAY);
      var sentences =
          Stream.concat(
                  judged.judgements().values().stream().flatMap(j -> j.because().stream()),
                  judged.exclusions().stream().map(e -> e.because()))
              .toList();
      for (var because : sentences) {
        keys.add(because.key());
        if (said.add(shape(because))) {
          for (var language : Language.values()) {
            assertThat(reasons.say(because, language))
                .isNotBlank()
                .doesNotContain("{", "}", "null", "Said[");
          }
        }
      }
      judged
          .judgements()
          .forEach((criterion, judgement) ->
              assertThat(
                      judgement.because().stream()
                          .anyMatch(b -> saysWhatIsMissing(b, judgement.share())))
                  .as("%s says what is missing if something is: %s", criterion, judgement.because())
                  .isEqualTo(judgement.missing()));
    }
    var known = new TreeSet<String>();
    for (var key : Messages.catalogue(Language.EN).keySet()) {
      if (key.startsWith("match.because.") && !key.startsWith("match.because.partner.")) {
        known.add(key.substring("match.because.".length()));
      }
    }
    // Listings are never without text, owners never without country, and kinds are never mixed.
    known.removeAll(List.of("missing.text", "missing.seat", "missing.language", "exclusion.kind"));
    assertThat(keys).as("every message is said by some pair").containsAll(known);
  }

  /** What is unknown where all points are reached already is told and is not missing. */
  private static boolean saysWhatIsMissing(Because because, double share) {
    return because.key().startsWith("missing.")
        || because.key().equals("organisation.unknown")
        || because.key().equals("rights.unknown") && share < 1
        || because.key().equals("substance.languages");
  }

  /** What makes a sentence another one than a change of names and numbers. */
  private static String shape(Because because) {
    var shape = new TreeMap<String, String>();
    because
        .facts()
        .forEach((name, said) ->
            shape.put(
                name,
                said.form() == Said.Form.CHOICE
                    ? said.values().toString()
                    : said.form() + " " + Math.min(2, said.values().size())));
    return because.key() + shape;
  }
}
