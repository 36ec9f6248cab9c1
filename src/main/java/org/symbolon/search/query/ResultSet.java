package org.symbolon.search.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which listings belong to the result of a text, and how each is scored (decision 0004). Filters,
 * facets, pages and orders all work on this one set.
 *
 * @param typed what was typed
 * @param alternatives other ways to say it: synonyms, corrected spelling
 * @param corrected the whole text with unknown words corrected, or null when all are known
 * @param bestWords the highest score that any open listing has by words; 0 when none has
 * @param near cosine of the nearest listings by meaning, nearest first, by document id
 * @param asOf the instant at which listings are open or not
 */
public record ResultSet(
    TypedQuery typed,
    List<Alternative> alternatives,
    String corrected,
    double bestWords,
    Map<String, Double> near,
    Instant asOf) {

  /** Only listings that are still open. */
  public static Clause open(Instant asOf) {
    return new Clause(Map.of("range", Map.of("validUntil", Map.of("gt", asOf.toString()))));
  }

  /** The set, as a filter. */
  public Clause membership() {
    var filters = new ArrayList<Clause>();
    filters.add(open(asOf));
    if (!typed.isBlank()) {
      var ways = new ArrayList<Clause>();
      ways.add(words());
      var members = Fusion.members(near);
      if (!members.isEmpty()) {
        ways.add(new Clause(Map.of("ids", Map.of("values", members))));
      }
      filters.add(Clause.any(ways));
      typed.phrases().forEach(phrase -> filters.add(Words.phrase(phrase)));
    }
    return Clause.butNot(filters, typed.excluded().stream().map(Words::word).toList());
  }

  /**
   * The score below which a listing does not belong to the set; 0 where every listing belongs that
   * fits {@link #membership}.
   */
  public double least() {
    return typed.sentence() && bestWords > 0 ? Fusion.LEAST_OF_A_SENTENCE : 0;
  }

  /** What finds listings by words or numbers. */
  public Clause words() {
    var ways = new ArrayList<Clause>();
    ways.add(Words.of(typed, alternatives));
    if (!typed.numbers().isEmpty()) {
      ways.add(Clause.oneOf("numbers", typed.numbers()));
    }
    return Clause.any(ways);
  }

  /** What was typed without its conditions, and with unknown words corrected. */
  public String plainly() {
    return corrected == null ? typed.text() : corrected;
  }

  /** The set, scored from 0 to 1 by words and meaning together. */
  public Clause ranked(List<Clause> filters) {
    var within = new ArrayList<Clause>(filters);
    within.add(membership());
    var scores = new ArrayList<Clause>();
    if (bestWords > 0) {
      scores.add(Clause.boosted(Words.of(typed, alternatives), Fusion.wordsBoost(bestWords)));
    }
    Fusion.meaningScores(near)
        .forEach((id, score) ->
            scores.add(
                Clause.constant(new Clause(Map.of("ids", Map.of("values", List.of(id)))), score)));
    if (!typed.numbers().isEmpty()) {
      scores.add(Clause.constant(Clause.oneOf("numbers", typed.numbers()), Fusion.NUMBER));
    }
    return Clause.scored(Clause.every(within), scores);
  }
}
