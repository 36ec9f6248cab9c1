package org.symbolon.search.query;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A clause of Elasticsearch's query language, as the JSON that says it. */
public record Clause(@JsonValue Map<String, Object> json) {

  public static Clause all() {
    return new Clause(Map.of("match_all", Map.of()));
  }

  public static Clause none() {
    return new Clause(Map.of("match_none", Map.of()));
  }

  public static Clause term(String field, Object value) {
    return new Clause(Map.of("term", Map.of(field, value)));
  }

  public static Clause oneOf(String field, Collection<?> values) {
    return new Clause(Map.of("terms", Map.of(field, values)));
  }

  public static Clause constant(Clause filter, double score) {
    return new Clause(Map.of("constant_score", Map.of("filter", filter, "boost", score)));
  }

  /** Every one of them, without scores. */
  public static Clause every(List<Clause> filters) {
    return switch (filters.size()) {
      case 0 -> all();
      case 1 -> filters.getFirst();
      default -> new Clause(Map.of("bool", Map.of("filter", filters)));
    };
  }

  /** At least one of them; scores add up. */
  public static Clause any(List<Clause> alternatives) {
    return switch (alternatives.size()) {
      case 0 -> none();
      case 1 -> alternatives.getFirst();
      default ->
          new Clause(Map.of("bool", Map.of("should", alternatives, "minimum_should_match", 1)));
    };
  }

  /** At least one of them; the best score counts. */
  public static Clause best(List<Clause> alternatives) {
    return alternatives.size() == 1
        ? alternatives.getFirst()
        : new Clause(Map.of("dis_max", Map.of("queries", alternatives)));
  }

  /** All of {@code filters}, none of {@code excluded}. */
  public static Clause butNot(List<Clause> filters, List<Clause> excluded) {
    return excluded.isEmpty()
        ? every(filters)
        : new Clause(Map.of("bool", Map.of("filter", filters, "must_not", excluded)));
  }

  /**
   * What {@code within} finds, scored by whichever of {@code scores} match; zero where none does.
   */
  public static Clause scored(Clause within, List<Clause> scores) {
    var bool = new LinkedHashMap<String, Object>();
    bool.put("filter", within);
    bool.put("should", scores);
    bool.put("minimum_should_match", 0);
    return new Clause(Map.of("bool", bool));
  }

  /** What fits the first clause; its score grows with what fits the second. */
  public static Clause mustAndShould(Clause must, Clause should) {
    return new Clause(Map.of("bool", Map.of("must", must, "should", should)));
  }

  /** The same clause with its score multiplied. */
  public static Clause boosted(Clause clause, double boost) {
    return new Clause(Map.of("bool", Map.of("must", clause, "boost", boost)));
  }
}
