package org.symbolon.alert;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingLinks;
import org.symbolon.search.Finder;
import org.symbolon.search.SearchPage.Hit;
import org.symbolon.search.SearchQuery;

/** What was published since and is found by a search, as any visitor finds it. */
final class SearchNews {
  /** Listings of one run that are looked at; of more than these the newest are told. */
  static final int LOOKED_AT = 200;

  private final Finder search;
  private final SearchAddress addresses;

  SearchNews(Finder search, SearchAddress addresses) {
    this.search = search;
    this.addresses = addresses;
  }

  /** The newest first. */
  List<News> of(Subscription subscription, Instant since) {
    var found = new ArrayList<News>();
    var query = addresses.newestFirst(subscription.query(), SearchQuery.LIMIT);
    while (true) {
      var page = search.find(query, subscription.language());
      for (var hit : page.hits()) {
        if (hit.publishedAt() == null || !hit.publishedAt().isAfter(since)) {
          return found;
        }
        found.add(news(hit));
      }
      if (page.after() == null || found.size() >= LOOKED_AT) {
        return found;
      }
      query =
          new SearchQuery(query.text(), query.filters(), query.sort(), query.limit(), page.after());
    }
  }

  private static News news(Hit hit) {
    return new News(
        hit.id(),
        News.NO_NEED,
        null,
        hit.kind() == Kind.TECHNOLOGY,
        hit.title(),
        hit.organisation().name(),
        hit.organisation().country(),
        ListingLinks.path(hit.kind(), hit.id()),
        hit.publishedAt().truncatedTo(ChronoUnit.MILLIS));
  }
}
