package org.symbolon.listing.report;

import gg.jte.generated.precompiled.JtereportsGenerated;
import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.symbolon.identity.Viewer;
import org.symbolon.identity.Visits;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.ListingLinks;
import org.symbolon.listing.Listings;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;

/** What operators have to decide: reports, and appeals against takedowns. */
public final class DecisionPages {
  private static final String PATH = "/:language/operator/reports";
  private static final String NOTE = "note";

  private final Site site;
  private final Visits visits;
  private final Listings listings;
  private final Reports reports;

  public DecisionPages(Site site, Visits visits, Listings listings, Reports reports) {
    this.site = site;
    this.visits = visits;
    this.listings = listings;
    this.reports = reports;
  }

  public void bind(PageRoutes routes) {
    routes.get(PATH, this::show).post(PATH, this::decide);
  }

  private Reply show(Call call) {
    return visits
        .current(call)
        .map(visit -> page(call, visit, List.of()))
        .orElseGet(() -> Visits.toSignIn(call));
  }

  private Reply decide(Call call) {
    var visit = visits.sender(call);
    var viewer = visit.viewer();
    var form = call.form();
    var id = Call.idOf("id", text(form, "id"));
    try {
      switch (text(form, "act")) {
        case "keep" -> reports.keep(viewer, id);
        case "takeDown" -> reports.takeDown(viewer, id, text(form, "reason"), form.get(NOTE));
        case "lift" -> reports.answer(viewer, id, true, form.get(NOTE));
        case "uphold" -> reports.answer(viewer, id, false, form.get(NOTE));
        case String unknown -> throw new Refused.Invalid("act", "is not known: " + unknown);
      }
    } catch (Refused.Invalid e) {
      return page(call, visit, FormError.of(e, "report", site.wording(call)));
    } catch (Refused.Conflict | Refused.NotFound e) {
      return page(call, visit, List.of(new FormError("", site.wording(call).text("reports.gone"))));
    }
    return Reply.redirect(303, call.path());
  }

  private static String text(MultiMap sent, String name) {
    return Objects.toString(sent.get(name), "");
  }

  private Reply page(Call call, Visits.Visit visit, List<FormError> errors) {
    var say = site.wording(call);
    var viewer = visit.viewer();
    var frame =
        site.frame(say.language(), "/operator/reports", "", say.text("reports.title")).notIndexed();
    var reasons =
        Arrays.stream(Reason.values())
            .map(reason ->
                new ReportsView.Reason(reason.name(), say.text("report.reason." + reason)))
            .toList();
    var view =
        new ReportsView(
            frame, visit.formToken(), errors, reasons, open(viewer, say), appeals(viewer, say));
    return Reply.html(
            errors.isEmpty() ? 200 : 422,
            Html.of(out -> JtereportsGenerated.render(out, null, view)))
        .withCacheControl("no-store");
  }

  private List<ReportsView.Row> open(Viewer viewer, Wording say) {
    return reports.open(viewer).stream()
        .map(report ->
            row(
                report.id(),
                report.listing(),
                report.reason(),
                report.text(),
                say.date(report.createdAt()),
                say))
        .toList();
  }

  private List<ReportsView.Row> appeals(Viewer viewer, Wording say) {
    return reports.appealed(viewer).stream()
        .map(takedown ->
            row(
                takedown.id(),
                takedown.listing(),
                takedown.reason(),
                takedown.appeal().orElse(""),
                say.date(takedown.madeAt()),
                say))
        .toList();
  }

  private ReportsView.Row row(
      UUID id, UUID listing, Reason reason, String text, String date, Wording say) {
    var about = listings.getAll(List.of(listing)).getFirst();
    return new ReportsView.Row(
        id.toString(),
        about.content().title(),
        ListingLinks.page(say.language(), about.content().kind(), listing),
        reason.name(),
        say.text("report.reason." + reason),
        text,
        date);
  }
}
