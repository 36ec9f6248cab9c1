package org.symbolon.matching.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Words and meaning of the two texts: the share of the need's words that the technology has too,
 * and the cosine of their sentence embeddings where both have one.
 */
final class Substance implements Judge {
  private static final double OF_MEANING = 0.5;
  private static final int WORDS_SHOWN = 5;

  @Override
  public Judgement judge(Side need, Side technology, LocalDate asOf) {
    if (need.words().terms().isEmpty() || technology.words().terms().isEmpty()) {
      return Judgement.missing(
          Missing.of("text", need.words().terms().isEmpty(), technology.words().terms().isEmpty()));
    }
    var shared = new TreeSet<>(need.words().terms());
    shared.retainAll(technology.words().terms());
    var because = new ArrayList<Because>();
    if (shared.isEmpty()) {
      because.add(Because.of("substance.none"));
    } else {
      because.add(
          Because.of(
              "substance.words",
              "words",
              Said.list(Said.Form.TEXT, shared.stream().limit(WORDS_SHOWN).toList())));
    }
    return new Judgement(
        share(need, technology, shared.size()),
        false,
        because,
        List.of(
            Fact.need("title", need.content().title()),
            Fact.technology("title", technology.content().title())));
  }

  /** The part that helper classes of words and meaning decide. */
  private static double share(Side need, Side technology, int shared) {
    var ofWords = (double) shared / need.words().terms().size();
    if (need.vector().isEmpty() || technology.vector().isEmpty()) {
      return ofWords;
    }
    var cosine = cosine(need.vector().get(), technology.vector().get());
    return OF_MEANING * Math.clamp(cosine, 0, 1) + (1 - OF_MEANING) * ofWords;
  }

  private static double cosine(float[] one, float[] other) {
    var sum = 0.0;
    for (var i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
