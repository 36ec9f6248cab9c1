package org.symbolon.search;

import gg.jte.generated.precompiled.JtesearchGenerated;
import gg.jte.generated.precompiled.JteunavailableGenerated;
import java.util.HashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.symbolon.identity.Visits;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.ListingCard;
import org.symbolon.listing.ListingCards;
import org.symbolon.listing.Listings;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;
import org.symbolon.search.SearchView.Link;
import org.symbolon.taxonomy.Vocabularies;

/**
 * The search page: whatever stands in its address is answered with a page. While the search engine
 * does not answer, listings by topic from the database stand in for it.
 */
public final class SearchPages {
  private static final Logger LOG = LoggerFactory.getLogger(SearchPages.class);
  private static final int UNAVAILABLE = 503;

  /** Listings of one topic that the stand-in shows. */
  private static final int LISTINGS = 50;

  private final Site site;
  private final Vocabularies vocabularies;
  private final Finder search;
  private final Listings listings;
  private final Visits visits;
  private final SearchParameters parameters;
  private final SearchViews views;
  private final ListingCards cards;

  public SearchPages(
      Site site, Vocabularies vocabularies, Finder search, Listings listings, Visits visits) {
    this.site = site;
    this.vocabularies = vocabularies;
    this.search = search;
    this.listings = listings;
    this.visits = visits;
    this.parameters = new SearchParameters(vocabularies);
    this.views = new SearchViews(site, vocabularies);
    this.cards = new ListingCards(vocabularies);
  }

  public void bind(PageRoutes routes) {
    routes.get("/:language/search", this::show);
  }

  private Reply show(Call call) {
    var say = site.wording(call);
    var query = parameters.read(call::queryParameters).query();
    try {
      var token = visits.current(call).map(Visits.Visit::formToken).orElse(null);
      var view = view(query, token, say);
      var reply = Reply.html(Html.of(out -> JtesearchGenerated.render(out, null, view)));
      return token == null ? reply : reply.withCacheControl("no-store");
    } catch (Refused.Unavailable e) {
      LOG.debug("Listings by topic stand in for the search: {}", e.getMessage());
      var view = standIn(query, say);
      return Reply.html(
              UNAVAILABLE, Html.of(out -> JteunavailableGenerated.render(out, null, view)))
          .with("Retry-After", Integer.toString(e.retryAfterSeconds()))
          .withCacheControl("no-store");
    }
  }

  private SearchView view(SearchQuery query, String token, Wording say) {
    try {
      return views.of(query, search.find(query, say.language()), token, say);
    } catch (Refused.Invalid wrongCursor) {
      // What was read is valid but for the cursor, which only the search understands.
      if (query.after() == null) {
        throw wrongCursor;
      }
      var first = new SearchQuery(query.text(), query.filters(), query.sort(), query.limit(), null);
      return views.of(first, search.find(first, say.language()), token, say);
    }
  }

  private UnavailableView standIn(SearchQuery query, Wording say) {
    var frame =
        site.frame(
                say.language(),
                "/search",
                SearchParameters.toQueryString(query),
                say.text("unavailable.title"))
            .notIndexed();
    var chosen = query.filter(Facet.TOPIC);
    if (chosen.isEmpty()) {
      return new UnavailableView(frame, topics(say), null, List.of());
    }
    var topic = chosen.getFirst();
    return new UnavailableView(
        frame,
        topics(say),
        vocabularies.label("green-topics", topic, say.language()),
        listed(topic, say));
  }

  private List<ListingCard> listed(String topic, Wording say) {
    return listings.openByTopic(topic, LISTINGS).stream()
        .map(listing -> cards.card(listing, say))
        .toList();
  }

  /** The topics that have listings and those above them. */
  private List<Link> topics(Wording say) {
    var withListings = new HashSet<String>();
    var counted = listings.topicsWithListings().stream().map(Listings.TopicCount::topic).toList();
    withListings.addAll(vocabularies.greenTopics().withAncestors(counted));
    return vocabularies.get("green-topics").terms().stream()
        .filter(term -> withListings.contains(term.id()))
        .map(term ->
            new Link(
                term.label(say.language()),
                "/" + say.language().tag() + "/search?topic=" + term.id()))
        .toList();
  }
}
