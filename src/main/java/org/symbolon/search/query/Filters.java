package org.symbolon.search.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.symbolon.kernel.Refused;
import org.symbolon.search.Facet;
import org.symbolon.search.index.ListingDocument;
import org.symbolon.taxonomy.IpcSymbol;

/** Chosen facet values as clauses: values of one facet are alternatives, facets narrow. */
public final class Filters {
  private static final Pattern LEVELS = Pattern.compile("([1-9])(?:-([1-9]))?");

  private Filters() {}

  /**
   * One clause for each facet with chosen values, but not for {@code except} (which may be null).
   */
  public static List<Clause> of(Map<Facet, List<String>> chosen, Facet except) {
    var clauses = new ArrayList<Clause>();
    chosen.forEach((facet, values) -> {
      if (facet != except && !values.isEmpty()) {
        clauses.add(of(facet, values));
      }
    });
    return clauses;
  }

  private static Clause of(Facet facet, List<String> values) {
    return switch (facet.shape()) {
      case TERM, NUMBERED_TERM, SYMBOL, LEVEL, OWNER ->
          Clause.oneOf(facet.field(), values(facet, values));
      case TERRITORY -> Clause.oneOf(facet.field(), withWorld(values));
      case FREEDOM ->
          Clause.any(values.stream().map(country -> freeIn(facet.field(), country)).toList());
      case YES_OR_NO ->
          Clause.oneOf(
              facet.field(),
              values.stream().filter(v -> v.equals("true") || v.equals("false")).toList());
    };
  }

  /** A symbol as the index writes it; what is no symbol finds nothing. */
  static String symbol(String value) {
    return IpcSymbol.parse(value).map(ListingDocument::level).orElse(value);
  }

  /**
   * The levels that values such as {@code 6} and {@code 6-9} stand for.
   *
   * @throws Refused.Invalid naming {@code trl}
   */
  static Set<String> readinessLevels(List<String> values) {
    var levels = new LinkedHashSet<String>();
    for (var value : values) {
      var match = LEVELS.matcher(value);
      if (!match.matches()) {
        throw new Refused.Invalid("trl", "must be a level such as 6 or a range such as 6-9");
      }
      var from = Integer.parseInt(match.group(1));
      var to = match.group(2) == null ? from : Integer.parseInt(match.group(2));
      IntStream.rangeClosed(Math.min(from, to), Math.max(from, to))
          .mapToObj(String::valueOf)
          .forEach(levels::add);
    }
    return levels;
  }

  /**
   * Chosen values as the facet's counts write them: symbols in normal form, ranges of TRL one by
   * one.
   */
  public static List<String> values(Facet facet, List<String> chosen) {
    return switch (facet.shape()) {
      case LEVEL -> List.copyOf(readinessLevels(chosen));
      case SYMBOL -> chosen.stream().map(Filters::symbol).toList();
      case TERM, NUMBERED_TERM, TERRITORY, OWNER, FREEDOM, YES_OR_NO -> chosen;
    };
  }

  /** An offer for the whole world holds in every territory. */
  private static List<String> withWorld(List<String> values) {
    var all = new ArrayList<>(values);
    all.add(ListingDocument.WORLD);
    return all;
  }

  private static Clause freeIn(String notFreeIn, String country) {
    return Clause.butNot(
        List.of(Clause.term("rightsRecorded", true)), List.of(Clause.term(notFreeIn, country)));
  }
}
