package org.symbolon.listing.right;

import gg.jte.generated.precompiled.JteformGenerated;
import gg.jte.generated.precompiled.JterightGenerated;
import io.vertx.core.MultiMap;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.symbolon.identity.Visits;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Kind;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingLinks;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormFields;
import org.symbolon.platform.pages.FormView;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;

/** Where an organisation says by what right it offers, and sends its evidence. */
public final class RightPages {
  private static final String EVIDENCE = RightViews.PATH + "/evidence";
  private static final String PREFIX = "right";

  private final Site site;
  private final Visits visits;
  private final RightsToOffer rights;
  private final InstantSource clock;
  private final RightViews views;

  public RightPages(Site site, Visits visits, RightsToOffer rights, InstantSource clock) {
    this.site = site;
    this.visits = visits;
    this.rights = rights;
    this.clock = clock;
    this.views = new RightViews(site);
  }

  public void bind(PageRoutes routes) {
    for (var kind : Kind.values()) {
      var path = ListingLinks.pattern(kind);
      routes
          .get(path + RightViews.PATH, this::show)
          .post(path + RightViews.PATH, this::act)
          .get(path + EVIDENCE, this::ask)
          .upload(path + EVIDENCE, this::admit, this::take);
    }
  }

  /** Before the pages whose addresses begin with a language. */
  public void bindFiles(PageRoutes routes) {
    routes.get(
        "/evidence/:id",
        call ->
            rights
                .open(visits.viewer(call), call.id("id"))
                .reply()
                .withCacheControl("private, no-store"));
  }

  private Reply show(Call call) {
    return visits
        .current(call)
        .map(visit -> page(call, visit, List.of()))
        .orElseGet(() -> Visits.toSignIn(call));
  }

  private Reply act(Call call) {
    var visit = visits.sender(call);
    var viewer = visit.viewer();
    var listing = rights.managed(viewer, call.id("id"));
    var form = call.form();
    try {
      switch (text(form, "act")) {
        case "state" ->
            rights.state(
                viewer,
                listing,
                member(Capacity.class, "capacity", text(form, "capacity")),
                form.contains("coOwners"));
        case "remove" ->
            rights.remove(viewer, listing, Call.idOf("evidence", text(form, "evidence")));
        case "ask" -> rights.ask(viewer, listing);
        case String unknown -> throw new Refused.Invalid("act", "is not known: " + unknown);
      }
    } catch (Refused.Invalid e) {
      return page(call, visit, FormError.of(e, PREFIX, site.wording(call)));
    }
    return Reply.redirect(303, call.path()).withCacheControl("no-store");
  }

  private Reply page(Call call, Visits.Visit visit, List<FormError> errors) {
    var listing = rights.managed(visit.viewer(), call.id("id"));
    var view =
        views.of(
            listing,
            rights.of(listing),
            clock.instant(),
            visit.formToken(),
            errors,
            site.wording(call));
    return Reply.html(
            errors.isEmpty() ? 200 : 422, Html.of(out -> JterightGenerated.render(out, null, view)))
        .withCacheControl("no-store");
  }

  private void admit(Call call) {
    var visit = visits.current(call);
    rights.managed(
        visit.orElseThrow(() -> new Refused.Unauthenticated("Sign in to do this.")).viewer(),
        call.id("id"));
  }

  private Reply ask(Call call) {
    var visit = visits.current(call);
    if (visit.isEmpty()) {
      return Visits.toSignIn(call);
    }
    var listing = rights.managed(visit.get().viewer(), call.id("id"));
    return form(call, visit.get(), listing, MultiMap.caseInsensitiveMultiMap(), List.of());
  }

  private Reply take(Call call) {
    var visit = visits.sender(call);
    var listing = rights.managed(visit.viewer(), call.id("id"));
    var form = call.form();
    try {
      var file =
          call.multipart()
              .file("file")
              .orElseThrow(() -> new Refused.Invalid("/file", "is required"));
      var kind = member(EvidenceKind.class, "kind", text(form, "kind"));
      rights.add(visit.viewer(), listing, kind, file, day(text(form, "lastDay")));
    } catch (Refused.Invalid e) {
      return form(call, visit, listing, form, FormError.of(e, PREFIX, site.wording(call)));
    }
    var language = site.wording(call).language();
    var page = ListingLinks.page(language, listing.content().kind(), listing.id());
    return Reply.redirect(303, page + RightViews.PATH).withCacheControl("no-store");
  }

  private Reply form(
      Call call, Visits.Visit visit, Listing listing, MultiMap typed, List<FormError> errors) {
    var say = site.wording(call);
    var kinds = new LinkedHashMap<String, String>();
    Arrays.stream(EvidenceKind.values())
        .forEach(kind -> kinds.put(kind.name(), say.text("right.evidence." + kind)));
    var fields =
        new FormFields(say, PREFIX, typed, FormError.byField(errors))
            .choice("kind", true, kinds)
            .upload("file", true, "application/pdf,image/jpeg,image/png")
            .optionalLine("lastDay", "date")
            .list();
    var path = ListingLinks.path(listing.content().kind(), listing.id());
    var heading = say.text("right.addEvidence");
    var frame = site.frame(say.language(), path + EVIDENCE, "", heading).notIndexed();
    var view =
        new FormView(
            frame,
            heading,
            say.text("right.addEvidence.lead"),
            errors,
            frame.link(path + EVIDENCE),
            Map.of(Visits.FORM_TOKEN, visit.formToken()),
            fields,
            say.text("document.submit"),
            List.of(
                new FormView.Link(frame.link(path + RightViews.PATH), say.text("right.title"))));
    return Reply.html(
            errors.isEmpty() ? 200 : 422, Html.of(out -> JteformGenerated.render(out, null, view)))
        .withCacheControl("no-store");
  }

  private static LocalDate day(String typed) {
    if (typed.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      throw new Refused.Invalid("/lastDay", "must be a day such as 2027-03-31");
    }
  }

  private static <E extends Enum<E>> E member(Class<E> choice, String field, String sent) {
    return Arrays.stream(choice.getEnumConstants())
        .filter(value -> value.name().equals(sent))
        .findFirst()
        .orElseThrow(() -> new Refused.Invalid("/" + field, "must be one of those offered"));
  }

  private static String text(MultiMap form, String name) {
    return Objects.toString(form.get(name), "");
  }
}
