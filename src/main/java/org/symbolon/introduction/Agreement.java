package org.symbolon.introduction;

import org.symbolon.kernel.Rules;
import org.symbolon.taxonomy.Vocabularies;

/**
 * What somebody says of an agreement; he need not say any of it.
 *
 * @param type id of the vocabulary {@code deal-types}, or null
 * @param valueBand id of the vocabulary {@code value-bands}, or null
 * @param jobs made or kept by it, or null
 */
public record Agreement(String type, String valueBand, Integer jobs) {
  public static final String TYPES = "deal-types";
  public static final String VALUE_BANDS = "value-bands";

  /** More jobs than any agreement between two firms makes. */
  public static final int MOST_JOBS = 1_000_000;

  /** Notes what is wrong with it. */
  void check(Rules rules, Vocabularies vocabularies) {
    known(rules, vocabularies, TYPES, type, "/agreementType");
    known(rules, vocabularies, VALUE_BANDS, valueBand, "/valueBand");
    rules.check(
        jobs == null || (jobs >= 0 && jobs <= MOST_JOBS),
        "/jobs",
        "must be a whole number from 0 to " + MOST_JOBS);
  }

  private static void known(
      Rules rules, Vocabularies vocabularies, String vocabulary, String id, String pointer) {
    rules.check(
        id == null || vocabularies.get(vocabulary).contains(id),
        pointer,
        "must be an id of the vocabulary " + vocabulary);
  }
}
