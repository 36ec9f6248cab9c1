package org.symbolon.taxonomy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Industrial property offices by WIPO ST.3 code, and the countries that each covers. */
public final class Offices {
  /** The International Bureau: an application that may still enter any member state. */
  public static final String WORLD = "WO";

  private final Vocabulary vocabulary;
  private final Map<String, Set<String>> members;

  Offices(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    var all = new LinkedHashMap<String, Set<String>>();
    for (var term : vocabulary.terms()) {
      all.put(term.id(), countries(term));
    }
    this.members = Map.copyOf(all);
  }

  private static Set<String> countries(Term term) {
    if (term.more().get("members") instanceof List<?> codes) {
      return codes.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
    }
    return Set.of(term.id());
  }

  public boolean contains(String code) {
    return vocabulary.contains(code);
  }

  /** Whether the office acts for several countries. */
  public boolean regional(String code) {
    return vocabulary
        .term(code)
        .map(term -> "REGIONAL".equals(term.more().get("kind")))
        .orElse(false);
  }

  /** The countries (ISO 3166-1 alpha-2) for which the office grants rights; empty for WO. */
  public Set<String> members(String code) {
    return members.getOrDefault(code, Set.of());
  }
}
