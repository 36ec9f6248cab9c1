package org.symbolon.search;

import gg.jte.generated.precompiled.JteaboutGenerated;
import gg.jte.generated.precompiled.JtehomeGenerated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Kind;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Frame;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;
import org.symbolon.search.SearchPage.FacetValue;
import org.symbolon.taxonomy.Vocabularies;

/** The way in: the choice of a language, the home page, what this is about. */
public final class HomePages {
  private static final Logger LOG = LoggerFactory.getLogger(HomePages.class);
  private static final int NEWEST = 3;

  private final Site site;
  private final Vocabularies vocabularies;
  private final Finder search;
  private final HitCards cards;

  public HomePages(Site site, Vocabularies vocabularies, Finder search) {
    this.site = site;
    this.vocabularies = vocabularies;
    this.search = search;
    this.cards = new HitCards(vocabularies);
  }

  public void bind(PageRoutes routes) {
    routes
        .get("/", call -> Reply.redirect(302, "/" + call.language().tag() + "/"))
        // In this order: the shorter path fits the longer address too.
        .get("/:language/", this::home)
        .get("/:language", this::homeOf)
        .get("/:language/about", this::about);
  }

  private Reply homeOf(Call call) {
    return Reply.redirect(301, "/" + site.wording(call).language().tag() + "/");
  }

  private Reply about(Call call) {
    var say = site.wording(call);
    var frame =
        site.frame(say.language(), "/about", call.rawQuery(), say.text("about.title"))
            .describedAs(say.text("about.lead"));
    return Reply.html(Html.of(out -> JteaboutGenerated.render(out, null, frame)));
  }

  private Reply home(Call call) {
    var say = site.wording(call);
    var frame =
        site.frame(say.language(), "/", "", say.text("home.title"))
            .describedAs(say.text("home.lead"));
    var view = view(frame, say);
    return Reply.html(Html.of(out -> JtehomeGenerated.render(out, null, view)));
  }

  private HomeView view(Frame frame, Wording say) {
    try {
      var technologies = newest(Kind.TECHNOLOGY, say);
      var needs = newest(Kind.NEED, say);
      var counts =
          new HomeView.Counts(
              say.text("total.technologies", "count", technologies.total().value()),
              say.text("total.needs", "count", needs.total().value()));
      var all = search.find(query(Map.of()), say.language());
      var shelves = new ArrayList<HomeView.Shelf>();
      shelf(Kind.TECHNOLOGY, "technologies", technologies, say, shelves);
      shelf(Kind.NEED, "needs", needs, say, shelves);
      return new HomeView(frame, counts, topics(counted(all), say), shelves);
    } catch (Refused.Unavailable e) {
      LOG.debug("The home page is shown without counts: {}", e.getMessage());
      return new HomeView(frame, null, topics(Map.of(), say), List.of());
    }
  }

  private SearchPage newest(Kind kind, Wording say) {
    return search.find(query(Map.of(Facet.KIND, List.of(kind.name()))), say.language());
  }

  private static SearchQuery query(Map<Facet, List<String>> filters) {
    return new SearchQuery("", filters, Sort.NEWEST, NEWEST, null);
  }

  private static Map<String, Long> counted(SearchPage page) {
    var counts = new HashMap<String, Long>();
    for (FacetValue value : page.facets().getOrDefault(Facet.TOPIC.parameter(), List.of())) {
      counts.put(value.value(), value.count());
    }
    return counts;
  }

  /** The top topics; without counts where they are not known now. */
  private List<HomeView.Topic> topics(Map<String, Long> counts, Wording say) {
    return vocabularies.get("green-topics").terms().stream()
        .filter(term -> term.parent() == null)
        .map(term ->
            new HomeView.Topic(
                term.label(say.language()),
                "/" + say.language().tag() + "/search?topic=" + term.id(),
                counts.isEmpty() ? null : say.number(counts.getOrDefault(term.id(), 0L))))
        .toList();
  }

  private void shelf(
      Kind kind, String plural, SearchPage page, Wording say, List<HomeView.Shelf> shelves) {
    if (!page.hits().isEmpty()) {
      shelves.add(
          new HomeView.Shelf(
              say.text("home.newest." + plural),
              say.text("home.all." + plural),
              "/" + say.language().tag() + "/search?kind=" + kind + "&sort=newest",
              page.hits().stream().map(hit -> cards.card(hit, say)).toList()));
    }
  }
}
