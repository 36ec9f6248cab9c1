package org.symbolon.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.symbolon.kernel.Language;
import org.symbolon.search.SearchPage.FacetValue;
import org.symbolon.search.index.ListingDocument;
import org.symbolon.search.query.FacetCounts.Counts;
import org.symbolon.search.query.Filters;
import org.symbolon.taxonomy.IpcSymbol;
import org.symbolon.taxonomy.Term;
import org.symbolon.taxonomy.Vocabularies;

/** Turns counts into what a facet shows: labels in the reader's language, order, parents. */
final class Labels {
  /** Values shown of one facet, chosen ones in any case. */
  private static final int SHOWN = 50;

  private final Vocabularies vocabularies;

  Labels(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  Map<String, List<FacetValue>> facets(
      Counts counts, Map<Facet, List<String>> chosen, Language language) {
    var all = new LinkedHashMap<String, List<FacetValue>>();
    for (var facet : Facet.values()) {
      var selected = new HashSet<>(Filters.values(facet, chosen.getOrDefault(facet, List.of())));
      all.put(facet.parameter(), values(facet, counts, selected, language));
    }
    return all;
  }

  private List<FacetValue> values(
      Facet facet, Counts counts, Set<String> selected, Language language) {
    var values = new ArrayList<FacetValue>();
    counts
        .byFacet()
        .get(facet)
        .forEach((value, count) -> {
          if (count > 0 || selected.contains(value)) {
            values.add(
                new FacetValue(
                    value,
                    label(facet, value, counts, language),
                    count,
                    selected.contains(value),
                    parent(facet, value)));
          }
        });
    values.sort(order(facet));
    var shown = new ArrayList<FacetValue>();
    for (var value : values) {
      if (shown.size() < SHOWN || value.selected()) {
        shown.add(value);
      }
    }
    return shown;
  }

  private static Comparator<FacetValue> order(Facet facet) {
    Comparator<FacetValue> byCount =
        Comparator.comparingLong(FacetValue::count)
            .reversed()
            // With equal counts a parent comes before its children.
            .thenComparing(value -> value.parent() != null)
            .thenComparing(FacetValue::label);
    return switch (facet.shape()) {
      case NUMBERED_TERM, LEVEL -> Comparator.comparingInt(value -> number(value.value()));
      case TERM, SYMBOL, TERRITORY, OWNER, FREEDOM, YES_OR_NO -> byCount;
    };
  }

  private static int number(String value) {
    return value.chars().allMatch(Character::isDigit) && value.length() < 4
        ? Integer.parseInt(value)
        : Integer.MAX_VALUE;
  }

  private String label(Facet facet, String value, Counts counts, Language language) {
    if (facet.shape() == Facet.Shape.OWNER) {
      return counts.organisations().getOrDefault(value, value);
    }
    return facet.vocabulary() == null
        ? value
        : vocabularies.label(facet.vocabulary(), value, language);
  }

  private String parent(Facet facet, String value) {
    return switch (facet.shape()) {
      case SYMBOL -> IpcSymbol.parse(value).map(Labels::above).orElse(null);
      case TERM -> vocabularies.get(facet.vocabulary()).term(value).map(Term::parent).orElse(null);
      case NUMBERED_TERM, LEVEL, TERRITORY, OWNER, FREEDOM, YES_OR_NO -> null;
    };
  }

  private static String above(IpcSymbol symbol) {
    var levels = ListingDocument.levels(symbol);
    return levels.size() < 2 ? null : levels.get(levels.size() - 2);
  }
}
