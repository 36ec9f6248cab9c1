package org.symbolon.introduction.outcome;

import gg.jte.generated.precompiled.JtefunnelGenerated;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.symbolon.identity.Visits;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.introduction.Agreement;
import org.symbolon.introduction.outcome.Funnels.Shown;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/** The funnel as a table with bars, and as CSV. */
public final class FunnelPages {
  private static final String PATH = "/desk/funnel";
  private static final String ROUTE = "/:language" + PATH;
  private static final String CSV = ".csv";
  private static final String REASONS = "introduction-decline-reasons";
  private static final String NOTHING = "–";

  private final Site site;
  private final Visits visits;
  private final Funnels funnels;
  private final Vocabularies vocabularies;

  public FunnelPages(Site site, Visits visits, Funnels funnels, Vocabularies vocabularies) {
    this.site = site;
    this.visits = visits;
    this.funnels = funnels;
    this.vocabularies = vocabularies;
  }

  public void bind(PageRoutes routes) {
    routes.get(ROUTE, this::show).get(ROUTE + CSV, this::csv);
  }

  private Reply show(Call call) {
    return visits
        .current(call)
        .map(visit -> page(call, visit))
        .orElseGet(() -> Visits.toSignIn(call));
  }

  private Reply page(Call call, Visit visit) {
    var view = view(funnels.of(visit.viewer()), site.wording(call));
    return Reply.html(Html.of(out -> JtefunnelGenerated.render(out, null, view)))
        .withCacheControl("no-store");
  }

  private FunnelView view(Shown shown, Wording say) {
    var most =
        shown.stages().stream()
            .map(Funnels.Stage::cases)
            .filter(Objects::nonNull)
            .mapToLong(Long::longValue)
            .max()
            .orElse(0);
    return new FunnelView(
        site.frame(say.language(), PATH, "", say.text("funnel.title")).notIndexed(),
        shown.stages().stream().map(stage -> row(stage, shown, most, say)).toList(),
        counts(shown.reasons(), REASONS, shown, say),
        counts(shown.agreements(), Agreement.TYPES, shown, say),
        shown.jobs() == null ? null : say.text("funnel.jobs", "count", shown.jobs()),
        shown.suppressedBelow() == 0
            ? null
            : say.text("funnel.few.note", "least", shown.suppressedBelow()),
        "/" + say.language().tag() + PATH + CSV);
  }

  private static FunnelView.Row row(Funnels.Stage stage, Shown shown, long most, Wording say) {
    var share = stage.cases() == null || most == 0 ? 0 : 100.0 * stage.cases() / most;
    return new FunnelView.Row(
        say.text("funnel.stage." + stage.stage()),
        number(stage.cases(), shown, say),
        String.format(Locale.ROOT, "%.2f%%", share),
        stage.medianDays() == null ? NOTHING : say.number(BigDecimal.valueOf(stage.medianDays())));
  }

  private static String number(Long cases, Shown shown, Wording say) {
    return cases == null
        ? say.text("funnel.few", "least", shown.suppressedBelow())
        : say.number(cases);
  }

  private List<FunnelView.Count> counts(
      List<Funnels.Count> counted, String vocabulary, Shown shown, Wording say) {
    return counted.stream()
        .map(one ->
            new FunnelView.Count(
                vocabularies.label(vocabulary, one.id(), say.language()),
                number(one.cases(), shown, say)))
        .toList();
  }

  private Reply csv(Call call) {
    site.wording(call);
    return visits
        .current(call)
        .map(visit ->
            Reply.text("text/csv; charset=utf-8", csv(funnels.of(visit.viewer())))
                .with("Content-Disposition", "attachment; filename=\"funnel.csv\"")
                .withCacheControl("no-store"))
        .orElseGet(() -> Visits.toSignIn(call));
  }

  /** Ids of our own and numbers: nothing in it needs quotes. */
  private static String csv(Shown shown) {
    var lines = new StringBuilder("kind,id,cases,median_days\r\n");
    shown
        .stages()
        .forEach(
            stage -> line(lines, "stage", stage.stage().name(), stage.cases(), stage.medianDays()));
    shown.reasons().forEach(one -> line(lines, "reason", one.id(), one.cases(), null));
    shown.agreements().forEach(one -> line(lines, "agreement", one.id(), one.cases(), null));
    return lines.toString();
  }

  private static void line(StringBuilder to, String kind, String id, Long cases, Double median) {
    to.append(kind)
        .append(',')
        .append(id)
        .append(',')
        .append(Objects.toString(cases, ""))
        .append(',')
        .append(Objects.toString(median, ""))
        .append("\r\n");
  }
}
