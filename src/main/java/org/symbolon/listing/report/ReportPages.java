package org.symbolon.listing.report;

import gg.jte.generated.precompiled.JteformGenerated;
import io.vertx.core.MultiMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.symbolon.identity.Viewer;
import org.symbolon.identity.Visits;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingLinks;
import org.symbolon.listing.Listings;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormFields;
import org.symbolon.platform.pages.FormView;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;

/** Where anybody reports a listing, and its owner appeals against a takedown. */
public final class ReportPages {
  private static final String REPORT = "/:language/report/:id";
  private static final String APPEAL = "/:language/appeal/:id";
  private static final String TEXT = "text";
  private static final String REASON = "reason";
  private static final int TEXT_CHARACTERS = 2_000;
  private static final int ROWS = 6;

  private final Site site;
  private final Visits visits;
  private final Listings listings;
  private final Reports reports;

  public ReportPages(Site site, Visits visits, Listings listings, Reports reports) {
    this.site = site;
    this.visits = visits;
    this.listings = listings;
    this.reports = reports;
  }

  public void bind(PageRoutes routes) {
    routes
        .get(REPORT, call -> reportForm(call, List.of(), MultiMap.caseInsensitiveMultiMap()))
        .post(REPORT, this::report)
        .get(APPEAL, call -> appealForm(call, List.of()))
        .post(APPEAL, this::appeal);
  }

  private Reply report(Call call) {
    Visits.requireOwnForm(call);
    var say = site.wording(call);
    var viewer = viewer(call);
    var form = call.form();
    var listing = listings.get(viewer, id(call));
    try {
      reports.report(
          viewer, listing.id(), text(form, REASON), form.get(TEXT), Visits.addressOf(call));
    } catch (Refused.Invalid e) {
      return reportForm(call, FormError.of(e, "report", say), form);
    } catch (Refused.TooMany e) {
      return reportForm(call, List.of(new FormError("", say.text("report.tooMany"))), form)
          .with("Retry-After", Integer.toString(e.retryAfterSeconds()));
    }
    return told(call, "report.sent", listing);
  }

  /** Whoever is signed in sends the token of his forms; a visitor has none. */
  private Viewer viewer(Call call) {
    return visits.current(call).isPresent() ? visits.sender(call).viewer() : Viewer.VISITOR;
  }

  private Reply reportForm(Call call, List<FormError> errors, MultiMap typed) {
    var say = site.wording(call);
    var listing = listings.get(visits.viewer(call), id(call));
    var reasons = new LinkedHashMap<String, String>();
    for (var reason : Reason.values()) {
      reasons.put(reason.name(), say.text("report.reason." + reason));
    }
    var fields =
        new FormFields(say, "report", typed, FormError.byField(errors))
            .choice(REASON, true, reasons)
            .paragraphs(TEXT, true, ROWS, TEXT_CHARACTERS)
            .list();
    return form(call, say, "report", listing.content().title(), errors, fields);
  }

  private Reply appeal(Call call) {
    var viewer = visits.sender(call).viewer();
    var say = site.wording(call);
    var takedown = reports.takedown(viewer, id(call));
    try {
      reports.appeal(viewer, takedown.id(), call.form().get(TEXT));
    } catch (Refused.Invalid e) {
      return appealForm(call, FormError.of(e, "report", say));
    } catch (Refused.Conflict e) {
      return appealForm(call, List.of(new FormError("", say.text("appeal.conflict"))));
    }
    return told(call, "appeal.sent", reports.owner(takedown));
  }

  private Reply appealForm(Call call, List<FormError> errors) {
    var visit = visits.current(call);
    if (visit.isEmpty()) {
      return Visits.toSignIn(call);
    }
    var say = site.wording(call);
    var takedown = reports.takedown(visit.get().viewer(), id(call));
    var said = say.text("report.reason." + takedown.reason()) + " – " + takedown.note();
    var fields =
        new FormFields(say, "appeal", MultiMap.caseInsensitiveMultiMap(), FormError.byField(errors))
            .paragraphs(TEXT, true, ROWS, TEXT_CHARACTERS)
            .list();
    return form(call, say, "appeal", said, errors, fields);
  }

  private Reply form(
      Call call,
      Wording say,
      String name,
      String about,
      List<FormError> errors,
      List<org.symbolon.platform.pages.FormField> fields) {
    var title = say.text(name + ".title");
    var path = call.path().substring(1 + say.language().tag().length());
    var hidden =
        visits
            .current(call)
            .map(visit -> Map.of(Visits.FORM_TOKEN, visit.formToken()))
            .orElse(Map.of());
    var view =
        new FormView(
            site.frame(say.language(), path, "", title).notIndexed(),
            title,
            about,
            errors,
            call.path(),
            hidden,
            fields,
            say.text(name + ".submit"),
            List.of());
    return html(errors.isEmpty() ? 200 : 422, view);
  }

  private Reply told(Call call, String key, Listing listing) {
    var say = site.wording(call);
    var title = say.text(key + ".title");
    var path = call.path().substring(1 + say.language().tag().length());
    var back =
        new FormView.Link(
            ListingLinks.page(say.language(), listing.content().kind(), listing.id()),
            listing.content().title());
    var frame = site.frame(say.language(), path, "", title).notIndexed();
    return html(200, FormView.told(frame, title, say.text(key), List.of(back)));
  }

  private static Reply html(int status, FormView view) {
    return Reply.html(status, Html.of(out -> JteformGenerated.render(out, null, view)))
        .withCacheControl("no-store");
  }

  private static UUID id(Call call) {
    try {
      return call.id("id");
    } catch (Refused.Invalid notAnId) {
      throw new Refused.NotFound("page", call.pathParameter("id"));
    }
  }

  private static String text(MultiMap sent, String name) {
    return Objects.toString(sent.get(name), "");
  }
}
