package org.symbolon.matching.score;

/**
 * What a pair is judged by. A profile gives each criterion of a need and a technology its weight.
 */
public enum Criterion {
  /** Words and meaning of the texts. */
  SUBSTANCE,
  /** Topics, classification symbols and sustainable development goals. */
  VOCABULARY,
  /** Technology readiness offered against the least acceptable. */
  READINESS,
  /** Kinds of agreement sought against those offered. */
  DEAL,
  /** Whether it is offered where the seeker wants it. */
  TERRITORY,
  /** What the recorded rights say about where the seeker wants it. */
  RIGHTS,
  /** The organisation that each side looks for against the one it gets. */
  ORGANISATION,
  /** Budget against price. */
  PRICE,
  /** A language in which both can talk. */
  LANGUAGE,
  /** What stands behind the claims. */
  EVIDENCE
}
