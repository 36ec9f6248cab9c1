package org.symbolon.matching.score;

import java.util.Map;
import java.util.TreeMap;

/**
 * A sentence with facts in it, not yet in any language.
 *
 * @param key of the message catalogues, below {@code match.because.}
 * @param facts the arguments of the message by name
 */
public record Because(String key, Map<String, Said> facts) {

  public Because {
    facts = java.util.Collections.unmodifiableMap(new TreeMap<>(facts));
  }

  public static Because of(String key) {
    return new Because(key, Map.of());
  }

  public static Because of(String key, String name, Said value) {
    return new Because(key, Map.of(name, value));
  }

  public static Because of(String key, String name, Said value, String other, Said otherValue) {
    return new Because(key, Map.of(name, value, other, otherValue));
  }
}
