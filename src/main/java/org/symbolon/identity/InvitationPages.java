package org.symbolon.identity;

import gg.jte.generated.precompiled.JteformGenerated;
import io.vertx.core.MultiMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.symbolon.identity.Invitations.Offered;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormFields;
import org.symbolon.platform.pages.FormView;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;

/**
 * The page behind the link of an invitation: one click for whoever is signed in, name and password
 * for whoever has no account yet. Opening it alone accepts nothing.
 */
public final class InvitationPages {
  private static final String PATH = "/:language/invitation";
  private static final String LINK = "link";
  private static final MultiMap NOTHING = MultiMap.caseInsensitiveMultiMap();

  private final Site site;
  private final Visits visits;
  private final Invitations invitations;
  private final Sessions sessions;
  private final Function<UUID, String> named;

  /**
   * The pages.
   *
   * @param named how an organisation is called
   */
  public InvitationPages(
      Site site,
      Visits visits,
      Invitations invitations,
      Sessions sessions,
      Function<UUID, String> named) {
    this.site = site;
    this.visits = visits;
    this.invitations = invitations;
    this.sessions = sessions;
    this.named = named;
  }

  public void bind(PageRoutes routes) {
    routes.get(PATH, this::show).post(PATH, this::take);
  }

  private Reply show(Call call) {
    var secret = call.queryParameter(LINK).orElse("");
    try {
      return page(call, secret, NOTHING, List.of());
    } catch (Refused.NotFound e) {
      return gone(call);
    }
  }

  private Reply take(Call call) {
    Visits.requireOwnForm(call);
    var form = call.form();
    var secret = form.get(LINK) == null ? "" : form.get(LINK);
    var say = site.wording(call);
    try {
      if (visits.current(call).isPresent()) {
        invitations.accept(visits.sender(call).account(), secret);
        return joined(say);
      }
      var password = form.get("password") == null ? "" : form.get("password");
      var account = invitations.acceptAnew(secret, form.get("name"), password, say.language());
      return Visits.with(joined(say), sessions.open(account, Devices.of(call)));
    } catch (Refused.NotFound e) {
      return gone(call);
    } catch (Refused.Invalid | Refused.Conflict e) {
      return page(call, secret, form, FormErrors.of(e, say));
    }
  }

  private static Reply joined(Wording say) {
    return Reply.redirect(303, "/" + say.language().tag() + "/my/organisations?done=joined");
  }

  private Reply gone(Call call) {
    var say = site.wording(call);
    var title = say.text("invitation.gone.title");
    var frame = site.frame(say.language(), "/invitation", "", title).notIndexed();
    return reply(200, FormView.told(frame, title, say.text("invitation.gone"), List.of()));
  }

  private Reply page(Call call, String secret, MultiMap typed, List<FormError> errors) {
    var say = site.wording(call);
    var offered = invitations.look(secret);
    var visit = visits.current(call);
    var title = say.text("invitation.title", "organisation", name(offered));
    var frame = site.frame(say.language(), "/invitation", "", title).notIndexed();
    if (visit.isEmpty() && offered.account()) {
      var view = FormView.told(frame, title, lead(offered, say, "known"), signIn(secret, say));
      return reply(200, view);
    }
    var fields = new FormFields(say, "field", typed, FormError.byField(errors));
    var view =
        visit
            .map(who ->
                new FormView(
                    frame,
                    title,
                    lead(offered, say, "mine") + " " + as(who.account(), say),
                    errors,
                    call.path(),
                    Map.of(LINK, secret, Visits.FORM_TOKEN, who.formToken()),
                    List.of(),
                    say.text("invitation.accept"),
                    List.of()))
            .orElseGet(() ->
                new FormView(
                    frame,
                    title,
                    lead(offered, say, "new"),
                    errors,
                    call.path(),
                    Map.of(LINK, secret),
                    fields
                        .line("name", "text", "name")
                        .lineAs("password", "newPassword", "password", "new-password")
                        .list(),
                    say.text("invitation.make"),
                    signIn(secret, say)));
    return reply(errors.isEmpty() ? 200 : 422, view);
  }

  private String name(Offered offered) {
    return named.apply(offered.invitation().organisation());
  }

  private String lead(Offered offered, Wording say, String how) {
    var invitation = offered.invitation();
    var role = say.text("member." + invitation.role());
    var what = say.text("member." + invitation.role() + ".what");
    return say.text(
        "invitation.lead." + how,
        Map.of(
            "by", offered.invitedBy().orElse(name(offered)),
            "organisation", name(offered),
            "role", role,
            "what", what,
            "email", invitation.email()));
  }

  private static String as(Account account, Wording say) {
    return say.text("invitation.as", Map.of("name", account.name(), "email", account.email()));
  }

  private static List<FormView.Link> signIn(String secret, Wording say) {
    var language = "/" + say.language().tag();
    var back = language + "/invitation?" + LINK + "=" + secret;
    var next = URLEncoder.encode(back, StandardCharsets.UTF_8);
    return List.of(
        new FormView.Link(
            language + "/sign-in?" + Visits.NEXT + "=" + next, say.text("invitation.signIn")));
  }

  /** No other site learns the link; ours has to see where a form comes from. */
  private static Reply reply(int status, FormView view) {
    return Reply.html(status, Html.of(out -> JteformGenerated.render(out, null, view)))
        .withCacheControl("no-store")
        .with("Referrer-Policy", "same-origin");
  }
}
