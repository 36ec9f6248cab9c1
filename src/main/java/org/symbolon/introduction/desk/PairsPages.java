package org.symbolon.introduction.desk;

import gg.jte.generated.precompiled.JtedeskpairsGenerated;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.symbolon.identity.Visits;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.introduction.CaseLinks;
import org.symbolon.kernel.Refused;
import org.symbolon.matching.PairCards;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;

/** Ranked pairs that nobody tried yet: one click asks both sides. */
public final class PairsPages {
  private static final String ROUTE = "/:language" + DeskLinks.PAIRS;
  private static final int TOO_LATE = 409;

  private final Site site;
  private final Visits visits;
  private final UntriedPairs pairs;
  private final PairCards cards;

  public PairsPages(Site site, Visits visits, UntriedPairs pairs, PairCards cards) {
    this.site = site;
    this.visits = visits;
    this.pairs = pairs;
    this.cards = cards;
  }

  public void bind(PageRoutes routes) {
    routes.get(ROUTE, this::show).post(ROUTE, this::act);
  }

  private Reply show(Call call) {
    return visits
        .current(call)
        .map(visit -> page(200, call, visit, List.of()))
        .orElseGet(() -> Visits.toSignIn(call));
  }

  private static int number(Call call) {
    return call.queryParameter("page")
        .filter(page -> page.matches("[1-9]\\d?"))
        .map(Integer::parseInt)
        .orElse(1);
  }

  private Reply page(int status, Call call, Visit visit, List<FormError> errors) {
    var say = site.wording(call);
    var number = Math.min(number(call), UntriedPairs.MOST_PAGES);
    var found = pairs.of(visit.viewer(), number);
    var href = DeskLinks.page(say.language(), DeskLinks.PAIRS) + "?page=";
    var view =
        new PairsView(
            site.frame(say.language(), DeskLinks.PAIRS, "", say.text("desk.pairs.title"))
                .notIndexed(),
            found.pairs().stream().map(pair -> cards.card(pair, say)).toList(),
            number > 1 ? href + (number - 1) : null,
            found.more() && number < UntriedPairs.MOST_PAGES ? href + (number + 1) : null,
            visit.formToken(),
            errors,
            call.queryParameter("done").isPresent());
    return Reply.html(status, Html.of(out -> JtedeskpairsGenerated.render(out, null, view)))
        .withCacheControl("no-store");
  }

  private Reply act(Call call) {
    var visit = visits.sender(call);
    var viewer = visit.viewer();
    var say = site.wording(call);
    var need = id(call, "need");
    var technology = id(call, "technology");
    try {
      switch (Objects.toString(call.form().get("act"), "")) {
        case "ask" -> {
          var seen = pairs.ask(viewer, need, technology, say.text("desk.pairs.message"));
          return Reply.redirect(303, CaseLinks.page(say.language(), seen.what().id()) + "?done=1");
        }
        case "aside" -> pairs.setAside(viewer, need, technology);
        case String unknown -> throw new Refused.Invalid("act", "is not known: " + unknown);
      }
    } catch (Refused.Conflict | Refused.NotFound e) {
      return page(
          TOO_LATE, call, visit, List.of(new FormError("", say.text("desk.pairs.conflict"))));
    }
    return Reply.redirect(303, DeskLinks.page(say.language(), DeskLinks.PAIRS) + "?done=1");
  }

  private static UUID id(Call call, String name) {
    return Call.idOf(name, Objects.toString(call.form().get(name), ""));
  }
}
