package org.symbolon.search.query;

/**
 * Another way to say what was typed: with a synonym, or with a word spelled as the listings spell
 * it.
 *
 * @param text the whole query, said that way
 * @param weight of its score beside that of the words as typed, 0 to 1
 */
public record Alternative(String text, double weight) {
  /** A synonym is nearly as good as the word itself. */
  static final double SYNONYM = 0.8;

  /** A corrected word counts a little less than a typed one, since the correction may be wrong. */
  public static final double CORRECTED = 0.8;
}
