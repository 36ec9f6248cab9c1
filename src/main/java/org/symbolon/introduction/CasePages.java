package org.symbolon.introduction;

import gg.jte.generated.precompiled.JtecaseGenerated;
import gg.jte.generated.precompiled.JteformGenerated;
import io.vertx.core.MultiMap;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.symbolon.identity.Visits;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormView;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/** The page of one case with everything that its reader may do in it. */
public final class CasePages {
  private static final String ONE = "/:language" + CaseLinks.LIST + "/:id";
  private static final int NOT_GOOD_ENOUGH = 422;
  private static final int TOO_LATE = 409;
  private static final int TOO_MUCH = 429;

  private final Site site;
  private final Visits visits;
  private final Cases cases;
  private final Contacts contacts;
  private final CaseMessages messages;
  private final CaseNames names;
  private final CaseViews views;
  private final CaseListPages list;
  private final InstantSource clock;

  public CasePages(
      Site site,
      Visits visits,
      Vocabularies vocabularies,
      Cases cases,
      Contacts contacts,
      CaseMessages messages,
      CaseNames names,
      InstantSource clock) {
    this.site = site;
    this.visits = visits;
    this.cases = cases;
    this.contacts = contacts;
    this.messages = messages;
    this.names = names;
    this.views = new CaseViews(site, vocabularies);
    this.list = new CaseListPages(site, visits, cases, names, views, clock);
    this.clock = clock;
  }

  public void bind(PageRoutes routes) {
    list.bind(routes);
    routes
        .get(ONE, this::show)
        .post(ONE, this::act)
        .get(ONE + "/files", this::back)
        .upload(ONE + "/files", this::admit, this::send)
        .get(ONE + "/files/:file", this::open);
  }

  private Reply show(Call call) {
    return visits
        .current(call)
        .map(visit -> page(200, call, visit, CaseForms.Sent.NOTHING))
        .orElseGet(() -> Visits.toSignIn(call));
  }

  /** An address that names no id is an address at which there is nothing. */
  private static UUID id(Call call) {
    try {
      return call.id("id");
    } catch (Refused.Invalid notAnId) {
      throw new Refused.NotFound("case", call.pathParameter("id"));
    }
  }

  private Reply page(int status, Call call, Visit visit, CaseForms.Sent sent) {
    var say = site.wording(call);
    var seen = cases.get(visit.viewer(), id(call));
    var inside = inside(visit, seen);
    var view =
        views.of(
            seen,
            inside,
            names.of(List.of(seen)),
            sent,
            visit,
            call.queryParameter("done").isPresent(),
            clock.instant(),
            say);
    return Reply.html(status, Html.of(out -> JtecaseGenerated.render(out, null, view)))
        .withCacheControl("no-store");
  }

  private CaseViews.Inside inside(Visit visit, Seen seen) {
    var id = seen.what().id();
    var reads = seen.readsInside();
    var gives = seen.next().contains(Step.HAND_OVER) || seen.next().contains(Step.REFER);
    return new CaseViews.Inside(
        reads && seen.what().contactsShown() ? contacts.of(visit.viewer(), id) : null,
        reads ? messages.of(visit.viewer(), id) : null,
        gives ? cases.others(visit.account()) : CaseForms.Others.NOBODY,
        cases.route(seen.what()).orElse(null));
  }

  private Reply act(Call call) {
    Visit visit;
    try {
      visit = visits.sender(call);
    } catch (Refused.Unauthenticated e) {
      return Visits.toSignIn(call);
    }
    var say = site.wording(call);
    var form = call.form();
    var id = id(call);
    try {
      if (Objects.toString(form.get("act"), "").equals("message")) {
        messages.write(visit.viewer(), id, form.get("text"), audience(form));
      } else {
        cases.step(visit.viewer(), id, CaseActs.read(form));
      }
    } catch (Refused.Invalid e) {
      var errors = CaseErrors.of(e, form, say);
      return page(NOT_GOOD_ENOUGH, call, visit, new CaseForms.Sent(form, errors));
    } catch (Refused.TooMany e) {
      return page(TOO_MUCH, call, visit, said(form, say.text("case.tooMany")));
    } catch (Refused.Conflict e) {
      return tooLate(call, visit, form, say);
    }
    var seen = cases.sees(visit.viewer(), id);
    return Reply.redirect(
        303,
        seen ? CaseLinks.page(say.language(), id) + "?done=1" : CaseLinks.list(say.language()));
  }

  private Reply back(Call call) {
    return Reply.redirect(303, CaseLinks.page(site.wording(call).language(), id(call)));
  }

  /** Before a file is read it is clear that its sender may send one. */
  private void admit(Call call) {
    var visit = visits.current(call);
    messages.requireReceiver(
        visit.orElseThrow(() -> new Refused.Unauthenticated("Sign in to do this.")).viewer(),
        id(call));
  }

  private Reply send(Call call) {
    var visit = visits.sender(call);
    var say = site.wording(call);
    var form = call.form();
    var id = id(call);
    try {
      var file =
          call.multipart()
              .file("file")
              .orElseThrow(() -> new Refused.Invalid("/file", "is required"));
      messages.send(visit.viewer(), id, file, form.get("title"));
    } catch (Refused.Invalid e) {
      var errors =
          FormError.of(e, "case.form", say).stream()
              // The words beside a file are a message to the service.
              .map(error ->
                  error.field().equals("text") ? new FormError("title", error.text()) : error)
              .toList();
      return page(NOT_GOOD_ENOUGH, call, visit, new CaseForms.Sent(form, errors));
    } catch (Refused.TooMany e) {
      return page(TOO_MUCH, call, visit, said(form, say.text("case.tooMany")));
    }
    return Reply.redirect(303, CaseLinks.page(say.language(), id) + "?done=1");
  }

  private Reply open(Call call) {
    var visit = visits.current(call);
    if (visit.isEmpty()) {
      return Visits.toSignIn(call);
    }
    UUID file;
    try {
      file = call.id("file");
    } catch (Refused.Invalid notAnId) {
      throw new Refused.NotFound("file", call.pathParameter("file"));
    }
    return messages
        .open(visit.get().viewer(), id(call), file)
        .reply()
        .withCacheControl("private, no-store");
  }

  private static CaseForms.Sent said(MultiMap form, String text) {
    return new CaseForms.Sent(form, List.of(new FormError("", text)));
  }

  /** Somebody else was faster: where the case stands now, or who has it. */
  private Reply tooLate(Call call, Visit visit, MultiMap form, Wording say) {
    var id = id(call);
    if (cases.sees(visit.viewer(), id)) {
      return page(TOO_LATE, call, visit, said(form, say.text("case.refused")));
    }
    var frame =
        site.frame(say.language(), CaseLinks.path(id), "", say.text("case.title")).notIndexed();
    var who = cases.takenBy(visit.viewer(), id);
    var view =
        FormView.told(
            frame,
            say.text("case.title"),
            who.map(name -> say.text("case.taken", "who", name))
                .orElseGet(() -> say.text("case.refused")),
            List.of(new FormView.Link(CaseLinks.list(say.language()), say.text("case.title"))));
    return Reply.html(TOO_LATE, Html.of(out -> JteformGenerated.render(out, null, view)))
        .withCacheControl("no-store");
  }

  private static CaseMessage.Audience audience(MultiMap form) {
    for (var audience : CaseMessage.Audience.values()) {
      if (audience.name().equals(form.get("audience"))) {
        return audience;
      }
    }
    return null;
  }
}
