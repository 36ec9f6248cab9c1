package org.symbolon.identity;

import gg.jte.generated.precompiled.JtepasskeysGenerated;
import io.vertx.core.MultiMap;
import java.util.Map;
import java.util.Objects;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;

/** One's passkeys, signing in with one, and what to do when it is lost. */
public final class PasskeyPages {
  private static final String PATH = "/:language/account/passkeys";
  private static final String SIGN_IN = "/:language/sign-in/passkey";
  private static final String NAME = "name";
  private static final String CREDENTIAL = "credential";
  private static final String LINK = "link";

  private final Site site;
  private final SignInForms forms;
  private final Visits visits;
  private final Passkeys passkeys;
  private final Arrivals arrivals;

  public PasskeyPages(Site site, Visits visits, Passkeys passkeys, Arrivals arrivals) {
    this.site = site;
    this.forms = new SignInForms(site);
    this.visits = visits;
    this.passkeys = passkeys;
    this.arrivals = arrivals;
  }

  public void bind(PageRoutes routes) {
    routes
        .get(PATH, this::show)
        .post(PATH, this::act)
        .post(PATH + "/options", this::toRegister)
        .post(SIGN_IN + "/options", this::toSignIn)
        .post(SIGN_IN, this::signIn)
        .post("/:language/sign-in/recover", this::requestRecovery)
        .get("/:language/passkey-lost", call -> forms.linked(call, "passkeyLost"))
        .post("/:language/passkey-lost", this::recover);
  }

  private Reply show(Call call) {
    return visits
        .current(call)
        .map(
            visit -> visit.session().fresh() ? page(call, visit, null) : Visits.toSignInAgain(call))
        .orElseGet(() -> Visits.toSignIn(call));
  }

  private Reply act(Call call) {
    var visit = visits.sender(call);
    if (!visit.session().fresh()) {
      return Visits.toSignInAgain(call);
    }
    var form = call.form();
    var account = visit.account();
    try {
      switch (text(form, "act")) {
        case "add" -> passkeys.register(account, form.get(NAME), text(form, CREDENTIAL));
        case "rename" ->
            passkeys.rename(account, Call.idOf("id", text(form, "id")), form.get(NAME));
        case "remove" -> passkeys.remove(account, Call.idOf("id", text(form, "id")));
        case "ask" -> passkeys.askSecondFactor(account, true);
        case "drop" -> passkeys.askSecondFactor(account, false);
        case String unknown -> throw new Refused.Invalid("act", "is not known: " + unknown);
      }
    } catch (Refused.Invalid | Refused.Conflict e) {
      return page(call, visit, e);
    }
    return Reply.redirect(303, call.path());
  }

  private Reply toRegister(Call call) {
    return Reply.json(200, passkeys.toRegister(visits.sender(call).account()))
        .withCacheControl("no-store");
  }

  private Reply toSignIn(Call call) {
    Visits.requireOwnForm(call);
    return Reply.json(200, passkeys.toSignIn()).withCacheControl("no-store");
  }

  private Reply signIn(Call call) {
    Visits.requireOwnForm(call);
    var form = call.form();
    try {
      var account = passkeys.prove(text(form, CREDENTIAL));
      return arrivals.signedIn(call, account, text(form, Visits.NEXT));
    } catch (Refused.Invalid e) {
      return forms.told(call, 401, "passkey.refused", Map.of("sign-in", "signIn.title"));
    }
  }

  private Reply requestRecovery(Call call) {
    Visits.requireOwnForm(call);
    try {
      passkeys.requestRecovery(text(call.form(), "challenge"));
    } catch (Refused.Invalid e) {
      return forms.told(call, "link.gone");
    } catch (Refused.Conflict e) {
      return forms.told(call, "passkeyLost.tooSoon");
    }
    return forms.told(call, "passkeyLost.sent");
  }

  private Reply recover(Call call) {
    Visits.requireOwnForm(call);
    try {
      passkeys.recover(text(call.form(), LINK));
    } catch (Refused.NotFound e) {
      return forms.told(call, "link.gone");
    }
    return forms.told(call, "passkeyLost.done");
  }

  private static String text(MultiMap sent, String name) {
    return Objects.toString(sent.get(name), "");
  }

  private Reply page(Call call, Visits.Visit visit, Refused refused) {
    var say = site.wording(call);
    var frame =
        site.frame(say.language(), "/account/passkeys", "", say.text("passkeys.title"))
            .notIndexed();
    var rows =
        passkeys.list(visit.account()).stream()
            .map(passkey ->
                new PasskeysView.Row(
                    passkey.id().toString(),
                    passkey.name(),
                    say.date(passkey.createdAt()),
                    passkey.lastUsedAt().map(say::date).orElse("–")))
            .toList();
    var view =
        new PasskeysView(
            frame,
            visit.formToken(),
            FormErrors.of(refused, say),
            passkeys.asksSecondFactor(visit.account()),
            rows);
    return Reply.html(
            FormErrors.status(refused),
            Html.of(out -> JtepasskeysGenerated.render(out, null, view)))
        .withCacheControl("no-store");
  }
}
