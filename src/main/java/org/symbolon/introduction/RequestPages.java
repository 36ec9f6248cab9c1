package org.symbolon.introduction;

import gg.jte.generated.precompiled.JteformGenerated;
import io.vertx.core.MultiMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.symbolon.identity.MemberRole;
import org.symbolon.identity.Visits;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormFields;
import org.symbolon.platform.pages.FormView;
import org.symbolon.platform.pages.Frame;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;

/**
 * The form with which somebody asks for an introduction. What it is about stands in its address, so
 * that a visitor comes back to it after signing in.
 */
public final class RequestPages {
  private static final String PATH = CaseLinks.LIST + "/new";
  private static final int ROWS = 6;
  private static final int NOT_GOOD_ENOUGH = 422;
  private static final int TOO_LATE = 409;
  private static final int TOO_MUCH = 429;

  private final Site site;
  private final Visits visits;
  private final Requests requests;
  private final CaseNames names;

  public RequestPages(Site site, Visits visits, Requests requests, CaseNames names) {
    this.site = site;
    this.visits = visits;
    this.requests = requests;
    this.names = names;
  }

  /** Before the page of one case, whose address fits too. */
  public void bind(PageRoutes routes) {
    routes.get("/:language" + PATH, this::show).post("/:language" + PATH, this::send);
  }

  /** What an address asks for; each may be missing. */
  private record Wanted(UUID technology, UUID need, UUID listing, UUID partner) {
    static Wanted of(Call call) {
      return new Wanted(
          id(call, "technology"), id(call, "need"), id(call, "listing"), id(call, "partner"));
    }

    private static UUID id(Call call, String name) {
      return call.queryParameter(name).map(value -> Call.idOf(name, value)).orElse(null);
    }

    List<UUID> listings() {
      return Stream.of(technology, need, listing).filter(Objects::nonNull).toList();
    }
  }

  private Reply show(Call call) {
    return visits
        .current(call)
        .map(visit -> page(200, call, visit, MultiMap.caseInsensitiveMultiMap(), List.of()))
        .orElseGet(() -> Visits.toSignIn(call));
  }

  private Reply page(int status, Call call, Visit visit, MultiMap typed, List<FormError> errors) {
    var say = site.wording(call);
    var wanted = Wanted.of(call);
    var about = names.titles(wanted.listings(), wanted.partner());
    if (about.isEmpty()) {
      throw new Refused.NotFound("page", call.path());
    }
    var frame =
        site.frame(say.language(), PATH, call.rawQuery(), say.text("case.request.title"))
            .notIndexed();
    var organisations = organisations(visit, wanted);
    if (organisations.isEmpty()) {
      return reply(status, nobody(frame, visit, wanted, say));
    }
    var fields =
        new FormFields(say, "case.form", typed, FormError.byField(errors))
            .choice("organisation", true, organisations)
            .paragraphs("message", true, ROWS, Typed.REQUEST_CHARACTERS)
            .list();
    var lead =
        say.text("case.request.about", "about", String.join(" – ", about))
            + " "
            + say.text("case.request.lead");
    return reply(
        status,
        new FormView(
            frame,
            say.text("case.request.title"),
            lead,
            errors,
            call.path() + "?" + call.rawQuery(),
            Map.of(Visits.FORM_TOKEN, visit.formToken()),
            fields,
            say.text("case.request.send"),
            List.of()));
  }

  private static Reply reply(int status, FormView view) {
    return Reply.html(status, Html.of(out -> JteformGenerated.render(out, null, view)))
        .withCacheControl("no-store");
  }

  /** For whom he may ask: his organisations, of a pair the one that owns a half of it. */
  private Map<String, String> organisations(Visit visit, Wanted wanted) {
    var labels = new LinkedHashMap<String, String>();
    var owners = names.owners(wanted.listings());
    for (var member : visit.account().memberships()) {
      var id = member.organisation();
      var owns = owners.contains(id);
      var fits = wanted.listing() != null ? !owns : wanted.need() == null || owns;
      if (fits && member.role().covers(MemberRole.EDITOR) && !id.equals(wanted.partner())) {
        labels.put(id.toString(), names.nameOf(id));
      }
    }
    return labels;
  }

  private FormView nobody(Frame frame, Visit visit, Wanted wanted, Wording say) {
    var edits =
        visit.account().memberships().stream()
            .anyMatch(member -> member.role().covers(MemberRole.EDITOR));
    return FormView.told(
        frame,
        say.text("case.request.title"),
        say.text(
            !edits
                ? "case.request.noOrganisation"
                : wanted.need() != null ? "case.request.notYours" : "case.request.own"),
        List.of(
            new FormView.Link(
                "/" + say.language().tag() + "/my/organisations",
                say.text("case.request.organisations"))));
  }

  private Reply send(Call call) {
    Visit visit;
    try {
      visit = visits.sender(call);
    } catch (Refused.Unauthenticated e) {
      return Visits.toSignIn(call);
    }
    var say = site.wording(call);
    var form = call.form();
    var wanted = Wanted.of(call);
    try {
      var organisation =
          Call.idOf("organisation", Optional.ofNullable(form.get("organisation")).orElse(""));
      var seen =
          requests.request(
              visit.viewer(),
              new Introduction(
                  organisation,
                  wanted.technology(),
                  wanted.need(),
                  wanted.listing(),
                  wanted.partner(),
                  form.get("message")));
      return Reply.redirect(303, CaseLinks.page(say.language(), seen.what().id()) + "?done=1");
    } catch (Refused.Invalid e) {
      return page(NOT_GOOD_ENOUGH, call, visit, form, CaseErrors.of(e, form, say));
    } catch (Refused.TooMany e) {
      return page(TOO_MUCH, call, visit, form, one(say.text("case.tooMany")));
    } catch (Refused.Conflict e) {
      return page(TOO_LATE, call, visit, form, one(say.text("case.request.conflict")));
    }
  }

  private static List<FormError> one(String text) {
    return List.of(new FormError("", text));
  }
}
