package org.symbolon.matching.score;

/**
 * What a pair is judged by: first the criteria of a need and a technology, then those of two
 * partners, who share {@link #LANGUAGE} and {@link #EVIDENCE} with them. A profile gives each
 * criterion of its kind a weight.
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
  EVIDENCE,
  /** What one partner offers against what the other needs or works on. */
  TECHNOLOGY_FIT,
  /** Capabilities that the receiver looks for and the provider holds. */
  SOUGHT_BY_RECEIVER,
  /** Capabilities that the provider looks for and the receiver holds. */
  SOUGHT_BY_PROVIDER,
  /** How near the sectors of both lie. */
  SECTOR,
  /** How well the receiver can take up technology from outside. */
  ABSORPTION,
  /** The stage of life that each looks for in the other. */
  STAGE,
  /** How far their countries lie apart. */
  DISTANCE,
  /** The roles between laboratory and market that both together can play. */
  ROLES
}
