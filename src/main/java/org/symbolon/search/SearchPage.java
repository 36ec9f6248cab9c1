package org.symbolon.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.symbolon.listing.Kind;
import org.symbolon.organisation.OrganisationSummary;

/**
 * A page of a result. Total, facets and pages speak of one and the same set of listings.
 *
 * @param facets by parameter name, in the order in which they are shown
 * @param after cursor of the next page, or null on the last one
 * @param didYouMean a spelling that finds something, where the query finds nothing; or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchPage(
    Total total,
    List<Hit> hits,
    Map<String, List<FacetValue>> facets,
    String after,
    String didYouMean) {

  /** How many listings belong to the result; a lower bound where {@code exact} is false. */
  public record Total(long value, boolean exact) {}

  /**
   * One value of a facet.
   *
   * @param parent the broader value in a hierarchical facet, or null
   * @param count how many listings it would leave, under all other filters
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FacetValue(
      String value, String label, long count, boolean selected, String parent) {}

  /**
   * One listing of a result.
   *
   * @param highlights by field; fragments are HTML-escaped text in which only {@code <mark>} is
   *     markup
   * @param score 0 to 1 within this result when sorted by relevance, else null
   * @param because why it is here
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Hit(
      UUID id,
      Kind kind,
      String title,
      String summary,
      Map<String, List<String>> highlights,
      Double score,
      Because because,
      String language,
      Integer trl,
      List<String> dealTypes,
      List<String> topics,
      List<String> territories,
      List<Integer> sdgs,
      OrganisationSummary organisation,
      String image,
      Boolean publiclyFunded,
      boolean example,
      Instant publishedAt,
      LocalDate confirmedOn,
      Instant validUntil,
      long revision) {}

  /**
   * Why a hit belongs to the result.
   *
   * @param words whether it shares words with the query (or a synonym or a corrected spelling)
   * @param meaning whether its sentence embedding is near the query's
   * @param similarity cosine of the embeddings, 0 to 1, where it was compared; else null
   * @param fields the fields in which words were found
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Because(boolean words, boolean meaning, Double similarity, List<String> fields) {}
}
