package org.symbolon.introduction.desk;

import gg.jte.generated.precompiled.JtebrokercaseGenerated;
import io.vertx.core.MultiMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.symbolon.identity.Visits;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.introduction.CaseLinks;
import org.symbolon.introduction.CaseRows;
import org.symbolon.introduction.Desk;
import org.symbolon.introduction.Seen;
import org.symbolon.kernel.Refused;
import org.symbolon.organisation.Organisations;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormField;
import org.symbolon.platform.pages.FormFields;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;

/** What only brokers see of a case: notes, who could go on with it, conflicts of interest. */
public final class BrokerCasePages {
  private static final String ROUTE = "/:language" + DeskLinks.CASES + ":id";
  private static final String PREFIX = "desk.form";
  private static final int ROWS_OF_A_NOTE = 4;
  private static final int NOT_GOOD_ENOUGH = 422;
  private static final int TOO_LATE = 409;

  private final Site site;
  private final Visits visits;
  private final Desk desk;
  private final CaseNotes notes;
  private final CaseRows rows;
  private final Organisations organisations;

  public BrokerCasePages(
      Site site,
      Visits visits,
      Desk desk,
      CaseNotes notes,
      CaseRows rows,
      Organisations organisations) {
    this.site = site;
    this.visits = visits;
    this.desk = desk;
    this.notes = notes;
    this.rows = rows;
    this.organisations = organisations;
  }

  public void bind(PageRoutes routes) {
    routes.get(ROUTE, this::show).post(ROUTE, this::act);
  }

  private Reply show(Call call) {
    return visits
        .current(call)
        .map(visit -> page(200, call, visit, MultiMap.caseInsensitiveMultiMap(), List.of()))
        .orElseGet(() -> Visits.toSignIn(call));
  }

  private static UUID id(Call call) {
    try {
      return call.id("id");
    } catch (Refused.Invalid notAnId) {
      throw new Refused.NotFound("case", call.pathParameter("id"));
    }
  }

  private Reply page(int status, Call call, Visit visit, MultiMap typed, List<FormError> errors) {
    var say = site.wording(call);
    var id = id(call);
    var seen = notes.requireBroker(visit.viewer(), id);
    var title = rows.title(seen.what(), visit, say);
    var receivers = desk.receivers(visit.viewer(), seen.what());
    var byField = FormError.byField(errors);
    var view =
        new BrokerCaseView(
            site.frame(say.language(), DeskLinks.CASES + id, "", title).notIndexed(),
            title,
            CaseLinks.page(say.language(), id),
            desk.route(seen.what()).map(route -> DeskViews.route(route, say)).orElse(null),
            written(visit, seen, say),
            new FormFields(say, PREFIX, typed, byField)
                .paragraphs("note", true, ROWS_OF_A_NOTE, CaseNotes.CHARACTERS)
                .list(),
            desk.isOffered(seen.what()),
            choice("broker", receivers.brokers(), typed, byField, say),
            choice("centre", receivers.centres(), typed, byField, say),
            visit.formToken(),
            errors,
            call.queryParameter("done").isPresent());
    return Reply.html(status, Html.of(out -> JtebrokercaseGenerated.render(out, null, view)))
        .withCacheControl("no-store");
  }

  private List<BrokerCaseView.Note> written(Visit visit, Seen seen, Wording say) {
    return notes.of(visit.viewer(), seen.what().id()).stream()
        .map(note ->
            new BrokerCaseView.Note(
                note.author(),
                organisations.nameOf(note.centre()),
                say.date(note.at()),
                note.text()))
        .toList();
  }

  private static List<FormField> choice(
      String name,
      Map<UUID, String> among,
      MultiMap typed,
      Map<String, String> errors,
      Wording say) {
    if (among.isEmpty()) {
      return List.of();
    }
    var labels = new LinkedHashMap<String, String>();
    labels.put("", say.text("case.form.choose"));
    among.forEach((id, label) -> labels.put(id.toString(), label));
    return new FormFields(say, PREFIX, typed, errors).choice(name, true, labels).list();
  }

  private Reply act(Call call) {
    var visit = visits.sender(call);
    var viewer = visit.viewer();
    var say = site.wording(call);
    var form = call.form();
    var id = id(call);
    try {
      switch (Objects.toString(form.get("act"), "")) {
        case "note" -> notes.write(viewer, id, form.get("note"));
        case "broker" -> desk.offer(viewer, id, chosen(form, "broker"), null);
        case "centre" -> desk.offer(viewer, id, null, chosen(form, "centre"));
        case "conflict" -> {
          desk.stateConflict(viewer, id);
          return Reply.redirect(303, DeskLinks.page(say.language(), DeskLinks.DESK) + "?done=1");
        }
        case String unknown -> throw new Refused.Invalid("act", "is not known: " + unknown);
      }
    } catch (Refused.Invalid e) {
      return page(NOT_GOOD_ENOUGH, call, visit, form, FormError.of(e, PREFIX, say));
    } catch (Refused.Conflict e) {
      var error = new FormError("", say.text("case.refused"));
      return page(TOO_LATE, call, visit, form, List.of(error));
    }
    return Reply.redirect(303, DeskLinks.ofCase(say.language(), id) + "?done=1");
  }

  private static UUID chosen(MultiMap form, String name) {
    return Call.idOf("/" + name, Objects.toString(form.get(name), ""));
  }
}
