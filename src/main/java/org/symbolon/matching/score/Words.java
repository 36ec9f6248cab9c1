package org.symbolon.matching.score;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a listing's texts, in lower case, those of three letters or less left out. */
public record Words(Set<String> terms) {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int SHORTEST_CHARACTERS = 4;

  public Words {
    terms = java.util.Collections.unmodifiableSet(new TreeSet<>(terms));
  }

  public static Words of(String text) {
    return new Words(
        BETWEEN
            .splitAsStream(text.toLowerCase(Locale.ROOT))
            .filter(word -> word.length() >= SHORTEST_CHARACTERS)
            .collect(Collectors.toSet()));
  }
}
