package org.symbolon.listing;

import gg.jte.generated.precompiled.JteformGenerated;
import gg.jte.generated.precompiled.JtetermsGenerated;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Map;
import org.symbolon.identity.Viewer;
import org.symbolon.identity.Visits;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormView;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/** The term sheet of a listing, and the form that builds it. */
public final class TermPages {
  private static final String SHEET = "/terms";
  private static final String BUILDER = "/manage/terms";
  private static final String REVISE = "reviseListing";

  private final Site site;
  private final Visits visits;
  private final Listings listings;
  private final TermSheetViews sheets;
  private final TermsForm form;

  public TermPages(Site site, Visits visits, Vocabularies vocabularies, Listings listings) {
    this.site = site;
    this.visits = visits;
    this.listings = listings;
    this.sheets = new TermSheetViews(site, vocabularies);
    this.form = new TermsForm(vocabularies);
  }

  public void bind(PageRoutes routes) {
    for (var kind : Kind.values()) {
      routes
          .get(ListingLinks.pattern(kind) + SHEET, this::sheet)
          .get(ListingLinks.pattern(kind) + BUILDER, this::ask)
          .post(ListingLinks.pattern(kind) + BUILDER, this::build);
    }
  }

  private Reply sheet(Call call) {
    var viewer = visits.viewer(call);
    var listing = listings.get(viewer, call.id("id"));
    var edits = viewer.may(REVISE, listing.organisation().id());
    var view = sheets.of(listing, edits, site.wording(call));
    var reply = Reply.html(Html.of(out -> JtetermsGenerated.render(out, null, view)));
    return viewer instanceof Viewer.Visitor ? reply : reply.withCacheControl("no-store");
  }

  private Reply ask(Call call) {
    var visit = visits.current(call);
    if (visit.isEmpty()) {
      return Visits.toSignIn(call);
    }
    var listing = edited(visit.get().viewer(), call);
    return page(call, visit.get(), listing, TermsForm.filled(listing.content()), List.of());
  }

  private Listing edited(Viewer viewer, Call call) {
    var listing = listings.get(viewer, call.id("id"));
    if (!viewer.may(REVISE, listing.organisation().id())) {
      throw new Refused.NotFound("listing", listing.id().toString());
    }
    return listing;
  }

  private Reply build(Call call) {
    var visit = visits.sender(call);
    var listing = edited(visit.viewer(), call);
    var typed = call.form();
    try {
      listings.amend(visit.viewer(), listing.id(), TermsForm.read(typed));
    } catch (Refused.Invalid e) {
      return page(call, visit, listing, typed, TermsForm.errors(e, site.wording(call)));
    }
    var language = site.wording(call).language();
    var page = ListingLinks.page(language, listing.content().kind(), listing.id());
    return Reply.redirect(303, page + SHEET).withCacheControl("no-store");
  }

  private Reply page(
      Call call, Visits.Visit visit, Listing listing, MultiMap typed, List<FormError> errors) {
    Wording say = site.wording(call);
    var path = ListingLinks.path(listing.content().kind(), listing.id());
    var heading = say.text("terms.build");
    var frame = site.frame(say.language(), path + BUILDER, "", heading).notIndexed();
    var view =
        new FormView(
            frame,
            heading,
            say.text("terms.build.lead", "title", listing.content().title()),
            errors,
            frame.link(path + BUILDER),
            Map.of(Visits.FORM_TOKEN, visit.formToken()),
            form.fields(typed, errors, say),
            say.text("manage.save"),
            List.of(new FormView.Link(frame.link(path + SHEET), say.text("terms.title"))));
    return Reply.html(
            errors.isEmpty() ? 200 : 422, Html.of(out -> JteformGenerated.render(out, null, view)))
        .withCacheControl("no-store");
  }
}
