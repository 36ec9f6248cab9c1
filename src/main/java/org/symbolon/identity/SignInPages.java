package org.symbolon.identity;

import io.vertx.core.MultiMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.pages.FormFields;
import org.symbolon.platform.pages.Site;

/** The way into an account: sign up, confirm, sign in, set a new password. */
public final class SignInPages {
  private static final String LINK = "link";
  private static final String EMAIL = "email";
  private static final String PASSWORD = "password";
  private static final String NAME = "name";
  private static final Map<String, String> NO_LINKS = Map.of();
  private static final MultiMap NOTHING = MultiMap.caseInsensitiveMultiMap();

  private final Site site;
  private final SignInForms forms;
  private final Accounts accounts;
  private final Sessions sessions;

  public SignInPages(Site site, Accounts accounts, Sessions sessions) {
    this.site = site;
    this.forms = new SignInForms(site);
    this.accounts = accounts;
    this.sessions = sessions;
  }

  public void bind(PageRoutes routes) {
    routes
        .get("/:language/sign-up", call -> signUp(call, NOTHING, null))
        .post("/:language/sign-up", this::signUp)
        .get("/:language/confirm", call -> linked(call, "confirm"))
        .post("/:language/confirm", this::confirm)
        .get("/:language/sign-in", call -> signIn(call, call.query(), null))
        .post("/:language/sign-in", this::signIn)
        .get("/:language/forgotten", call -> forgotten(call, null))
        .post("/:language/forgotten", this::forgotten)
        .get("/:language/new-password", call -> newPassword(call, call.query(), null))
        .post("/:language/new-password", this::newPassword)
        .get("/:language/new-address", call -> linked(call, "newAddress"))
        .post("/:language/new-address", this::newAddress);
  }

  private Reply signUp(Call call) {
    Visits.requireOwnForm(call);
    var form = call.form();
    try {
      accounts.signUp(
          form.get(EMAIL), form.get(NAME), text(form, PASSWORD), site.wording(call).language());
    } catch (Refused.Invalid e) {
      return signUp(call, form, e);
    }
    return forms.told(call, "signUp.sent");
  }

  private Reply signUp(Call call, MultiMap typed, Refused refused) {
    return forms.page(
        call,
        "signUp",
        refused,
        typed,
        Map.of(),
        fields -> newPassword(fields.line(NAME, "text", "name").line(EMAIL, "email", EMAIL)),
        Map.of("sign-in", "signIn.title"));
  }

  private static FormFields newPassword(FormFields fields) {
    return fields.lineAs(PASSWORD, "newPassword", "password", "new-password");
  }

  /** The page behind a mailed link; a click confirms, so that no mail scanner does. */
  private Reply linked(Call call, String name) {
    return forms.page(call, name, null, NOTHING, link(call.query()), fields -> fields, NO_LINKS);
  }

  private static Map<String, String> link(MultiMap sent) {
    return Map.of(LINK, text(sent, LINK));
  }

  private Reply confirm(Call call) {
    Visits.requireOwnForm(call);
    try {
      var account = accounts.confirm(text(call.form(), LINK));
      // Whoever is new has one thing to do first: say for whom he acts.
      var next = "/" + site.wording(call).language().tag() + "/my/organisations/new";
      return signedIn(call, next, sessions.open(account, Devices.of(call)));
    } catch (Refused.NotFound e) {
      return forms.told(call, "link.gone");
    }
  }

  private Reply signIn(Call call) {
    Visits.requireOwnForm(call);
    var form = call.form();
    try {
      return signedIn(
          call,
          text(form, Visits.NEXT),
          sessions.signIn(
              form.get(EMAIL), text(form, PASSWORD), Devices.address(call), Devices.of(call)));
    } catch (Refused.Invalid | Refused.Unauthenticated | Refused.TooMany e) {
      return signIn(call, form, e);
    }
  }

  private Reply signedIn(Call call, String next, Sessions.Opened opened) {
    var language = site.wording(call).language().tag();
    var target = Visits.isOwnPage(next) ? next : "/" + language + "/account";
    return Visits.with(Reply.redirect(303, target), opened);
  }

  private Reply signIn(Call call, MultiMap sent, Refused refused) {
    var links = new TreeMap<String, String>(Map.of("sign-up", "signUp.title"));
    links.put("forgotten", "forgotten.title");
    return forms.page(
        call,
        "signIn",
        refused,
        sent,
        Map.of(Visits.NEXT, text(sent, Visits.NEXT)),
        fields ->
            fields.line(EMAIL, "email", "username").line(PASSWORD, "password", "current-password"),
        links);
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
