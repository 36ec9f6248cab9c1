package org.symbolon.matching.score;

/** Sentences that say what is missing on whose side. */
final class Missing {

  /** Who does not say it; the message chooses by it. */
  enum Silent {
    NEED,
    TECHNOLOGY,
    BOTH
  }

  private Missing() {}

  /**
   * @param what last part of the key {@code missing.what}
   */
  static Because of(String what, boolean need, boolean technology) {
    var silent = need && technology ? Silent.BOTH : need ? Silent.NEED : Silent.TECHNOLOGY;
    return Because.of("missing." + what, "side", Said.choice(silent));
  }
}
