package org.symbolon.identity;

import gg.jte.generated.precompiled.JtesecondstepGenerated;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;

/**
 * The end of every way in: a second step where the account asks for it, then a fresh session. The
 * session that the browser had before ends.
 */
public final class Arrivals {
  private final Site site;
  private final Visits visits;
  private final Sessions sessions;
  private final Passkeys passkeys;

  public Arrivals(Site site, Visits visits, Sessions sessions, Passkeys passkeys) {
    this.site = site;
    this.visits = visits;
    this.sessions = sessions;
    this.passkeys = passkeys;
  }

  /**
   * For somebody who gave a password, or whom his institution vouches for.
   *
   * @param next page to go on to; anything that is none of ours leads to the account
   */
  Reply arrive(Call call, Account account, String next) {
    return passkeys.asksSecondFactor(account)
        ? secondStep(call, account, next)
        : signedIn(call, account, next);
  }

  /** For somebody who showed everything that the account asks for. */
  Reply signedIn(Call call, Account account, String next) {
    visits.current(call).ifPresent(old -> sessions.end(old.account(), old.session().id()));
    var language = site.wording(call).language().tag();
    var target = Visits.isOwnPage(next) ? next : "/" + language + "/my";
    return Visits.with(Reply.redirect(303, target), sessions.open(account, Devices.of(call)));
  }

  private Reply secondStep(Call call, Account account, String next) {
    var say = site.wording(call);
    var step = passkeys.toContinue(account);
    var frame =
        site.frame(say.language(), "/sign-in", "", say.text("secondStep.title")).notIndexed();
    var view = new SecondStepView(frame, next, step.challenge(), step.options());
    return Reply.html(Html.of(out -> JtesecondstepGenerated.render(out, null, view)))
        .withCacheControl("no-store")
        .with("Referrer-Policy", "same-origin");
  }
}
