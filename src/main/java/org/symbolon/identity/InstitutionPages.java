package org.symbolon.identity;

import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import io.vertx.core.MultiMap;
import java.util.Map;
import java.util.Objects;
import org.symbolon.kernel.Language;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.pages.Site;

/** The way over an institution's provider, and back. */
public final class InstitutionPages {
  /** Where providers send people back to, below the address of the marketplace. */
  public static final String BACK = "/sign-in/institution";

  private static final String COOKIE = "__Host-symbolon-institution";

  /** Lax: the provider's site sends the browser back here. */
  private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=";

  private static final String HERE = "/:language/sign-in/institution";
  private static final int SECRET_CHARACTERS = 43;
  private static final String FORM = "institution";

  private final Site site;
  private final SignInForms forms;
  private final Institution institution;
  private final Arrivals arrivals;

  public InstitutionPages(Site site, Institution institution, Arrivals arrivals) {
    this.site = site;
    this.forms = new SignInForms(site);
    this.institution = institution;
    this.arrivals = arrivals;
  }

  /** Before the pages whose addresses begin with a language. */
  public void bind(PageRoutes routes) {
    routes
        .get(BACK, this::back)
        .get(HERE, this::begin)
        .get(HERE + "/back", this::finish)
        .get(HERE + "/join", call -> forms.linked(call, FORM))
        .post(HERE + "/join", this::join);
  }

  private Reply begin(Call call) {
    var language = site.wording(call).language();
    var begun = institution.begin(call.queryParameter(Visits.NEXT).orElse(""));
    // The language comes back with the browser, since the provider knows one address only.
    return Reply.redirect(303, begun.address())
        .withCacheControl("no-store")
        .with("Referrer-Policy", "no-referrer")
        .with("Set-Cookie", cookie(begun.secret() + "." + language.tag()));
  }

  private static String cookie(String value) {
    return COOKIE + "=" + value + ATTRIBUTES + Purpose.INSTITUTION.valid().toSeconds();
  }

  private static String kept(Call call) {
    return call.header("Cookie").stream()
        .flatMap(header -> ServerCookieDecoder.LAX.decodeAll(header).stream())
        .filter(cookie -> cookie.name().equals(COOKIE))
        .map(Cookie::value)
        .findFirst()
        .orElse("");
  }

  private static String secret(Call call) {
    var kept = kept(call);
    return kept.length() > SECRET_CHARACTERS ? kept.substring(0, SECRET_CHARACTERS) : "";
  }

  private Reply back(Call call) {
    var kept = kept(call);
    var tag = kept.length() > SECRET_CHARACTERS ? kept.substring(SECRET_CHARACTERS + 1) : "";
    var language = Language.of(tag).orElse(Language.EN).tag();
    return Reply.redirect(303, "/" + language + BACK + "/back?" + call.rawQuery())
        .withCacheControl("no-store")
        .with("Referrer-Policy", "no-referrer");
  }

  private Reply finish(Call call) {
    var secret = secret(call);
    var state = call.queryParameter("state").orElse("");
    var code = call.queryParameter("code").orElse("");
    if (secret.isEmpty() || state.isEmpty() || code.isEmpty()) {
      return refused(call);
    }
    try {
      var language = site.wording(call).language();
      return switch (institution.finish(secret, state, code, language)) {
        case Institution.Outcome.Known known ->
            arrivals.arrive(call, known.account(), known.next());
        case Institution.Outcome.Mailed mailed -> forms.told(call, "institution.sent");
      };
    } catch (Refused.Unauthenticated | Refused.Invalid e) {
      return refused(call);
    }
  }

  private Reply refused(Call call) {
    return forms.told(call, 401, "institution.refused", Map.of("sign-in", "signIn.title"));
  }

  private Reply join(Call call) {
    Visits.requireOwnForm(call);
    try {
      var account =
          institution.join(text(call.form(), "link"), secret(call), site.wording(call).language());
      return arrivals.arrive(call, account, "");
    } catch (Refused.NotFound e) {
      return forms.told(call, "link.gone");
    } catch (Refused.Forbidden e) {
      return forms.told(call, 403, "institution.otherBrowser", Map.of("sign-in", "signIn.title"));
    }
  }

  private static String text(MultiMap sent, String name) {
    return Objects.toString(sent.get(name), "");
  }
}
