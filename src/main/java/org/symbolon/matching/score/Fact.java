package org.symbolon.matching.score;

/**
 * A fact that a part rests on: take it away and the part loses what it gave.
 *
 * @param field its place in the listing as a JSON pointer without the first slash, such as {@code
 *     trl} or {@code organisation/country}
 * @param side whose it is
 * @param value as it was stated: codes and numbers, no words of ours
 */
public record Fact(String field, Party side, String value) {

  public static Fact need(String field, Object value) {
    return new Fact(field, Party.NEED, String.valueOf(value));
  }

  public static Fact technology(String field, Object value) {
    return new Fact(field, Party.TECHNOLOGY, String.valueOf(value));
  }
}
