package org.symbolon.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.symbolon.search.Facet;
import org.symbolon.search.index.ListingDocument;

/**
 * Counts every facet under all filters but its own, and the total under all of them, in one search
 * without hits: what is not filtered shares one set, each filtered facet has its own.
 */
public final class FacetCounts {
  private static final String REST = "rest";
  private static final String COUNT = "count";
  private static final String CHOSEN = "chosen";
  private static final String LABEL = "label";

  /** Id and name in one, so that organisations are counted under their names. */
  private static final String OWNER_LABEL = "organisationLabel";

  /**
   * Countries, topics and territories are fewer; what is left out of longer lists can be chosen.
   */
  private static final int VALUES = 300;

  private static final int LONG_LIST_VALUES = 60;

  /**
   * The counts as the engine gives them, without labels.
   *
   * @param total listings under all filters
   * @param byFacet count by value, chosen values included even where nothing is left
   * @param organisations names by id
   */
  public record Counts(
      long total, Map<Facet, Map<String, Long>> byFacet, Map<String, String> organisations) {}

  private FacetCounts() {}

  /**
   * The body of the search that counts.
   *
   * @param belonging finds the listings of the result, before any filter
   */
  public static Map<String, Object> body(Clause belonging, Map<Facet, List<String>> chosen) {
    var rest = new LinkedHashMap<String, Object>();
    var aggregations = new LinkedHashMap<String, Object>();
    for (var facet : Facet.values()) {
      if (chosen.containsKey(facet)) {
        aggregations.put(
            facet.name(),
            Map.of(
                "filter", Clause.every(Filters.of(chosen, facet)),
                "aggs", Map.of(COUNT, counting(facet), CHOSEN, countingChosen(facet, chosen))));
      } else {
        rest.put(facet.name(), counting(facet));
      }
    }
    aggregations.put(REST, Map.of("filter", Clause.every(Filters.of(chosen, null)), "aggs", rest));
    return Map.of("size", 0, "track_total_hits", false, "query", belonging, "aggs", aggregations);
  }

  private static Object counting(Facet facet) {
    return switch (facet.shape()) {
      case TERM, NUMBERED_TERM, LEVEL, TERRITORY, YES_OR_NO -> terms(facet.field(), VALUES);
      case SYMBOL -> terms(facet.field(), LONG_LIST_VALUES);
      case OWNER -> terms(OWNER_LABEL, LONG_LIST_VALUES);
      case FREEDOM ->
          Map.of(
              "filter",
              Clause.term("rightsRecorded", true),
              "aggs",
              Map.of(COUNT, terms(facet.field(), VALUES)));
    };
  }

  private static Object terms(String field, int size) {
    return Map.of("terms", Map.of("field", field, "size", size));
  }

  /** Values of long lists may be cut off, so the chosen ones are counted by name. */
  private static Object countingChosen(Facet facet, Map<Facet, List<String>> chosen) {
    var values = Filters.values(facet, chosen.get(facet));
    return switch (facet.shape()) {
      case SYMBOL -> Map.of("terms", including(facet.field(), values));
      case OWNER ->
          Map.of(
              "terms",
              including(facet.field(), values),
              "aggs",
              Map.of(LABEL, terms(OWNER_LABEL, 1)));
      case TERM, NUMBERED_TERM, LEVEL, TERRITORY, FREEDOM, YES_OR_NO ->
          Map.of("filter", Clause.none());
    };
  }

  private static Map<String, Object> including(String field, List<String> values) {
    return Map.of("field", field, "size", values.size(), "include", values);
  }

  /** Reads the engine's answer to {@link #body}. */
  public static Counts read(JsonNode answer, Map<Facet, List<String>> chosen) {
    var aggregations = answer.path("aggregations");
    var rest = aggregations.path(REST);
    var byFacet = new EnumMap<Facet, Map<String, Long>>(Facet.class);
    var names = new LinkedHashMap<String, String>();
    for (var facet : Facet.values()) {
      var own = aggregations.path(facet.name());
      var node = own.isMissingNode() ? rest.path(facet.name()) : own.path(COUNT);
      var counts =
          switch (facet.shape()) {
            case FREEDOM -> freeIn(node, byFacet, chosen);
            case TERRITORY -> withWorld(buckets(node));
            case OWNER -> organisations(node, names);
            case TERM, NUMBERED_TERM, LEVEL, SYMBOL, YES_OR_NO -> buckets(node);
          };
      Filters.values(facet, chosen.getOrDefault(facet, List.of()))
          .forEach(value -> counts.putIfAbsent(value, unlisted(facet, counts)));
      own.path(CHOSEN).path("buckets").forEach(bucket -> chosen(facet, bucket, counts, names));
      byFacet.put(facet, counts);
    }
    return new Counts(rest.path("doc_count").asLong(), byFacet, names);
  }

  private static Map<String, Long> buckets(JsonNode terms) {
    var counts = new LinkedHashMap<String, Long>();
    terms
        .path("buckets")
        .forEach(bucket -> counts.put(key(bucket), bucket.path("doc_count").asLong()));
    return counts;
  }

  private static String key(JsonNode bucket) {
    var written = bucket.path("key_as_string");
    return written.isMissingNode() ? bucket.path("key").asText() : written.asText();
  }

  /** An offer for the whole world counts in every territory. */
  private static Map<String, Long> withWorld(Map<String, Long> counts) {
    var world = counts.getOrDefault(ListingDocument.WORLD, 0L);
    counts.replaceAll(
        (value, count) -> value.equals(ListingDocument.WORLD) ? count : count + world);
    return counts;
  }

  /** What a chosen value counts that has no bucket of its own. */
  private static long unlisted(Facet facet, Map<String, Long> counts) {
    return facet.shape() == Facet.Shape.TERRITORY
        ? counts.getOrDefault(ListingDocument.WORLD, 0L)
        : 0;
  }

  /** Listings with recorded rights, less those with a right that may hold in the country. */
  private static Map<String, Long> freeIn(
      JsonNode recorded, Map<Facet, Map<String, Long>> byFacet, Map<Facet, List<String>> chosen) {
    var all = recorded.path("doc_count").asLong();
    var held = buckets(recorded.path(COUNT));
    var countries = new ArrayList<>(held.keySet());
    countries.addAll(byFacet.get(Facet.COUNTRY).keySet());
    countries.addAll(chosen.getOrDefault(Facet.FREE_IN, List.of()));
    var free = new LinkedHashMap<String, Long>();
    countries.forEach(country -> free.put(country, all - held.getOrDefault(country, 0L)));
    return free;
  }

  private static Map<String, Long> organisations(JsonNode terms, Map<String, String> names) {
    var counts = new LinkedHashMap<String, Long>();
    buckets(terms)
        .forEach((label, count) -> {
          var blank = label.indexOf(' ');
          var id = label.substring(0, blank);
          names.putIfAbsent(id, label.substring(blank + 1));
          counts.merge(id, count, Long::sum);
        });
    return counts;
  }

  private static void chosen(
      Facet facet, JsonNode bucket, Map<String, Long> counts, Map<String, String> names) {
    var value = key(bucket);
    counts.put(value, bucket.path("doc_count").asLong());
    if (facet.shape() == Facet.Shape.OWNER) {
      var label = bucket.path(LABEL).path("buckets").path(0).path("key").asText();
      names.putIfAbsent(value, label.substring(label.indexOf(' ') + 1));
    }
  }
}
