package org.symbolon.search;

import java.time.InstantSource;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/** Any search as an Atom feed, newest first: the address of the search with another ending. */
public final class FeedPages {
  /** Entries of a feed. */
  private static final int ENTRIES = 50;

  private static final String FOR_FIVE_MINUTES = "public, max-age=300";

  private final Site site;
  private final SearchParameters parameters;
  private final Finder search;
  private final InstantSource clock;

  public FeedPages(Site site, Vocabularies vocabularies, Finder search, InstantSource clock) {
    this.site = site;
    this.parameters = new SearchParameters(vocabularies);
    this.search = search;
    this.clock = clock;
  }

  public void bind(PageRoutes routes) {
    routes.get("/:language/search.atom", this::show);
  }

  private Reply show(Call call) {
    var say = site.wording(call);
    var asked = parameters.read(call::queryParameters).query();
    var newest = new SearchQuery(asked.text(), asked.filters(), Sort.NEWEST, ENTRIES, null);
    var found = search.find(newest, say.language());
    var title =
        asked.text().isEmpty()
            ? say.text("search.title")
            : say.text("search.titleFor", "query", asked.text());
    var text =
        new AtomFeed(site.baseUrl(), say.language())
            .write(title, SearchViews.feedQuery(asked), found.hits(), clock.instant());
    return Reply.text("application/atom+xml; charset=utf-8", text)
        .withContentEtag()
        .withCacheControl(FOR_FIVE_MINUTES);
  }
}
