package org.symbolon.introduction;

import gg.jte.generated.precompiled.JtecasesGenerated;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.symbolon.identity.Visits;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;

/** The list of somebody's cases, and why others declined. */
final class CaseListPages {
  private final Site site;
  private final Visits visits;
  private final Cases cases;
  private final CaseNames names;
  private final CaseViews views;
  private final InstantSource clock;

  CaseListPages(
      Site site,
      Visits visits,
      Cases cases,
      CaseNames names,
      CaseViews views,
      InstantSource clock) {
    this.site = site;
    this.visits = visits;
    this.cases = cases;
    this.names = names;
    this.views = views;
    this.clock = clock;
  }

  void bind(PageRoutes routes) {
    routes.get("/:language" + CaseLinks.LIST, this::list);
  }

  private Reply list(Call call) {
    return visits
        .current(call)
        .map(visit -> list(call, visit))
        .orElseGet(() -> Visits.toSignIn(call));
  }

  private Reply list(Call call, Visit visit) {
    var say = site.wording(call);
    var viewer = visit.viewer();
    var broker = visit.account().brokerage().isPresent();
    var view =
        new CasesView(
            site.frame(say.language(), CaseLinks.LIST, "", say.text("case.title")).notIndexed(),
            rows(cases.mine(viewer), visit, say),
            broker ? rows(cases.inHandsOf(viewer), visit, say) : null,
            broker ? rows(cases.waiting(viewer), visit, say) : null,
            visit.account().memberships().stream()
                .map(member -> declines(visit, member.organisation(), say))
                .filter(declines -> !declines.reasons().isEmpty())
                .toList());
    return Reply.html(Html.of(out -> JtecasesGenerated.render(out, null, view)))
        .withCacheControl("no-store");
  }

  private List<CasesView.Row> rows(List<Seen> seen, Visit visit, Wording say) {
    var named = names.of(seen);
    return seen.stream().map(one -> views.row(one, named, visit, clock.instant(), say)).toList();
  }

  private CasesView.Declines declines(Visit visit, UUID organisation, Wording say) {
    var counted = cases.declines(visit.viewer(), organisation, null);
    return new CasesView.Declines(
        counted.isEmpty() ? "" : names.nameOf(organisation), views.reasons(counted, say));
  }
}
