package org.symbolon.organisation;

import gg.jte.generated.precompiled.JtemyorganisationsGenerated;
import gg.jte.generated.precompiled.JteorganisationformGenerated;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.symbolon.identity.Visits;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/**
 * The organisations that one acts for, and the form that enters one or changes what it says. A new
 * one is public at once: its listings could not be found otherwise.
 */
public final class MyOrganisationPages {
  static final String PATH = "/my/organisations";

  /** Parameter: where to go on after an organisation was entered. */
  static final String BACK = "back";

  private static final String ROOT = "/:language" + PATH;
  private static final int NOT_GOOD_ENOUGH = 422;
  private static final MultiMap NOTHING = MultiMap.caseInsensitiveMultiMap();

  private final Site site;
  private final Visits visits;
  private final Organisations organisations;
  private final MyOrganisationViews views;

  public MyOrganisationPages(
      Site site, Visits visits, Vocabularies vocabularies, Organisations organisations) {
    this.site = site;
    this.visits = visits;
    this.organisations = organisations;
    this.views = new MyOrganisationViews(site, new OrganisationFormViews(vocabularies));
  }

  public void bind(PageRoutes routes) {
    routes
        .get(ROOT, this::list)
        .post(ROOT, this::act)
        .get(ROOT + "/new", call -> signedIn(call, visit -> enter(call, visit, NOTHING, null)))
        .post(ROOT + "/new", this::enter)
        .get(ROOT + "/:id/edit", call -> signedIn(call, visit -> edit(call, visit)))
        .post(ROOT + "/:id/edit", this::revise);
  }

  private interface Showing {
    Reply to(Visit visit);
  }

  private Reply signedIn(Call call, Showing page) {
    return visits.current(call).map(page::to).orElseGet(() -> Visits.toSignIn(call));
  }

  private Reply list(Call call) {
    return signedIn(call, visit -> list(call, visit, null));
  }

  private Reply list(Call call, Visit visit, Refused refused) {
    var memberships = visit.account().memberships();
    var all = organisations.getAll(memberships.stream().map(m -> m.organisation()).toList());
    var view = views.list(visit, all, call.queryParameter("done"), refused, site.wording(call));
    return reply(
        refused == null ? 200 : NOT_GOOD_ENOUGH,
        Html.of(out -> JtemyorganisationsGenerated.render(out, null, view)));
  }

  private Reply act(Call call) {
    var visit = visits.sender(call);
    var form = call.form();
    var id = Call.idOf("id", Optional.ofNullable(form.get("id")).orElse(""));
    try {
      organisations.perform(visit.viewer(), id, act(form.get("act")), OptionalLong.empty());
    } catch (Refused.Conflict e) {
      return list(call, visit, e);
    }
    return done(site.wording(call), "changed");
  }

  private static OrganisationAct act(String sent) {
    return switch (sent) {
      case "publish" -> OrganisationAct.PUBLISH;
      case "pause" -> OrganisationAct.PAUSE;
      case null, default -> throw new Refused.Invalid("act", "is not known");
    };
  }

  private Reply enter(Call call) {
    var visit = visits.sender(call);
    var typed = call.form();
    try {
      organisations.post(visit.viewer(), OrganisationForm.read(typed, OrganisationForm.nothing()));
    } catch (Refused.Invalid | Refused.Conflict e) {
      return enter(call, visit, typed, e);
    }
    return back(call)
        .map(page -> Reply.redirect(303, page))
        .orElseGet(() -> done(site.wording(call), "entered"));
  }

  private Reply enter(Call call, Visit visit, MultiMap typed, Refused refused) {
    var say = site.wording(call);
    var view = views.enter(visit, typed, errors(refused, say), back(call), say);
    return form(view);
  }

  /** The page that sent him here because he had no organisation yet. */
  private static Optional<String> back(Call call) {
    return call.queryParameter(BACK).filter(Visits::isOwnPage);
  }

  private Reply edit(Call call, Visit visit) {
    var organisation = mine(call, visit);
    var say = site.wording(call);
    var typed = OrganisationForm.write(organisation.content());
    return form(views.edit(visit, organisation, organisation.revision(), typed, List.of(), say));
  }

  /** One that he may change; who may not even see it learns nothing. */
  private Organisation mine(Call call, Visit visit) {
    var organisation = organisations.get(visit.viewer(), call.id("id"));
    visit.viewer().require("reviseOrganisation", organisation.id());
    return organisation;
  }

  private Reply revise(Call call) {
    var visit = visits.sender(call);
    var say = site.wording(call);
    var organisation = mine(call, visit);
    var typed = call.form();
    var revision = revision(typed);
    try {
      var content = OrganisationForm.read(typed, organisation.content());
      organisations.revise(visit.viewer(), organisation.id(), revision, content);
    } catch (Refused.Invalid | Refused.Conflict e) {
      return form(views.edit(visit, organisation, revision, typed, errors(e, say), say));
    } catch (Refused.Stale e) {
      // What was typed stays; sending it again is then his decision.
      return form(views.edit(visit, organisation, e.current(), typed, errors(e, say), say));
    }
    return done(say, "changed");
  }

  private static long revision(MultiMap typed) {
    try {
      return Long.parseLong(Optional.ofNullable(typed.get("revision")).orElse(""));
    } catch (NumberFormatException e) {
      throw new Refused.Invalid("revision", "must be a number");
    }
  }

  private static List<FormError> errors(Refused refused, Wording say) {
    return switch (refused) {
      case null -> List.of();
      case Refused.Invalid invalid -> OrganisationFormViews.errors(invalid, say);
      case Refused.Stale stale -> List.of(new FormError("", say.text("org.stale")));
      default -> List.of(new FormError("", refused.getMessage()));
    };
  }

  private static Reply done(Wording say, String what) {
    return Reply.redirect(303, "/" + say.language().tag() + PATH + "?done=" + what);
  }

  private static Reply form(OrganisationFormView view) {
    return reply(
        view.errors().isEmpty() ? 200 : NOT_GOOD_ENOUGH,
        Html.of(out -> JteorganisationformGenerated.render(out, null, view)));
  }

  private static Reply reply(int status, String html) {
    return Reply.html(status, html).withCacheControl("no-store");
  }
}
