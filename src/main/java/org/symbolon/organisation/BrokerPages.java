package org.symbolon.organisation;

import gg.jte.generated.precompiled.JtebrokersGenerated;
import io.vertx.core.MultiMap;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.identity.Visits;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/** Where operators appoint brokers and take the office back. */
public final class BrokerPages {
  static final String PATH = "/operator/brokers";
  private static final String ROUTE = "/:language" + PATH;
  private static final int NOT_GOOD_ENOUGH = 422;
  private static final MultiMap NOTHING = MultiMap.caseInsensitiveMultiMap();

  private final Site site;
  private final Visits visits;
  private final Brokers brokers;
  private final BrokersViews views;

  public BrokerPages(Site site, Visits visits, Vocabularies vocabularies, Brokers brokers) {
    this.site = site;
    this.visits = visits;
    this.brokers = brokers;
    this.views = new BrokersViews(site, vocabularies);
  }

  public void bind(PageRoutes routes) {
    routes.get(ROUTE, this::show).post(ROUTE, this::act);
  }

  private Reply show(Call call) {
    return visits
        .current(call)
        .map(visit -> page(call, visit, NOTHING, null))
        .orElseGet(() -> Visits.toSignIn(call));
  }

  private Reply act(Call call) {
    var visit = visits.sender(call);
    var form = call.form();
    var say = site.wording(call);
    var done = "appointed";
    try {
      switch (Optional.ofNullable(form.get("act")).orElse("")) {
        case "appoint" ->
            brokers.appoint(
                visit.viewer(),
                form.get("email"),
                centre(form),
                views.countries(form.get("countries"), say),
                form.getAll("languages"));
        case "dismiss" -> {
          brokers.dismiss(
              visit.viewer(), Call.idOf("id", Optional.ofNullable(form.get("id")).orElse("")));
          done = "dismissed";
        }
        default -> throw new Refused.Invalid("act", "is not known");
      }
    } catch (Refused.Invalid e) {
      return page(call, visit, form, e);
    }
    return Reply.redirect(303, "/" + say.language().tag() + PATH + "?done=" + done);
  }

  private static UUID centre(MultiMap form) {
    var sent = form.get("centre");
    return sent == null || sent.isBlank() ? null : Call.idOf("centre", sent);
  }

  private Reply page(Call call, Visit visit, MultiMap typed, Refused.Invalid refused) {
    var all = brokers.list(visit.viewer());
    var view =
        views.of(
            visit,
            all,
            brokers.centres(),
            typed,
            call.queryParameter("done"),
            refused,
            site.wording(call));
    return Reply.html(
            refused == null ? 200 : NOT_GOOD_ENOUGH,
            Html.of(out -> JtebrokersGenerated.render(out, null, view)))
        .withCacheControl("no-store");
  }
}
