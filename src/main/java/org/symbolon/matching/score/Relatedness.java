package org.symbolon.matching.score;

/**
 * Whether a pair has enough in common to be called a match. Any two texts share some words and some
 * meaning, so a share above 0 says nothing. Of the judged pairs of the tuning half none lies below
 * {@value #SUBSTANCE} of substance, neither with full nor with short texts, and 92 of 100 other
 * offers do ({@code docs/matching.md}).
 */
final class Relatedness {
  static final double SUBSTANCE = 0.12;

  /**
   * Topics, symbols and goals make a match by themselves from here on: a topic one step away or a
   * symbol of the same subclass is enough, a shared goal or class is not.
   */
  static final double VOCABULARY = 0.4;

  private Relatedness() {}

  /**
   * Texts that could not be compared fully are no reason to drop a pair: then anything in common is
   * enough.
   */
  static boolean of(Judgement substance, Judgement vocabulary) {
    return substance.missing()
        ? substance.share() > 0 || vocabulary.share() > 0
        : substance.share() >= SUBSTANCE || vocabulary.share() >= VOCABULARY;
  }
}
