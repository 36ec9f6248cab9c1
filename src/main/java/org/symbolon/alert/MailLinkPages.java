package org.symbolon.alert;

import gg.jte.generated.precompiled.JteformGenerated;
import io.vertx.core.MultiMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.symbolon.identity.Visits;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormFields;
import org.symbolon.platform.pages.FormView;
import org.symbolon.platform.pages.Frame;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/**
 * Mails about news for an address without an account, from the wish to the end. The end needs
 * neither session nor form token: mail programs send it by themselves (RFC 8058), and all that it
 * can do is to stop mails.
 */
public final class MailLinkPages {
  private static final String LINK = "link";

  private final Site site;
  private final MailLinks links;
  private final SearchAddress addresses;

  public MailLinkPages(Site site, Vocabularies vocabularies, MailLinks links) {
    this.site = site;
    this.links = links;
    this.addresses = new SearchAddress(vocabularies);
  }

  public void bind(PageRoutes routes) {
    routes
        .get("/:language/alerts/new", call -> wish(call, null))
        .post("/:language/alerts/new", this::wish)
        .get("/:language/alerts/confirm", this::confirmPage)
        .post("/:language/alerts/confirm", this::confirm)
        .get("/:language/unsubscribe", this::endPage)
        .post("/:language/unsubscribe", this::end);
  }

  private Reply wish(Call call, Refused.Invalid refused) {
    var say = site.wording(call);
    var sent = refused == null ? MultiMap.caseInsensitiveMultiMap() : call.form();
    var query = refused == null ? addresses.canonical(call.rawQuery()) : text(sent, "query");
    var name = refused == null ? call.queryParameter("name").orElse("") : text(sent, "name");
    var errors = refused == null ? List.<FormError>of() : FormError.of(refused, "wish", say);
    var fields =
        new FormFields(say, "wish", sent, FormError.byField(errors))
            .line("email", "email", "email")
            .choice("cadence", false, cadences(say));
    var title = say.text("wish.title");
    var view =
        new FormView(
            frame(call, say, title),
            title,
            say.text("wish.lead", "name", name.isBlank() ? say.text("search.title") : name),
            errors,
            call.path(),
            Map.of("query", query, "name", name),
            fields.list(),
            say.text("wish.submit"),
            List.of(new FormView.Link(signIn(say, query), say.text("wish.signIn"))));
    return page(refused == null ? 200 : 422, view);
  }

  /** Whoever has an account saves the search from its own page. */
  private String signIn(Wording say, String query) {
    var language = "/" + say.language().tag();
    var next = language + addresses.page(query);
    return language
        + "/sign-in?"
        + Visits.NEXT
        + "="
        + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }

  private static Map<String, String> cadences(Wording say) {
    var labels = new LinkedHashMap<String, String>();
    for (var cadence : List.of(Cadence.WEEKLY, Cadence.DAILY, Cadence.AT_ONCE)) {
      labels.put(cadence.name(), say.text("cadence." + cadence));
    }
    return labels;
  }

  private Reply wish(Call call) {
    Visits.requireOwnForm(call);
    var say = site.wording(call);
    var form = call.form();
    try {
      var name = text(form, "name");
      links.request(
          form.get("email"),
          name.isBlank() ? say.text("search.title") : shortened(name),
          addresses.canonical(text(form, "query")),
          SearchesPages.cadence(form.get("cadence")),
          say.language(),
          Visits.addressOf(call));
    } catch (Refused.Invalid e) {
      return wish(call, e);
    } catch (Refused.TooMany e) {
      var title = say.text("wish.title");
      var told = FormView.told(frame(call, say, title), title, say.text("wish.tooMany"), List.of());
      return page(429, told).with("Retry-After", Integer.toString(e.retryAfterSeconds()));
    }
    return told(call, "wish.sent");
  }

  private static String shortened(String name) {
    var most = Subscriptions.NAME_CHARACTERS;
    return name.length() > most ? name.substring(0, most) : name;
  }

  private Reply confirmPage(Call call) {
    return button(call, "alertConfirm", Map.of(LINK, call.queryParameter(LINK).orElse("")), null);
  }

  private Reply confirm(Call call) {
    Visits.requireOwnForm(call);
    try {
      links.confirm(text(call.form(), LINK));
    } catch (Refused.NotFound e) {
      return told(call, "alertConfirm.gone");
    }
    return told(call, "alertConfirm.done");
  }

  private Reply endPage(Call call) {
    var secret = call.queryParameter(LINK).orElse("");
    return links
        .ofLink(secret)
        .filter(one -> one.cadence() != Cadence.NEVER)
        .map(one -> button(call, "unsubscribe", Map.of(), one.name()))
        .orElseGet(() -> told(call, "unsubscribe.done"));
  }

  /** The link stands in the address: whoever sends this may send any body, or none. */
  private Reply end(Call call) {
    links.unsubscribe(call.queryParameter(LINK).orElse(""));
    return told(call, "unsubscribe.done");
  }

  private Reply button(Call call, String key, Map<String, String> hidden, String name) {
    var say = site.wording(call);
    var title = say.text(key + ".title");
    var lead = name == null ? say.text(key + ".lead") : say.text(key + ".lead", "name", name);
    var action = hidden.isEmpty() ? call.path() + "?" + call.rawQuery() : call.path();
    var view =
        new FormView(
            frame(call, say, title),
            title,
            lead,
            List.of(),
            action,
            hidden,
            List.of(),
            say.text(key + ".submit"),
            List.of());
    return page(200, view);
  }

  private Reply told(Call call, String key) {
    var say = site.wording(call);
    var title = say.text(key + ".title");
    var search =
        new FormView.Link("/" + say.language().tag() + "/search", say.text("search.title"));
    return page(200, FormView.told(frame(call, say, title), title, say.text(key), List.of(search)));
  }

  private static String text(MultiMap form, String name) {
    var sent = form.get(name);
    return sent == null ? "" : sent;
  }

  /** Without the query, which holds a secret. */
  private Frame frame(Call call, Wording say, String title) {
    var path = call.path().substring(1 + say.language().tag().length());
    return site.frame(say.language(), path, "", title).notIndexed();
  }

  private static Reply page(int status, FormView view) {
    return Reply.html(status, Html.of(out -> JteformGenerated.render(out, null, view)))
        .withCacheControl("no-store");
  }
}
