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
  private final Map<String, Set<String>> covered;

  Offices(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    var ofMembers = new LinkedHashMap<String, Set<String>>();
    var all = new LinkedHashMap<String, Set<String>>();
    for (var term : vocabulary.terms()) {
      ofMembers.put(term.id(), countries(term, List.of("members")));
      all.put(
          term.id(), countries(term, List.of("members", "extensionStates", "validationStates")));
    }
    this.members = Map.copyOf(ofMembers);
    this.covered = Map.copyOf(all);
  }

  private static Set<String> countries(Term term, List<String> lists) {
    var all = new HashSet<String>();
    for (var list : lists) {
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

  /** The countries in which a right of the office can hold: members, extension, validation. */
  public Set<String> covered(String code) {
    return covered.getOrDefault(code, Set.of());
  }

  /** The member states of the office (ISO 3166-1 alpha-2). */
  public Set<String> members(String code) {
    return members.getOrDefault(code, Set.of());
  }
}
