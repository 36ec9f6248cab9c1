package org.symbolon.matching.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Words and meaning of the two texts: {@link WordOverlap} plus the cosine of the sentence
 * embeddings, on a curve that is flat where nothing or everything agrees. Texts in two languages
 * share no words that could be compared, and the sentence model serves English only: what cannot be
 * compared is missing, not 0. Tuned on half of the judged pairs; {@code docs/matching.md} has the
 * figures.
 */
final class Substance implements Judge {
  private static final int WORDS_SHOWN = 5;

  /** What a cosine of 1 is worth in word overlap, while the embedding has read the whole need. */
  private static final double MEANING = 1.3;

  /**
   * The sentence model reads about this many words (stop words not counted) of a text. The more of
   * the need it has not read, the less it counts.
   */
  private static final double WORDS_READ = 80;

  /** Where half of the points are reached, and how steep the curve is there. */
  private static final double HALF = 1.5;

  private static final double STEEP = 0.5;
  private static final int COSINE_DECIMALS = 2;

  @Override
  public Judgement judge(Side need, Side technology, LocalDate asOf) {
    if (need.words().isEmpty() || technology.words().isEmpty()) {
      return Judgement.missing(
          Missing.of("text", need.words().isEmpty(), technology.words().isEmpty()));
    }
    var words = words(need, technology);
    var cosine = cosine(need, technology);
    var because = new ArrayList<Because>();
    var evidence = new ArrayList<Fact>();
    if (words.isEmpty()) {
      because.add(
          Because.of(
              "substance.languages", "need", language(need), "technology", language(technology)));
    }
    words.ifPresent(overlap -> tell(overlap.shared(), need, technology, because, evidence));
    if (cosine.isPresent()) {
      because.add(Because.of("substance.meaning", "cosine", Said.number(rounded(cosine.get()))));
      if (evidence.isEmpty() && cosine.get() > 0) {
        evidence.add(Fact.need("title", need.content().title()));
        evidence.add(Fact.technology("title", technology.content().title()));
      }
    } else if (words.isPresent()) {
      because.add(Missing.of("meaning", need.vector().isEmpty(), technology.vector().isEmpty()));
    }
    var agreement =
        words.map(WordOverlap::value).orElse(0.0)
            + MEANING * read(need.words()) * Math.max(0, cosine.orElse(0.0));
    return new Judgement(share(agreement), words.isEmpty() || cosine.isEmpty(), because, evidence);
  }

  private static Optional<WordOverlap> words(Side need, Side technology) {
    return need.words().language().equals(technology.words().language())
        ? Optional.of(WordOverlap.of(need.words(), technology.words(), WORDS_SHOWN))
        : Optional.empty();
  }

  private static Said language(Side side) {
    return Said.list(Said.Form.LANGUAGE, List.of(side.words().language()));
  }

  private static void tell(
      List<WordOverlap.Shared> shared,
      Side need,
      Side technology,
      List<Because> because,
      List<Fact> evidence) {
    if (shared.isEmpty()) {
      because.add(Because.of("substance.none"));
      return;
    }
    because.add(
        Because.of(
            "substance.words",
            "words",
            Said.list(Said.Form.TEXT, shared.stream().map(WordOverlap.Shared::need).toList())));
    evidence.add(Fact.need(place(need), written(shared, WordOverlap.Shared::need)));
    evidence.add(
        Fact.technology(place(technology), written(shared, WordOverlap.Shared::technology)));
  }

  private static String place(Side side) {
    return side.content().description() == null ? "title" : "description";
  }

  private static String written(
      List<WordOverlap.Shared> shared, Function<WordOverlap.Shared, String> side) {
    return String.join(", ", shared.stream().map(side).toList());
  }

  private static BigDecimal rounded(double cosine) {
    return BigDecimal.valueOf(Math.max(0, cosine)).setScale(COSINE_DECIMALS, RoundingMode.HALF_UP);
  }

  private static Optional<Double> cosine(Side need, Side technology) {
    if (need.vector().isEmpty() || technology.vector().isEmpty()) {
      return Optional.empty();
    }
    var one = need.vector().get();
    var other = technology.vector().get();
    var sum = 0.0;
    for (var i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return Optional.of(sum);
  }

  /** How much of the need the sentence model has read, as a factor of what its answer is worth. */
  private static double read(Words need) {
    return Math.sqrt(Math.min(1, WORDS_READ / need.length()));
  }

  private static double share(double agreement) {
    var nothing = logistic(0);
    return Math.max(0, (logistic(agreement) - nothing) / (1 - nothing));
  }

  private static double logistic(double agreement) {
    return 1 / (1 + Math.exp((HALF - agreement) / STEEP));
  }
}
