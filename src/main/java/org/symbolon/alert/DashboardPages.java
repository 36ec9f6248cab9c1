package org.symbolon.alert;

import gg.jte.generated.precompiled.JtemyGenerated;
import java.time.InstantSource;
import java.util.List;
import org.symbolon.identity.Visits;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingLinks;
import org.symbolon.listing.Status;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/** The first page of whoever is signed in. */
public final class DashboardPages {
  private static final String PATH = "/:language/my";

  private final MyPages pages;
  private final Dashboard dashboard;
  private final Vocabularies vocabularies;
  private final InstantSource clock;

  public DashboardPages(
      Site site,
      Visits visits,
      Vocabularies vocabularies,
      Dashboard dashboard,
      InstantSource clock) {
    this.pages = new MyPages(site, visits);
    this.dashboard = dashboard;
    this.vocabularies = vocabularies;
    this.clock = clock;
  }

  public void bind(PageRoutes routes) {
    routes
        .get(PATH, call -> pages.show(call, visit -> page(call, visit)))
        .get(PATH + "/needs/:id/matches", call -> pages.show(call, visit -> look(call, visit)));
  }

  /** Leads to the matches of a need, which are known from then on. */
  private Reply look(Call call, Visit visit) {
    var need = MyPages.id("need", call.pathParameter("id"));
    dashboard.look(visit.account(), need);
    return pages.to(call, ListingLinks.path(Kind.NEED, need) + "/matches");
  }

  private Reply page(Call call, Visit visit) {
    var say = pages.wording(call);
    var seen = dashboard.of(visit.account());
    var view =
        new DashboardView(
            pages.frame(call, say.text("my.title")),
            visit.account().name(),
            seen.technologies().isEmpty() && seen.needs().isEmpty(),
            NoticePages.rows(seen.notices(), say),
            seen.unread() == 0 ? null : say.text("my.unread", "count", seen.unread()),
            rows(seen.technologies(), say),
            rows(seen.needs(), say),
            kept(say));
    return Reply.html(Html.of(out -> JtemyGenerated.render(out, null, view)));
  }

  private static List<DashboardView.Link> kept(Wording say) {
    var home = "/" + say.language().tag() + "/my";
    return List.of(
        new DashboardView.Link(home + "/searches", say.text("searches.title")),
        new DashboardView.Link(home + "/collections", say.text("collections.title")));
  }

  private List<DashboardView.Row> rows(List<Dashboard.Standing> standing, Wording say) {
    return standing.stream().map(one -> row(one, say)).toList();
  }

  private DashboardView.Row row(Dashboard.Standing one, Wording say) {
    var listing = one.listing();
    var kind = listing.content().kind();
    var open = listing.isOpenAt(clock.instant());
    // Expired to the second, whatever the row says until the next sweep.
    var status =
        listing.lifecycle().status() == Status.PUBLISHED && !open
            ? Status.EXPIRED
            : listing.lifecycle().status();
    var language = "/" + say.language().tag();
    return new DashboardView.Row(
        ListingLinks.page(say.language(), kind, listing.id()),
        listing.content().title(),
        listing.content().language(),
        vocabularies.label("listing-statuses", status.name(), say.language()),
        open,
        listing.organisation().name(),
        say.text("my.views", "count", one.views()),
        say.text("my.matches", "count", one.figures().matches()),
        say.text("my.interest", "count", one.figures().shortlisted()),
        one.fresh() == 0 ? null : say.text("my.fresh", "count", one.fresh()),
        !open
            ? null
            : kind == Kind.NEED
                ? language + "/my/needs/" + listing.id() + "/matches"
                : ListingLinks.matches(say.language(), kind, listing.id()));
  }
}
