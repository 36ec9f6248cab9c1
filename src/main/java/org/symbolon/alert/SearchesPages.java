package org.symbolon.alert;

import gg.jte.generated.precompiled.JtesearchesGenerated;
import java.util.Arrays;
import java.util.Optional;
import org.symbolon.identity.Account;
import org.symbolon.identity.Visits;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.kernel.Language;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/** Saved searches: what they find, how often news of them are mailed, and in which language. */
public final class SearchesPages {
  private static final String PATH = "/:language/my/searches";
  private static final String HOME = "/my/searches";

  private final MyPages pages;
  private final Subscriptions subscriptions;
  private final SearchAddress addresses;
  private final SearchesViews views;

  public SearchesPages(
      Site site, Visits visits, Vocabularies vocabularies, Subscriptions subscriptions) {
    this.pages = new MyPages(site, visits);
    this.subscriptions = subscriptions;
    this.addresses = new SearchAddress(vocabularies);
    this.views = new SearchesViews(site.messages(), addresses);
  }

  public void bind(PageRoutes routes) {
    routes
        .get(PATH, call -> pages.show(call, visit -> page(call, visit, null)))
        .post(PATH, call -> pages.take(call, visit -> act(call, visit)));
  }

  private Reply page(Call call, Visit visit, Refused refused) {
    var say = pages.wording(call);
    var said =
        call.queryParameter("done")
            .filter(done -> say.has("searches.done." + done))
            .map(done -> say.text("searches.done." + done))
            .orElse(null);
    var wrong =
        switch (refused) {
          case null -> null;
          case Refused.Conflict e -> say.text("searches.tooMany", "most", Subscriptions.OF_ACCOUNT);
          default -> say.text("searches.wrong", "characters", Subscriptions.NAME_CHARACTERS);
        };
    var view =
        views.of(
            pages.frame(call, say.text("searches.title")),
            visit,
            subscriptions.of(visit.account()),
            said,
            wrong);
    return Reply.html(
        refused == null ? 200 : 422, Html.of(out -> JtesearchesGenerated.render(out, null, view)));
  }

  private Reply act(Call call, Visit visit) {
    var form = call.form();
    var account = visit.account();
    try {
      return switch (Optional.ofNullable(form.get("act")).orElse("")) {
        case "save" -> save(call, account);
        case "change" -> change(call, account);
        case "agree" -> {
          subscriptions.agree(account, MyPages.id("saved search", form.get("id")));
          yield pages.to(call, HOME + "?done=agreed");
        }
        case "remove" -> {
          subscriptions.remove(account, MyPages.id("saved search", form.get("id")));
          yield pages.to(call, HOME + "?done=removed");
        }
        case String unknown -> throw new Refused.Invalid("act", "is not known: " + unknown);
      };
    } catch (Refused.Invalid | Refused.Conflict e) {
      return page(call, visit, e);
    }
  }

  private Reply save(Call call, Account account) {
    var form = call.form();
    var query = addresses.canonical(text(form.get("query")));
    var name = text(form.get("name"));
    var most = Subscriptions.NAME_CHARACTERS;
    var saved =
        subscriptions.save(
            account,
            name.length() > most ? name.substring(0, most) : name,
            query,
            pages.wording(call).language());
    return pages.to(call, HOME + "?done=saved#s-" + saved.id());
  }

  private Reply change(Call call, Account account) {
    var form = call.form();
    var cadence = cadence(form.get("cadence"));
    var language = Language.of(form.get("language")).orElse(pages.wording(call).language());
    var changed =
        form.get("id") == null
            ? subscriptions.followMatches(
                account, pages.wording(call).text("searches.matches"), cadence, language)
            : subscriptions.change(
                account,
                MyPages.id("saved search", form.get("id")),
                form.get("name"),
                cadence,
                language);
    var waits = changed.cadence() != Cadence.NEVER && changed.confirmedAt().isEmpty();
    return pages.to(call, HOME + "?done=" + (waits ? "waits" : "changed") + "#s-" + changed.id());
  }

  /**
   * How often somebody chose.
   *
   * @throws Refused.Invalid naming {@code cadence}
   */
  static Cadence cadence(String sent) {
    return Arrays.stream(Cadence.values())
        .filter(one -> one.name().equals(sent))
        .findFirst()
        .orElseThrow(() -> new Refused.Invalid("cadence", "must be one of those offered"));
  }

  private static String text(String sent) {
    return sent == null ? "" : sent;
  }
}
