package org.symbolon.matching.score;

/** Whose fact it is. */
public enum Party {
  NEED,
  TECHNOLOGY,
  /** Of two partners the one that takes technology up: an MSME. */
  RECEIVER,
  /** Of two partners the one that technology comes from: a spin-off, a university, an institute. */
  PROVIDER
}
