package org.symbolon.matching.score;

/** Whose fact it is. */
public enum Party {
  NEED,
  TECHNOLOGY
}
