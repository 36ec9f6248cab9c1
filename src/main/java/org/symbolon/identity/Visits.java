package org.symbolon.identity;

import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.pages.Site;

/**
 * Who is behind a request to a page: the cookie that carries the session, and the proof that a form
 * comes from a page of ours.
 */
public final class Visits {
  /** The prefix has browsers refuse it from anybody else, and over plain connections. */
  static final String COOKIE = "__Host-symbolon";

  /** Hidden field of every form of somebody who is signed in. */
  public static final String FORM_TOKEN = "token";

  /** Where to go on after signing in: parameter and hidden field of the page to sign in. */
  public static final String NEXT = "next";

  private static final int NEXT_CHARACTERS = 2_000;

  /** A path of ours below a language, and nothing that a browser takes for another host. */
  private static final Pattern OWN_PAGE = Pattern.compile("/[a-z]{2}/[!-\\[\\]-~]*");

  private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Lax";

  /**
   * Somebody who is signed in.
   *
   * @param formToken value of the hidden field of his forms
   */
  public record Visit(Sessions.Current session, String formToken) {
    public Account account() {
      return session.account();
    }

    public Viewer viewer() {
      return new Viewer.Person(account(), true);
    }

    @Override
    public String toString() {
      return "Visit[" + account().id() + "]";
    }
  }

  private final Sessions sessions;

  public Visits(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Who is signed in; empty for a visitor, and when the session has ended. */
  public Optional<Visit> current(Call call) {
    return secret(call)
        .flatMap(secret ->
            sessions
                .current(secret)
                .map(session -> new Visit(session, Secrets.derived(secret, "form"))));
  }

  /** Who looks at a page: whoever is signed in, else a visitor. */
  public Viewer viewer(Call call) {
    return current(call).map(Visit::viewer).orElse(Viewer.VISITOR);
  }

  /** Sends a visitor to the page to sign in, and back from there to the page that he asked for. */
  public static Reply toSignIn(Call call) {
    var language = call.pathParameter(Site.LANGUAGE);
    var page = call.path() + (call.rawQuery().isEmpty() ? "" : "?" + call.rawQuery());
    var next = URLEncoder.encode(page, StandardCharsets.UTF_8);
    return Reply.redirect(303, "/" + language + "/sign-in?" + NEXT + "=" + next)
        .withCacheControl("no-store");
  }

  /**
   * Sends somebody whose sign-in is too long ago for what he wants to change to the page to sign
   * in, and back.
   */
  public static Reply toSignInAgain(Call call) {
    var language = call.pathParameter(Site.LANGUAGE);
    var next = URLEncoder.encode(call.path(), StandardCharsets.UTF_8);
    return Reply.redirect(303, "/" + language + "/sign-in?again=1&" + NEXT + "=" + next)
        .withCacheControl("no-store");
  }

  /** What counts as one network address: an IPv6 address by its first four groups. */
  public static String addressOf(Call call) {
    return Devices.address(call);
  }

  /** Whether this is the address of a page of this marketplace, without its host. */
  public static boolean isOwnPage(String next) {
    return next.length() <= NEXT_CHARACTERS && OWN_PAGE.matcher(next).matches();
  }

  private static Optional<String> secret(Call call) {
    return call.header("Cookie").stream()
        .flatMap(header -> ServerCookieDecoder.LAX.decodeAll(header).stream())
        .filter(cookie -> cookie.name().equals(COOKIE))
        .map(io.netty.handler.codec.http.cookie.Cookie::value)
        .findFirst();
  }

  /**
   * Refuses forms that other sites have browsers send.
   *
   * @throws Refused.Forbidden when the browser says so
   */
  public static void requireOwnForm(Call call) {
    var site = call.header("Sec-Fetch-Site").orElse("same-origin");
    var own = site.equals("same-origin") || site.equals("none");
    var origin = call.header("Origin").map(Visits::authority);
    var host = call.header("Host");
    // Where a page says no-referrer, browsers send its own forms with the origin "null".
    var hidden = call.header("Origin").filter("null"::equals).isPresent() && saysOwn(call);
    if (!own || (origin.isPresent() && !origin.equals(host) && !hidden)) {
      throw new Refused.Forbidden("This form was not sent from a page of this marketplace.");
    }
  }

  private static boolean saysOwn(Call call) {
    return call.header("Sec-Fetch-Site").filter("same-origin"::equals).isPresent();
  }

  private static String authority(String origin) {
    try {
      var authority = URI.create(origin).getAuthority();
      return authority == null ? "" : authority;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /**
   * Whoever sent a form of a page for those who are signed in.
   *
   * @throws Refused.Unauthenticated when he is not, or not any more
   * @throws Refused.Forbidden when the form is not one of his pages
   */
  public Visit sender(Call call) {
    requireOwnForm(call);
    var visit = current(call).orElseThrow(() -> new Refused.Unauthenticated("Sign in to do this."));
    var sent = call.form().get(FORM_TOKEN);
    if (sent == null || !Secrets.same(sent, visit.formToken())) {
      throw new Refused.Forbidden("This form is too old. Open the page anew.");
    }
    return visit;
  }

  /** The reply that keeps somebody signed in. */
  static Reply with(Reply reply, Sessions.Opened opened) {
    return reply.with(
        "Set-Cookie",
        COOKIE + "=" + opened.secret() + ATTRIBUTES + "; Max-Age=" + Sessions.IDLE.toSeconds());
  }

  /** The reply that has the browser forget. */
  static Reply without(Reply reply) {
    return reply.with("Set-Cookie", COOKIE + "=" + ATTRIBUTES + "; Max-Age=0");
  }
}
