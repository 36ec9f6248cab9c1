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

  /**
   * From here on topics do not speak against each other: they lie in one branch of the hierarchy,
   * which a shared goal alone does not say.
   */
  static final double SAME_BRANCH = 0.25;

  /** What the texts have to say where both sides state topics that have nothing to do with it. */
  static final double SUBSTANCE_AGAINST_TOPICS = 0.35;

  private Relatedness() {}

  /**
   * Whether they are related. Texts that could not be compared fully are no reason to drop a pair:
   * then a shared word is enough, or topics of one branch.
   */
  static boolean of(Judgement substance, Judgement vocabulary) {
    if (vocabulary.share() >= VOCABULARY) {
      return true;
    }
    var sameBranch = vocabulary.share() >= SAME_BRANCH;
    if (substance.missing()) {
      return substance.share() > 0 || sameBranch;
    }
    return substance.share()
        >= (sameBranch || vocabulary.missing() ? SUBSTANCE : SUBSTANCE_AGAINST_TOPICS);
  }
}
