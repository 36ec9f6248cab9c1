package org.symbolon.matching.score;

/**
 * Which formulas scoring goes by. Two documents, one version of a profile, one version of the
 * formulas and one day give the same answer in every release.
 */
public final class Formula {

  /**
   * Raised with every change of a judge, of a table or of the willingness that changes an answer.
   * 1: until November 2026. 2: wishes not met lower the combined view, unknown rights are missing.
   */
  public static final int VERSION = 2;

  private Formula() {}
}
