package org.symbolon.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Site;
import org.symbolon.search.SearchView.Chip;
import org.symbolon.search.SearchView.Link;
import org.symbolon.search.SearchView.Option;
import org.symbolon.taxonomy.Vocabularies;

/** Writes a query and its result out as the search page shows them. */
final class SearchViews {
  private final Site site;
  private final Vocabularies vocabularies;
  private final FacetLabels labels;
  private final FacetViews facets;
  private final HitCards cards;

  SearchViews(Site site, Vocabularies vocabularies) {
    this.site = site;
    this.vocabularies = vocabularies;
    this.labels = new FacetLabels(vocabularies);
    this.facets = new FacetViews(labels);
    this.cards = new HitCards(vocabularies);
  }

  /**
   * A page of a result.
   *
   * @param formToken of whoever is signed in, or null
   */
  SearchView of(SearchQuery query, SearchPage page, String formToken, Wording say) {
    var chips = chips(query, page, say);
    var first = page(query, null);
    var title =
        query.text().isEmpty()
            ? say.text("search.title")
            : say.text("search.titleFor", "query", query.text());
    var frame =
        site.frame(say.language(), "/search", SearchParameters.toQueryString(first), title)
            .describedAs(say.text("search.description"))
            .withFeed("/search.atom", feedQuery(query));
    return new SearchView(
        query.text().isEmpty() && query.filters().isEmpty() ? frame : frame.notIndexed(),
        section(query),
        query.text(),
        total(page.total(), query, say),
        chips,
        href(new SearchQuery(query.text(), Map.of(), query.sort(), query.limit(), null), say),
        facets.of(page, query, say),
        freeIn(query, say),
        sorts(query, say),
        page.hits().stream().map(hit -> cards.card(hit, say)).toList(),
        didYouMean(query, page, say),
        query.after() == null ? null : href(first, say),
        page.after() == null ? null : href(page(query, page.after()), say),
        post(query, say),
        saving(first, chips, formToken, say));
  }

  private static SearchView.Saving saving(
      SearchQuery query, List<Chip> chips, String formToken, Wording say) {
    var words =
        Stream.concat(Stream.of(query.text()), chips.stream().map(Chip::label))
            .filter(word -> !word.isBlank())
            .toList();
    var name = words.isEmpty() ? say.text("search.title") : String.join(", ", words);
    var written = SearchParameters.toQueryString(query);
    var wish = "/" + say.language().tag() + "/alerts/new?" + written;
    return new SearchView.Saving(
        formToken,
        written,
        name,
        wish
            + (written.isEmpty() ? "name=" : "&name=")
            + URLEncoder.encode(name, StandardCharsets.UTF_8));
  }

  /** Words and filters alone: a feed is always sorted by time. */
  static String feedQuery(SearchQuery query) {
    return SearchParameters.toQueryString(
        new SearchQuery(
            query.text(),
            query.filters(),
            SearchParameters.defaultSort(query.text()),
            SearchParameters.DEFAULT_LIMIT,
            null));
  }

  private static String post(SearchQuery query, Wording say) {
    var title = URLEncoder.encode(query.text(), StandardCharsets.UTF_8);
    return "/" + say.language().tag() + "/needs/new" + (title.isEmpty() ? "" : "?title=" + title);
  }

  private static String section(SearchQuery query) {
    var kinds = query.filter(Facet.KIND);
    if (kinds.size() != 1) {
      return "";
    }
    return kinds.getFirst().equals("NEED") ? "needs" : "technologies";
  }

  private static String total(SearchPage.Total total, SearchQuery query, Wording say) {
    var what =
        switch (section(query)) {
          case "technologies" -> "total.technologies";
          case "needs" -> "total.needs";
          case String both -> "total.all";
        };
    var count = say.text(what, "count", total.value());
    return total.exact() ? count : say.text("total.atLeast", "total", count);
  }

  private List<Chip> chips(SearchQuery query, SearchPage page, Wording say) {
    var chips = new ArrayList<Chip>();
    query
        .filters()
        .forEach((facet, values) -> {
          for (var value : values) {
            chips.add(
                new Chip(
                    labels.before(facet, say),
                    labels.chosen(facet, value, given(facet, value, page), say),
                    href(without(query, facet, value), say)));
          }
        });
    return chips;
  }

  private static String given(Facet facet, String value, SearchPage page) {
    return page.facets().getOrDefault(facet.parameter(), List.of()).stream()
        .filter(counted -> counted.value().equals(value))
        .map(SearchPage.FacetValue::label)
        .findFirst()
        .orElse(null);
  }

  private static SearchQuery without(SearchQuery query, Facet facet, String value) {
    var filters = new EnumMap<Facet, List<String>>(Facet.class);
    filters.putAll(query.filters());
    filters.put(facet, query.filter(facet).stream().filter(kept -> !kept.equals(value)).toList());
    return new SearchQuery(query.text(), filters, query.sort(), query.limit(), null);
  }

  private static SearchQuery page(SearchQuery query, String after) {
    return new SearchQuery(query.text(), query.filters(), query.sort(), query.limit(), after);
  }

  private List<Option> freeIn(SearchQuery query, Wording say) {
    var order = say.order();
    return vocabularies.get("countries").terms().stream()
        .map(term -> term.id())
        .filter(code -> code.length() == 2)
        .map(
            code -> new Option(code, say.country(code), query.filter(Facet.FREE_IN).contains(code)))
        .sorted((one, other) -> order.compare(one.label(), other.label()))
        .toList();
  }

  /**
   * The orders to choose from. The usual one has no value of its own, so that it follows the words:
   * whoever adds words to a list by date wants it by relevance.
   */
  private static List<Option> sorts(SearchQuery query, Wording say) {
    var usual = SearchParameters.defaultSort(query.text());
    return Stream.of(Sort.values())
        .filter(sort -> sort != Sort.RELEVANCE || usual == Sort.RELEVANCE || query.sort() == sort)
        .map(sort ->
            new Option(
                sort == usual ? "" : sort.parameter(),
                say.text("sort." + sort.parameter()),
                sort == query.sort()))
        .toList();
  }

  private Link didYouMean(SearchQuery query, SearchPage page, Wording say) {
    if (page.didYouMean() == null) {
      return null;
    }
    var corrected =
        new SearchQuery(page.didYouMean(), query.filters(), query.sort(), query.limit(), null);
    return new Link(page.didYouMean(), href(corrected, say));
  }

  private String href(SearchQuery query, Wording say) {
    var written = SearchParameters.toQueryString(query);
    return "/" + say.language().tag() + "/search" + (written.isEmpty() ? "" : "?" + written);
  }
}
