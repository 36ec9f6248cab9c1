package org.symbolon.listing.right;

import gg.jte.generated.precompiled.JtetaskGenerated;
import gg.jte.generated.precompiled.JtetasksGenerated;
import io.vertx.core.MultiMap;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.symbolon.identity.Visits;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingLinks;
import org.symbolon.listing.right.TrustTask.Decision;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormFields;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;

/** The tasks of brokers and operators. */
public final class TaskPages {
  private static final String PATH = "/tasks";
  private static final int NOTE_ROWS = 4;

  private final Site site;
  private final Visits visits;
  private final TrustTasks tasks;
  private final RightsToOffer rights;
  private final InstantSource clock;

  public TaskPages(
      Site site, Visits visits, TrustTasks tasks, RightsToOffer rights, InstantSource clock) {
    this.site = site;
    this.visits = visits;
    this.tasks = tasks;
    this.rights = rights;
    this.clock = clock;
  }

  public void bind(PageRoutes routes) {
    var path = "/:language" + PATH;
    routes.get(path, this::list).get(path + "/:id", this::show).post(path + "/:id", this::decide);
  }

  private Reply list(Call call) {
    var visit = visits.current(call);
    if (visit.isEmpty()) {
      return Visits.toSignIn(call);
    }
    var say = site.wording(call);
    var frame = site.frame(say.language(), PATH, "", say.text("task.title")).notIndexed();
    var rows =
        tasks.open(visit.get().viewer()).stream()
            .map(task ->
                new TasksView.Row(
                    frame.link(PATH + "/" + task.id()),
                    say.text("task." + task.kind()),
                    say.date(task.createdAt()),
                    tasks.listings(task).stream().map(one -> one.content().title()).toList()))
            .toList();
    var view = new TasksView(frame, rows);
    return Reply.html(Html.of(out -> JtetasksGenerated.render(out, null, view)))
        .withCacheControl("no-store");
  }

  private Reply show(Call call) {
    return visits
        .current(call)
        .map(visit -> page(call, visit, MultiMap.caseInsensitiveMultiMap(), List.of()))
        .orElseGet(() -> Visits.toSignIn(call));
  }

  private Reply decide(Call call) {
    var visit = visits.sender(call);
    var form = call.form();
    var sent = text(form, "decision");
    try {
      var decision =
          Arrays.stream(Decision.values())
              .filter(value -> value.name().equals(sent))
              .findFirst()
              .orElseThrow(() -> new Refused.Invalid("/decision", "must be one of those offered"));
      tasks.decide(visit.viewer(), call.id("id"), decision, text(form, "note").strip());
    } catch (Refused.Invalid e) {
      return page(call, visit, form, FormError.of(e, "task", site.wording(call)));
    } catch (Refused.Conflict e) {
      var error = new FormError("decision", site.wording(call).text("task.conflict"));
      return page(call, visit, form, List.of(error));
    }
    var tag = site.wording(call).language().tag();
    return Reply.redirect(303, "/" + tag + PATH).withCacheControl("no-store");
  }

  private Reply page(Call call, Visits.Visit visit, MultiMap typed, List<FormError> errors) {
    var say = site.wording(call);
    var task = tasks.get(visit.viewer(), call.id("id"));
    var heading = say.text("task." + task.kind());
    var frame = site.frame(say.language(), PATH + "/" + task.id(), "", heading).notIndexed();
    var decisions = new LinkedHashMap<String, String>();
    Arrays.stream(Decision.values())
        .filter(decision -> decision.kind() == task.kind())
        .forEach(decision -> decisions.put(decision.name(), say.text("task.decision." + decision)));
    var view =
        new TaskView(
            frame,
            heading,
            task.number() == null
                ? say.text("task.check.lead")
                : say.text("task.same.lead", "number", task.number()),
            frame.link(frame.path()),
            visit.formToken(),
            errors,
            tasks.listings(task).stream().map(listing -> about(listing, say)).toList(),
            task.decision() == null
                ? null
                : say.text(
                    "task.decided",
                    Map.of(
                        "decision",
                        say.text("task.decision." + task.decision()),
                        "date",
                        say.date(task.decidedAt()))),
            task.decision() == null && tasks.mayDecide(visit.viewer(), task),
            new FormFields(say, "task", typed, FormError.byField(errors))
                .choice("decision", true, decisions)
                .paragraphs("note", false, NOTE_ROWS, TrustTasks.NOTE_CHARACTERS)
                .list());
    return Reply.html(
            errors.isEmpty() ? 200 : 422, Html.of(out -> JtetaskGenerated.render(out, null, view)))
        .withCacheControl("no-store");
  }

  private TaskView.About about(Listing listing, Wording say) {
    var right = rights.of(listing);
    return new TaskView.About(
        listing.content().title(),
        listing.content().language(),
        ListingLinks.page(say.language(), listing.content().kind(), listing.id()),
        listing.organisation().name(),
        ListingLinks.organisation(say.language(), listing.organisation().id()),
        right
            .map(said -> say.text("right.capacity." + said.capacity()))
            .orElseGet(() -> say.text("right.unsaid")),
        right.map(RightToOffer::evidence).orElse(List.of()).stream()
            .map(evidence -> RightViews.row(evidence, say))
            .toList(),
        right.map(said -> said.missingAt(clock.instant())).orElse(List.of()).stream()
            .map(kind -> say.text("right.evidence." + kind))
            .toList());
  }

  private static String text(MultiMap form, String name) {
    return Objects.toString(form.get(name), "");
  }
}
