package org.symbolon.organisation;

/**
 * Where an organisation stands in its life, in the order of a life; labels stand in the vocabulary
 * {@code stages}.
 */
public enum Stage {
  IDEA,
  START_UP,
  GROWTH,
  ESTABLISHED
}
