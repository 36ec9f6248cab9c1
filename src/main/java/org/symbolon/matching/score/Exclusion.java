package org.symbolon.matching.score;

/** Why two listings cannot be brought together whatever they score. */
public record Exclusion(Rule rule, Because because) {

  /** The hard conflicts. */
  public enum Rule {
    SAME_KIND,
    OWN_ORGANISATION,
    PARENT_ORGANISATION,
    EXCLUDED_COUNTRY,
    EXCLUDED_ORGANISATION_TYPE,
    INCOMPATIBLE_DEAL
  }
}
