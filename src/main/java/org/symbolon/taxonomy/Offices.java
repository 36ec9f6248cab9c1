package org.symbolon.taxonomy;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  /** Members, and the states to which the office's rights can be extended or validated. */
  private static Set<String> countries(Term term) {
    var all = new HashSet<String>();
    for (var list : List.of("members", "extensionStates", "validationStates")) {
      if (term.more().get(list) instanceof List<?> codes) {
        codes.forEach(code -> all.add(String.valueOf(code)));
      }
    }
    return all.isEmpty() ? Set.of(term.id()) : Set.copyOf(all);
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
