package org.symbolon.matching.score;

import java.util.ArrayList;
import java.util.List;

/** Collects what a judge finds, point by point. Not shared between threads. */
final class Findings {
  private final List<Because> because = new ArrayList<>();
  private final List<Fact> evidence = new ArrayList<>();
  private double share;
  private boolean missing;

  Findings say(Because sentence) {
    because.add(sentence);
    return this;
  }

  /** Says that something is missing that could have given points. */
  Findings lacks(Because sentence) {
    missing = true;
    return say(sentence);
  }

  /** Adds to the share. */
  Findings gives(double more) {
    share += more;
    return this;
  }

  Findings rests(Fact fact) {
    if (!evidence.contains(fact)) {
      evidence.add(fact);
    }
    return this;
  }

  Judgement judgement() {
    // Shares that make up a whole may pass it by the last bit of a double.
    return new Judgement(Math.clamp(share, 0, 1), missing, because, evidence);
  }
}
