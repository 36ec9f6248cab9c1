package org.symbolon.introduction.desk;

import gg.jte.generated.precompiled.JtedeskGenerated;
import java.util.List;
import java.util.Objects;
import org.symbolon.identity.Visits;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.introduction.Act;
import org.symbolon.introduction.CaseLinks;
import org.symbolon.introduction.CaseRows;
import org.symbolon.introduction.Cases;
import org.symbolon.introduction.Desk;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;

/** A broker's desk: one click takes a case. */
public final class DeskPages {
  private static final String ROUTE = "/:language" + DeskLinks.DESK;
  private static final int TOO_LATE = 409;

  private final Site site;
  private final Visits visits;
  private final Desk desk;
  private final Cases cases;
  private final DeskViews views;

  public DeskPages(Site site, Visits visits, Desk desk, Cases cases, CaseRows rows) {
    this.site = site;
    this.visits = visits;
    this.desk = desk;
    this.cases = cases;
    this.views = new DeskViews(site, rows);
  }

  public void bind(PageRoutes routes) {
    routes.get(ROUTE, this::show).post(ROUTE, this::act);
  }

  private Reply show(Call call) {
    return visits
        .current(call)
        .map(visit -> page(200, call, visit, List.of()))
        .orElseGet(() -> Visits.toSignIn(call));
  }

  private Reply page(int status, Call call, Visit visit, List<FormError> errors) {
    var done = call.queryParameter("done").isPresent();
    var view = views.of(desk.of(visit.viewer()), visit, errors, done, site.wording(call));
    return Reply.html(status, Html.of(out -> JtedeskGenerated.render(out, null, view)))
        .withCacheControl("no-store");
  }

  private Reply act(Call call) {
    var visit = visits.sender(call);
    var viewer = visit.viewer();
    var say = site.wording(call);
    var form = call.form();
    var id = Call.idOf("id", Objects.toString(form.get("id"), ""));
    try {
      switch (Objects.toString(form.get("act"), "")) {
        case "TAKE" -> {
          cases.step(viewer, id, new Act.Take());
          return Reply.redirect(303, CaseLinks.page(say.language(), id) + "?done=1");
        }
        case "DECLINE" -> desk.decline(viewer, id);
        case String unknown -> throw new Refused.Invalid("act", "is not known: " + unknown);
      }
    } catch (Refused.Conflict e) {
      var why =
          cases
              .takenBy(viewer, id)
              .map(who -> say.text("case.taken", "who", who))
              .orElseGet(() -> say.text("case.refused"));
      return page(TOO_LATE, call, visit, List.of(new FormError("", why)));
    }
    return Reply.redirect(303, DeskLinks.page(say.language(), DeskLinks.DESK) + "?done=1");
  }
}
