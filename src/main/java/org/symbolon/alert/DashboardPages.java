package org.symbolon.alert;

import gg.jte.generated.precompiled.JtemyGenerated;
import java.util.List;
import org.symbolon.identity.Visits;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.introduction.CaseList;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingLinks;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;

/** The first page of whoever is signed in. */
public final class DashboardPages {
  private static final String PATH = "/:language/my";

  /** Cases that the page shows. */
  private static final int CASES = 10;

  private final MyPages pages;
  private final Dashboard dashboard;
  private final DashboardViews views;
  private final CaseList cases;

  public DashboardPages(
      Site site, Visits visits, Dashboard dashboard, DashboardViews views, CaseList cases) {
    this.pages = new MyPages(site, visits);
    this.dashboard = dashboard;
    this.views = views;
    this.cases = cases;
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
    var open = cases.open(visit);
    var asked = open.stream().flatMap(seen -> seen.what().matter().listings().stream()).toList();
    var view =
        views.of(
            pages.frame(call, say.text("my.title")),
            visit,
            dashboard.of(visit.account()),
            cases.rows(open, CASES, visit, say),
            List.copyOf(asked));
    return Reply.html(Html.of(out -> JtemyGenerated.render(out, null, view)));
  }
}
