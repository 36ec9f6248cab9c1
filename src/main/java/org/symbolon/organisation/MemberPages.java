package org.symbolon.organisation;

import gg.jte.generated.precompiled.JtemembersGenerated;
import io.vertx.core.MultiMap;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.identity.Invitations;
import org.symbolon.identity.MemberRole;
import org.symbolon.identity.Memberships;
import org.symbolon.identity.Visits;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;

/** Who acts for an organisation: inviting, roles, leaving. */
public final class MemberPages {
  private static final String PATH = "/:language" + MyOrganisationPages.PATH + "/:id/members";
  private static final int NOT_GOOD_ENOUGH = 422;
  private static final MultiMap NOTHING = MultiMap.caseInsensitiveMultiMap();

  private final Site site;
  private final Visits visits;
  private final Organisations organisations;
  private final Memberships memberships;
  private final Invitations invitations;
  private final MembersViews views;

  public MemberPages(
      Site site,
      Visits visits,
      Organisations organisations,
      Memberships memberships,
      Invitations invitations) {
    this.site = site;
    this.visits = visits;
    this.organisations = organisations;
    this.memberships = memberships;
    this.invitations = invitations;
    this.views = new MembersViews(site);
  }

  public void bind(PageRoutes routes) {
    routes.get(PATH, this::show).post(PATH, this::act);
  }

  private Reply show(Call call) {
    return visits
        .current(call)
        .map(visit -> page(call, visit, seen(call, visit), NOTHING, null))
        .orElseGet(() -> Visits.toSignIn(call));
  }

  /** Who may not even see it learns nothing. */
  private Organisation seen(Call call, Visit visit) {
    return organisations.get(visit.viewer(), call.id("id"));
  }

  private Reply act(Call call) {
    var visit = visits.sender(call);
    var organisation = seen(call, visit);
    var form = call.form();
    var say = site.wording(call);
    var mine = "/" + say.language().tag() + MyOrganisationPages.PATH;
    String done;
    try {
      done =
          switch (Optional.ofNullable(form.get("act")).orElse("")) {
            case "invite" -> {
              invitations.invite(
                  visit.viewer(),
                  organisation.id(),
                  organisation.content().name(),
                  form.get("email"),
                  role(form),
                  say.language());
              yield "invited";
            }
            case "revoke" -> {
              invitations.revoke(visit.viewer(), organisation.id(), account(form));
              yield "revoked";
            }
            case "role" -> {
              memberships.changeRole(visit.viewer(), organisation.id(), account(form), role(form));
              yield "role";
            }
            case "remove" -> {
              memberships.remove(visit.viewer(), organisation.id(), account(form));
              yield "removed";
            }
            case "leave" -> {
              memberships.remove(visit.viewer(), organisation.id(), visit.account().id());
              yield "left";
            }
            default -> throw new Refused.Invalid("act", "is not known");
          };
    } catch (Refused.Invalid | Refused.Conflict | Refused.TooMany e) {
      return page(call, visit, organisation, form, e);
    }
    return Reply.redirect(
        303,
        done.equals("left")
            ? mine + "?done=left"
            : mine + "/" + organisation.id() + "/members?done=" + done);
  }

  private static UUID account(MultiMap form) {
    return Call.idOf("id", Optional.ofNullable(form.get("id")).orElse(""));
  }

  private static MemberRole role(MultiMap form) {
    try {
      return MemberRole.valueOf(Optional.ofNullable(form.get("role")).orElse(""));
    } catch (IllegalArgumentException e) {
      throw new Refused.Invalid("role", "is not known");
    }
  }

  private Reply page(
      Call call, Visit visit, Organisation organisation, MultiMap typed, Refused refused) {
    var members = memberships.list(visit.viewer(), organisation.id());
    var open = invitations.open(visit.viewer(), organisation.id());
    var view =
        views.of(
            visit,
            organisation,
            members,
            open,
            typed,
            call.queryParameter("done"),
            refused,
            site.wording(call));
    var status =
        switch (refused) {
          case null -> 200;
          case Refused.TooMany e -> 429;
          default -> NOT_GOOD_ENOUGH;
        };
    return Reply.html(status, Html.of(out -> JtemembersGenerated.render(out, null, view)))
        .withCacheControl("no-store");
  }
}
