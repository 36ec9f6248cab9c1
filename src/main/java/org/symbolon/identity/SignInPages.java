package org.symbolon.identity;

import gg.jte.generated.precompiled.JtesigninGenerated;
import io.vertx.core.MultiMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.pages.FormFields;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;

/** The way into an account: sign up, confirm, sign in, set a new password. */
public final class SignInPages {
  private static final String LINK = "link";
  private static final String EMAIL = "email";
  private static final String PASSWORD = "password";
  private static final String PASSKEY = "passkey";
  private static final String NAME = "name";
  private static final Map<String, String> NO_LINKS = Map.of();
  private static final MultiMap NOTHING = MultiMap.caseInsensitiveMultiMap();

  private final Site site;
  private final SignInForms forms;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Arrivals arrivals;
  private final boolean institution;
  private final Map<String, String> demonstration;

  /**
   * @param institution whether an institution's provider is offered
   * @param demonstration addresses of the demonstration's accounts by role; empty without it
   */
  public SignInPages(
      Site site,
      Accounts accounts,
      Sessions sessions,
      Arrivals arrivals,
      boolean institution,
      Map<String, String> demonstration) {
    this.site = site;
    this.forms = new SignInForms(site);
    this.accounts = accounts;
    this.sessions = sessions;
    this.arrivals = arrivals;
    this.institution = institution;
    this.demonstration = demonstration;
  }

  public void bind(PageRoutes routes) {
    routes
        .get("/:language/sign-up", call -> signUp(call, call.query(), null))
        .post("/:language/sign-up", this::signUp)
        .get("/:language/confirm", call -> forms.linked(call, "confirm"))
        .post("/:language/confirm", this::confirm)
        .get("/:language/sign-in", call -> signIn(call, call.query(), null))
        .post("/:language/sign-in", this::signIn)
        .get("/:language/forgotten", call -> forgotten(call, null))
        .post("/:language/forgotten", this::forgotten)
        .get("/:language/new-password", call -> newPassword(call, call.query(), null))
        .post("/:language/new-password", this::newPassword)
        .get("/:language/new-address", call -> forms.linked(call, "newAddress"))
        .post("/:language/new-address", this::newAddress);
  }

  private Reply signUp(Call call) {
    Visits.requireOwnForm(call);
    var form = call.form();
    var language = site.wording(call).language();
    try {
      if (form.contains(PASSKEY)) {
        accounts.signUpWithoutPassword(form.get(EMAIL), form.get(NAME), language);
      } else {
        accounts.signUp(form.get(EMAIL), form.get(NAME), text(form, PASSWORD), language);
      }
    } catch (Refused.Invalid e) {
      return signUp(call, form, e);
    }
    return forms.told(call, "signUp.sent");
  }

  private Reply signUp(Call call, MultiMap typed, Refused refused) {
    var passkey = typed.contains(PASSKEY);
    var links = new TreeMap<String, String>(Map.of("sign-in", "signIn.title"));
    links.put(
        passkey ? "sign-up" : "sign-up?" + PASSKEY + "=1",
        passkey ? "signUp.withPassword" : "signUp.withPasskey");
    return forms.page(
        call,
        passkey ? "signUpPasskey" : "signUp",
        refused,
        typed,
        passkey ? Map.of(PASSKEY, "1") : Map.of(),
        fields -> {
          var known = fields.line(NAME, "text", "name").line(EMAIL, "email", EMAIL);
          return passkey ? known : newPassword(known);
        },
        links);
  }

  private static FormFields newPassword(FormFields fields) {
    return fields.lineAs(PASSWORD, "newPassword", "password", "new-password");
  }

  private static Map<String, String> link(MultiMap sent) {
    return Map.of(LINK, text(sent, LINK));
  }

  private Reply confirm(Call call) {
    Visits.requireOwnForm(call);
    try {
      var account = accounts.confirm(text(call.form(), LINK));
      // Whoever is new has one thing to do first: say for whom he acts. Without a password it is
      // making a passkey.
      var first = accounts.hasPassword(account) ? "/my/organisations/new" : "/account/passkeys";
      return arrivals.signedIn(call, account, "/" + site.wording(call).language().tag() + first);
    } catch (Refused.NotFound e) {
      return forms.told(call, "link.gone");
    }
  }

  private Reply signIn(Call call) {
    Visits.requireOwnForm(call);
    var form = call.form();
    try {
      var account = sessions.check(form.get(EMAIL), text(form, PASSWORD), Devices.address(call));
      return arrivals.arrive(call, account, text(form, Visits.NEXT));
    } catch (Refused.Invalid | Refused.Unauthenticated | Refused.TooMany e) {
      return signIn(call, form, e);
    }
  }

  private Reply signIn(Call call, MultiMap sent, Refused refused) {
    var links = new TreeMap<String, String>(Map.of("sign-up", "signUp.title"));
    links.put("forgotten", "forgotten.title");
    var next = text(sent, Visits.NEXT);
    var form =
        forms.view(
            call,
            sent.contains("again") ? "signInAgain" : "signIn",
            refused,
            sent,
            Map.of(Visits.NEXT, next),
            fields ->
                fields
                    .line(EMAIL, "email", "username")
                    .line(PASSWORD, "password", "current-password"),
            links);
    var say = site.wording(call);
    var offered =
        demonstration.entrySet().stream()
            .map(who -> new SignInView.Offered(who.getValue(), say.text("demo." + who.getKey())))
            .toList();
    var view = new SignInView(form, next, institution, offered);
    return SignInForms.reply(
        FormErrors.status(refused), Html.of(out -> JtesigninGenerated.render(out, null, view)));
  }

  private Reply forgotten(Call call) {
    Visits.requireOwnForm(call);
    try {
      accounts.requestReset(call.form().get(EMAIL));
    } catch (Refused.Invalid e) {
      return forgotten(call, e);
    }
    return forms.told(call, "forgotten.sent");
  }

  private Reply forgotten(Call call, Refused refused) {
    return forms.page(
        call,
        "forgotten",
        refused,
        NOTHING,
        Map.of(),
        fields -> fields.line(EMAIL, "email", EMAIL),
        Map.of("sign-in", "signIn.title"));
  }

  private Reply newPassword(Call call) {
    Visits.requireOwnForm(call);
    var form = call.form();
    try {
      accounts.reset(text(form, LINK), text(form, PASSWORD));
    } catch (Refused.Invalid e) {
      return newPassword(call, form, e);
    } catch (Refused.NotFound e) {
      return forms.told(call, "link.gone");
    }
    return forms.told(call, "newPassword.done");
  }

  private Reply newPassword(Call call, MultiMap sent, Refused refused) {
    return forms.page(
        call, "newPassword", refused, NOTHING, link(sent), SignInPages::newPassword, NO_LINKS);
  }

  private Reply newAddress(Call call) {
    Visits.requireOwnForm(call);
    try {
      accounts.confirmNewAddress(text(call.form(), LINK));
    } catch (Refused.NotFound e) {
      return forms.told(call, "link.gone");
    }
    return forms.told(call, "newAddress.done");
  }

  private static String text(MultiMap sent, String name) {
    return Objects.toString(sent.get(name), "");
  }
}
