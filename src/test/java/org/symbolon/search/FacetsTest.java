package org.symbolon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.symbolon.listing.Listing;
import org.symbolon.search.index.ListingDocument;
import org.symbolon.taxonomy.IpcSymbol;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

/** Every count equals what counting the listings one by one gives, on random data and filters. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FacetsTest {
  private static final long SEED = 20_261_120;
  private static final int LISTINGS = 200;
  private static final int QUERIES = 150;

  private final RandomListings chance = new RandomListings(SEED);
  private SearchBench bench;
  private List<Listing> open;

  @BeforeAll
  void fill(TestEngines engines) {
    bench = new SearchBench(engines, "facets");
    var listings = chance.some(LISTINGS);
    bench.fill(listings);
    open = listings.stream().filter(listing -> listing.isOpenAt(Instant.now())).toList();
  }

  @AfterAll
  void close() {
    bench.close();
  }

  @Test
  void countsEqualBruteForce() {
    for (var round = 0; round < QUERIES; round++) {
      var filters = filters();
      var page = bench.find(new SearchQuery("", filters, Sort.NEWEST, 50, null));
      var what = "round " + round + " " + filters;
      assertThat(page.total())
          .as(what)
          .isEqualTo(new SearchPage.Total(matching(filters, null).size(), true));
      for (var facet : Facet.values()) {
        var others = matching(filters, facet);
        var shown = page.facets().get(facet.parameter());
        var selected = selected(facet, filters.getOrDefault(facet, List.of()));
        for (var value : shown) {
          assertThat(value.count())
              .as(what + " " + facet + " " + value.value())
              .isEqualTo(others.stream().filter(l -> holds(facet, value.value(), l)).count());
          assertThat(value.selected()).isEqualTo(selected.contains(value.value()));
        }
        var values = shown.stream().map(SearchPage.FacetValue::value).toList();
        assertThat(values).as(what + " " + facet).doesNotHaveDuplicates().containsAll(selected);
        if (facet != Facet.FREE_IN) {
          others.forEach(
              listing -> assertThat(values).as(what).containsAll(values(facet, listing)));
        }
      }
    }
  }

  private Map<Facet, List<String>> filters() {
    var filters = new EnumMap<Facet, List<String>>(Facet.class);
    var random = chance.random();
    for (var i = random.nextInt(4); i > 0; i--) {
      var facet = Facet.values()[random.nextInt(Facet.values().length)];
      var values = chance.pick(candidates(facet), 2);
      if (!values.isEmpty()) {
        filters.put(facet, values);
      }
    }
    return filters;
  }

  private static List<String> candidates(Facet facet) {
    return switch (facet) {
      case KIND -> List.of("TECHNOLOGY", "NEED");
      case TOPIC ->
          List.of("alternative-energy-production", "solar-energy", "photovoltaics", "biogas");
      case IPC -> List.of("H", "H02S", "H02S 10/00", "H02S 10/12", "f03d1/06", "C02F");
      case SDG -> List.of("6", "7", "17");
      case TRL -> List.of("6", "1-3", "6-9", "9");
      case DEAL_TYPE -> RandomListings.DEALS;
      case COUNTRY, FREE_IN -> RandomListings.COUNTRIES;
      case TERRITORY -> List.of("KE", "FR", "WORLD", "JP");
      case ORGANISATION ->
          List.of("00000000-0000-0000-0000-000000000001", "00000000-0000-0000-0000-000000000002");
      case ORGANISATION_TYPE -> List.of("MSME", "UNIVERSITY", "INVESTOR");
      case SIZE_CLASS -> List.of("MICRO", "SMALL", "LARGE");
      case LANGUAGE -> RandomListings.LANGUAGES;
      case RIGHT_TYPE -> List.of("PATENT", "KNOW_HOW", "SPC");
      case RIGHT_STATUS -> List.of("GRANTED", "LAPSED", "UNKNOWN");
      case PUBLICLY_FUNDED -> List.of("true", "false");
    };
  }

  private List<Listing> matching(Map<Facet, List<String>> filters, Facet except) {
    var found = new ArrayList<Listing>();
    for (var listing : open) {
      var all =
          filters.entrySet().stream()
              .filter(entry -> entry.getKey() != except)
              .allMatch(entry -> {
                return selected(entry.getKey(), entry.getValue()).stream()
                    .anyMatch(chosen -> holds(entry.getKey(), chosen, listing));
              });
      if (all) {
        found.add(listing);
      }
    }
    return found;
  }

  /** Whether choosing the value finds the listing: an offer for the world holds everywhere. */
  private boolean holds(Facet facet, String value, Listing listing) {
    var values = values(facet, listing);
    return values.contains(value) || (facet == Facet.TERRITORY && values.contains("WORLD"));
  }

  /** The values under which a listing is found. */
  private Set<String> values(Facet facet, Listing listing) {
    var content = listing.content();
    var values = new HashSet<String>();
    switch (facet) {
      case KIND -> values.add(content.kind().name());
      case TOPIC -> values.addAll(bench.vocabularies.greenTopics().withAncestors(content.topics()));
      case IPC ->
          content
              .ipc()
              .forEach(symbol -> {
                values.add(symbol.substring(0, 1));
                values.add(symbol.substring(0, 3));
                values.add(symbol.substring(0, 4));
                if (symbol.contains("/")) {
                  values.add(symbol.substring(0, symbol.indexOf('/')) + "/00");
                  values.add(symbol);
                }
              });
      case SDG -> content.sdgs().forEach(sdg -> values.add(String.valueOf(sdg)));
      case TRL -> add(values, content.trl());
      case DEAL_TYPE -> values.addAll(content.dealTypes());
      case COUNTRY -> values.add(listing.organisation().country());
      case TERRITORY ->
          values.addAll(
              content.territories().contains("WORLD") ? List.of("WORLD") : content.territories());
      case ORGANISATION -> values.add(listing.organisation().id().toString());
      case ORGANISATION_TYPE -> values.add(listing.organisation().type().name());
      case SIZE_CLASS -> add(values, listing.organisation().sizeClass());
      case LANGUAGE -> values.add(content.language());
      case RIGHT_TYPE -> content.rights().forEach(right -> values.add(right.type().name()));
      case RIGHT_STATUS -> content.rights().forEach(right -> values.add(right.status().name()));
      case FREE_IN -> {
        if (!content.rights().isEmpty()) {
          values.addAll(bench.vocabularies.get("countries").byId().keySet());
          values.removeAll(bench.freedom.notFreeIn(content.rights()));
        }
      }
      case PUBLICLY_FUNDED -> add(values, content.publiclyFunded());
    }
    return values;
  }

  private static void add(Set<String> values, Object value) {
    if (value != null) {
      values.add(value.toString());
    }
  }

  private static Set<String> selected(Facet facet, List<String> chosen) {
    var selected = new HashSet<String>();
    for (var value : chosen) {
      if (facet == Facet.TRL && value.contains("-")) {
        for (var level = value.charAt(0); level <= value.charAt(2); level++) {
          selected.add(String.valueOf(level));
        }
      } else if (facet == Facet.IPC) {
        selected.add(ListingDocument.level(IpcSymbol.parse(value).orElseThrow()));
      } else {
        selected.add(value);
      }
    }
    return selected;
  }
}
