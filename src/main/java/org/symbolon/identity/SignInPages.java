package org.symbolon.identity;

import gg.jte.generated.precompiled.JteformGenerated;
import java.util.List;
import java.util.Map;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;

/** The way into an account: sign up, confirm, sign in, set a new password. */
public final class SignInPages {
  private static final String LINK = "link";
  private static final String EMAIL = "email";
  private static final String PASSWORD = "password";
  private static final String NAME = "name";

  private final Site site;
  private final Accounts accounts;
  private final Sessions sessions;

  public SignInPages(Site site, Accounts accounts, Sessions sessions) {
    this.site = site;
    this.accounts = accounts;
    this.sessions = sessions;
  }

  public void bind(PageRoutes routes) {
    routes
        .get("/:language/sign-up", call -> signUp(call, "", "", null))
        .post("/:language/sign-up", this::signUp)
        .get("/:language/confirm", this::confirmPage)
        .post("/:language/confirm", this::confirm)
        .get("/:language/sign-in", call -> signIn(call, "", null))
        .post("/:language/sign-in", this::signIn)
        .get("/:language/forgotten", call -> forgotten(call, null))
        .post("/:language/forgotten", this::forgotten)
        .get("/:language/new-password", call -> newPassword(call, null))
        .post("/:language/new-password", this::newPassword)
        .get("/:language/new-address", this::newAddressPage)
        .post("/:language/new-address", this::newAddress);
  }

  private Reply signUp(Call call) {
    Visits.requireOwnForm(call);
    var form = call.form();
    try {
      accounts.signUp(
          form.get(EMAIL), form.get(NAME), text(form.get(PASSWORD)), site.wording(call).language());
    } catch (Refused.Invalid e) {
      return signUp(call, text(form.get(NAME)), text(form.get(EMAIL)), e);
    }
    return told(call, "signUp.sent");
  }

  private Reply signUp(Call call, String name, String email, Refused refused) {
    var say = site.wording(call);
    return page(
        call,
        "signUp",
        refused,
        Map.of(),
        List.of(
            field(say, NAME, "text", "name", name),
            field(say, EMAIL, "email", EMAIL, email),
            newPasswordField(say)),
        List.of(link(say, "sign-in", "signIn.title")));
  }

  private Reply confirmPage(Call call) {
    return page(call, "confirm", null, linkOf(call), List.of(), List.of());
  }

  private Reply confirm(Call call) {
    Visits.requireOwnForm(call);
    try {
      var account = accounts.confirm(text(call.form().get(LINK)));
      return signedIn(call, sessions.open(account, Devices.of(call)));
    } catch (Refused.NotFound e) {
      return told(call, "link.gone");
    }
  }

  private Reply signIn(Call call) {
    Visits.requireOwnForm(call);
    var form = call.form();
    try {
      return signedIn(
          call,
          sessions.signIn(
              form.get(EMAIL), text(form.get(PASSWORD)), Devices.address(call), Devices.of(call)));
    } catch (Refused.Invalid | Refused.Unauthenticated | Refused.TooMany e) {
      return signIn(call, text(form.get(EMAIL)), e);
    }
  }

  private Reply signedIn(Call call, Sessions.Opened opened) {
    var language = site.wording(call).language().tag();
    return Visits.with(Reply.redirect(303, "/" + language + "/account"), opened);
  }

  private Reply signIn(Call call, String email, Refused refused) {
    var say = site.wording(call);
    return page(
        call,
        "signIn",
        refused,
        Map.of(),
        List.of(
            field(say, EMAIL, "email", "username", email),
            field(say, PASSWORD, "password", "current-password", "")),
        List.of(link(say, "sign-up", "signUp.title"), link(say, "forgotten", "forgotten.title")));
  }

  private Reply forgotten(Call call) {
    Visits.requireOwnForm(call);
    try {
      accounts.requestReset(call.form().get(EMAIL));
    } catch (Refused.Invalid e) {
      return forgotten(call, e);
    }
    return told(call, "forgotten.sent");
  }

  private Reply forgotten(Call call, Refused refused) {
    var say = site.wording(call);
    return page(
        call,
        "forgotten",
        refused,
        Map.of(),
        List.of(field(say, EMAIL, "email", EMAIL, "")),
        List.of(link(say, "sign-in", "signIn.title")));
  }

  private Reply newPassword(Call call) {
    Visits.requireOwnForm(call);
    var form = call.form();
    try {
      accounts.reset(text(form.get(LINK)), text(form.get(PASSWORD)));
    } catch (Refused.Invalid e) {
      return newPassword(call, e);
    } catch (Refused.NotFound e) {
      return told(call, "link.gone");
    }
    return told(call, "newPassword.done");
  }

  private Reply newPassword(Call call, Refused refused) {
    var hidden = refused == null ? linkOf(call) : Map.of(LINK, text(call.form().get(LINK)));
    return page(
        call,
        "newPassword",
        refused,
        hidden,
        List.of(newPasswordField(site.wording(call))),
        List.of());
  }

  private Reply newAddressPage(Call call) {
    return page(call, "newAddress", null, linkOf(call), List.of(), List.of());
  }

  private Reply newAddress(Call call) {
    Visits.requireOwnForm(call);
    try {
      accounts.confirmNewAddress(text(call.form().get(LINK)));
    } catch (Refused.NotFound e) {
      return told(call, "link.gone");
    }
    return told(call, "newAddress.done");
  }

  private static Map<String, String> linkOf(Call call) {
    return Map.of(LINK, call.queryParameter(LINK).orElse(""));
  }

  private static String text(String sent) {
    return sent == null ? "" : sent;
  }

  private static FormView.Field newPasswordField(Wording say) {
    return new FormView.Field(
        PASSWORD,
        say.text("field.newPassword"),
        "password",
        "new-password",
        "",
        say.text("field.newPassword.hint"));
  }

  private static FormView.Field field(
      Wording say, String name, String type, String autocomplete, String value) {
    return new FormView.Field(name, say.text("field." + name), type, autocomplete, value, null);
  }

  private static FormView.Link link(Wording say, String path, String key) {
    return new FormView.Link("/" + say.language().tag() + "/" + path, say.text(key));
  }

  private Reply page(
      Call call,
      String name,
      Refused refused,
      Map<String, String> hidden,
      List<FormView.Field> fields,
      List<FormView.Link> links) {
    var say = site.wording(call);
    var errors = FormErrors.of(refused, say);
    var path = call.path().substring(1 + say.language().tag().length());
    var frame = site.frame(say.language(), path, "", say.text(name + ".title")).notIndexed();
    var view =
        new FormView(
            frame,
            say.text(name + ".title"),
            say.text(name + ".lead"),
            null,
            errors,
            call.path(),
            hidden,
            fields,
            say.text(name + ".submit"),
            links);
    var reply =
        Reply.html(
            FormErrors.status(refused), Html.of(out -> JteformGenerated.render(out, null, view)));
    return reply.withCacheControl("no-store").with("Referrer-Policy", "no-referrer");
  }

  /** A page that only says what happened. */
  private Reply told(Call call, String key) {
    var say = site.wording(call);
    var path = call.path().substring(1 + say.language().tag().length());
    var frame = site.frame(say.language(), path, "", say.text(key + ".title")).notIndexed();
    var view =
        new FormView(
            frame,
            say.text(key + ".title"),
            say.text(key),
            null,
            List.of(),
            null,
            Map.of(),
            List.of(),
            null,
            List.of(link(say, "sign-in", "signIn.title")));
    return Reply.html(Html.of(out -> JteformGenerated.render(out, null, view)))
        .withCacheControl("no-store");
  }
}
