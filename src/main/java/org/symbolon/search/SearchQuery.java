package org.symbolon.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody searches for. Whatever was typed is a query; nothing in {@code text} is a syntax
 * error.
 *
 * @param text as typed, stripped, never null, at most {@value #TEXT_CHARACTERS} characters
 * @param filters chosen values by facet; TRL values are written {@code 6} or {@code 6-9}
 * @param limit hits a page, 1 to {@value #LIMIT}
 * @param after cursor of the page before, or null for the first page
 */
public record SearchQuery(
    String text, Map<Facet, List<String>> filters, Sort sort, int limit, String after) {
  public static final int TEXT_CHARACTERS = 1_000;
  public static final int LIMIT = 50;
  public static final int VALUES_PER_FACET = 50;

  public SearchQuery {
    var copy = new EnumMap<Facet, List<String>>(Facet.class);
    filters.forEach((facet, values) -> {
      if (!values.isEmpty()) {
        copy.put(facet, values.stream().distinct().sorted().toList());
      }
    });
    filters = java.util.Collections.unmodifiableMap(copy);
  }

  public List<String> filter(Facet facet) {
    return filters.getOrDefault(facet, List.of());
  }
}
