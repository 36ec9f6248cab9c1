package org.symbolon.alert;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.symbolon.kernel.Refused;
import org.symbolon.search.SearchParameters;
import org.symbolon.search.SearchQuery;
import org.symbolon.search.Sort;
import org.symbolon.taxonomy.Vocabularies;

/**
 * Searches as they stand in addresses: words and filters are what is kept of one, its order and the
 * page are not. Pure.
 */
final class SearchAddress {
  private static final int PARAMETERS = 500;

  private final SearchParameters parameters;

  SearchAddress(Vocabularies vocabularies) {
    this.parameters = new SearchParameters(vocabularies);
  }

  /**
   * What is kept of an address; the same search is always written alike.
   *
   * @throws Refused.Invalid naming {@code query}
   */
  String canonical(String written) {
    var query = read(written);
    return SearchParameters.toQueryString(
        new SearchQuery(
            query.text(),
            query.filters(),
            SearchParameters.defaultSort(query.text()),
            SearchParameters.DEFAULT_LIMIT,
            null));
  }

  private SearchQuery read(String written) {
    try {
      var values =
          new QueryStringDecoder(written, StandardCharsets.UTF_8, false, PARAMETERS).parameters();
      return parameters.read(name -> values.getOrDefault(name, List.of())).query();
    } catch (IllegalArgumentException e) {
      throw new Refused.Invalid("query", "must be the address of a search");
    }
  }

  /** What is new in a kept search: the newest first, so many a page. */
  SearchQuery newestFirst(String kept, int limit) {
    var query = read(kept);
    return new SearchQuery(query.text(), query.filters(), Sort.NEWEST, limit, null);
  }

  /** Address of a kept search below the language, the newest first. */
  String page(String kept) {
    var written = SearchParameters.toQueryString(newestFirst(kept, SearchParameters.DEFAULT_LIMIT));
    return written.isEmpty() ? "/search" : "/search?" + written;
  }
}
