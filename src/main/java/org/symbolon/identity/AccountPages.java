package org.symbolon.identity;

import gg.jte.generated.precompiled.JteaccountGenerated;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;

/** One's own account: what one may do, where one is signed in, tokens of machine clients. */
public final class AccountPages {
  private static final String PATH = "/:language/account";

  /** Acts that decide who can get in. */
  private static final Set<String> WAYS_IN = Set.of("token", "address");

  private final Site site;
  private final Visits visits;
  private final Accounts accounts;
  private final Sessions sessions;
  private final ApiTokens tokens;

  public AccountPages(
      Site site, Visits visits, Accounts accounts, Sessions sessions, ApiTokens tokens) {
    this.site = site;
    this.visits = visits;
    this.accounts = accounts;
    this.sessions = sessions;
    this.tokens = tokens;
  }

  public void bind(PageRoutes routes) {
    routes.get(PATH, this::show).post(PATH, this::act);
  }

  private Reply show(Call call) {
    return visits
        .current(call)
        .map(visit -> page(call, visit, null, null))
        .orElseGet(() -> Visits.toSignIn(call));
  }

  private String tag(Call call) {
    return site.wording(call).language().tag();
  }

  private Reply act(Call call) {
    Visits.Visit visit;
    try {
      visit = visits.sender(call);
    } catch (Refused.Unauthenticated e) {
      return Visits.toSignIn(call);
    }
    var form = call.form();
    var account = visit.account();
    if (WAYS_IN.contains(Objects.toString(form.get("act"), "")) && !visit.session().fresh()) {
      return Visits.toSignInAgain(call);
    }
    try {
      switch (Optional.ofNullable(form.get("act")).orElse("")) {
        case "sign-out" -> {
          sessions.end(account, visit.session().id());
          return Visits.without(Reply.redirect(303, "/" + tag(call) + "/"));
        }
        case "sign-out-others" -> sessions.endOthers(visit.session());
        case "end" -> sessions.end(account, id(form.get("id")));
        case "token" -> {
          var text = tokens.create(account, form.get("name"), "WRITE".equals(form.get("scope")));
          // Shown in the answer itself, because it is nowhere else.
          return page(call, visit, text, null);
        }
        case "revoke" -> tokens.revoke(account, id(form.get("id")));
        case "password" -> {
          sessions.check(
              account.email(), Objects.toString(form.get("current"), ""), Visits.addressOf(call));
          accounts.changePassword(visit.session(), Objects.toString(form.get("password"), ""));
        }
        case "address" -> accounts.requestNewAddress(account, form.get("email"));
        case String unknown -> throw new Refused.Invalid("act", "is not known: " + unknown);
      }
    } catch (Refused.Invalid | Refused.Conflict | Refused.Unauthenticated | Refused.TooMany e) {
      return page(call, visit, null, e);
    }
    return Reply.redirect(303, "/" + tag(call) + "/account");
  }

  private static UUID id(String sent) {
    try {
      return UUID.fromString(sent == null ? "" : sent);
    } catch (IllegalArgumentException e) {
      throw new Refused.Invalid("id", "must be a UUID");
    }
  }

  private Reply page(Call call, Visits.Visit visit, String newToken, Refused refused) {
    var say = site.wording(call);
    var account = visit.account();
    var frame = site.frame(say.language(), "/account", "", say.text("account.title")).notIndexed();
    var view =
        new AccountView(
            frame,
            account.name(),
            account.email(),
            visit.formToken(),
            newToken,
            FormErrors.of(refused, say),
            roles(account, say),
            sessionRows(visit, say),
            tokenRows(account, say));
    return Reply.html(
            FormErrors.status(refused), Html.of(out -> JteaccountGenerated.render(out, null, view)))
        .withCacheControl("no-store");
  }

  private static List<AccountView.Role> roles(Account account, Wording say) {
    var roles = new ArrayList<AccountView.Role>();
    if (account.operator()) {
      var pages = "/" + say.language().tag() + "/operator/";
      roles.add(new AccountView.Role(null, say.text("role.OPERATOR")));
      roles.add(new AccountView.Role(pages + "brokers", say.text("broker.title")));
      roles.add(new AccountView.Role(pages + "reports", say.text("reports.title")));
    }
    account
        .brokerage()
        .ifPresent(broker ->
            roles.add(new AccountView.Role(href(say, broker.centre()), say.text("role.BROKER"))));
    account
        .memberships()
        .forEach(membership ->
            roles.add(
                new AccountView.Role(
                    href(say, membership.organisation()), say.text("role." + membership.role()))));
    return roles;
  }

  private static String href(Wording say, UUID organisation) {
    return "/" + say.language().tag() + "/organisations/" + organisation;
  }

  private List<AccountView.SessionRow> sessionRows(Visits.Visit visit, Wording say) {
    return sessions.list(visit.account()).stream()
        .map(session ->
            new AccountView.SessionRow(
                session.id().toString(),
                session.device().isEmpty() ? say.text("account.device") : session.device(),
                say.date(session.lastSeenAt()),
                session.id().equals(visit.session().id())))
        .toList();
  }

  private List<AccountView.TokenRow> tokenRows(Account account, Wording say) {
    return tokens.list(account).stream()
        .map(token ->
            new AccountView.TokenRow(
                token.id().toString(),
                token.name(),
                say.text(token.writes() ? "scope.WRITE" : "scope.READ"),
                token.lastUsedAt().map(say::date).orElse("–"),
                say.date(token.expiresAt())))
        .toList();
  }
}
