package org.symbolon.listing.disclosure;

import gg.jte.generated.precompiled.JteformGenerated;
import io.vertx.core.MultiMap;
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

/** The form that takes a picture or document, and the addresses under which they are opened. */
public final class DocumentPages {
  private static final String PREFIX = "document";
  private static final String PATH = "/manage/documents";
  private static final String ACCEPT = "image/jpeg,image/png,image/gif,application/pdf";

  /** A public picture that was taken back is gone from caches after this. */
  private static final String OPEN_CACHE = "public, max-age=300";

  private final Site site;
  private final Visits visits;
  private final Disclosures disclosures;
  private final Documents documents;

  public DocumentPages(Site site, Visits visits, Disclosures disclosures, Documents documents) {
    this.site = site;
    this.visits = visits;
    this.disclosures = disclosures;
    this.documents = documents;
  }

  public void bind(PageRoutes routes) {
    for (var kind : Kind.values()) {
      var path = ListingLinks.pattern(kind) + PATH;
      routes.get(path, this::ask).upload(path, this::admit, this::take);
    }
  }

  /** Before the pages whose addresses begin with a language. */
  public void bindFiles(PageRoutes routes) {
    routes.get("/files/:id", this::open);
  }

  private Reply open(Call call) {
    try {
      var opened = documents.open(visits.viewer(call), call.id("id"));
      return opened
          .file()
          .reply()
          .withCacheControl(opened.open() ? OPEN_CACHE : "private, no-store");
    } catch (Refused.Invalid notAnId) {
      throw new Refused.NotFound("document", call.pathParameter("id"));
    }
  }

  private void admit(Call call) {
    var visit = visits.current(call);
    disclosures.managed(
        visit.orElseThrow(() -> new Refused.Unauthenticated("Sign in to do this.")).viewer(),
        call.id("id"));
  }

  private Reply ask(Call call) {
    var visit = visits.current(call);
    if (visit.isEmpty()) {
      return Visits.toSignIn(call);
    }
    var listing = disclosures.managed(visit.get().viewer(), call.id("id"));
    return form(call, visit.get(), listing, MultiMap.caseInsensitiveMultiMap(), List.of());
  }

  private Reply take(Call call) {
    var visit = visits.sender(call);
    var listing = disclosures.managed(visit.viewer(), call.id("id"));
    var form = call.form();
    try {
      var file =
          call.multipart()
              .file("file")
              .orElseThrow(() -> new Refused.Invalid("/file", "is required"));
      var tier = Parts.of(Tier.class, "/tier", form.get("tier"));
      documents.add(visit.viewer(), listing, file, Objects.toString(form.get("title"), ""), tier);
    } catch (Refused.Invalid e) {
      return form(call, visit, listing, form, FormError.of(e, PREFIX, site.wording(call)));
    }
    return Reply.redirect(303, home(call, listing) + "/manage").withCacheControl("no-store");
  }

  private String home(Call call, Listing listing) {
    var language = site.wording(call).language();
    return ListingLinks.page(language, listing.content().kind(), listing.id());
  }

  private Reply form(
      Call call, Visits.Visit visit, Listing listing, MultiMap typed, List<FormError> errors) {
    var say = site.wording(call);
    var tiers = new LinkedHashMap<String, String>();
    Arrays.stream(Tier.values()).forEach(t -> tiers.put(t.name(), say.text("tier." + t)));
    var fields =
        new FormFields(say, PREFIX, typed, FormError.byField(errors))
            .upload("file", true, ACCEPT)
            .text("title", true, Documents.TITLE_CHARACTERS)
            .choice("tier", true, tiers)
            .list();
    var path = ListingLinks.path(listing.content().kind(), listing.id());
    var heading = say.text("document.heading");
    var frame = site.frame(say.language(), path + PATH, "", heading).notIndexed();
    var view =
        new FormView(
            frame,
            heading,
            say.text("document.lead"),
            errors,
            frame.link(path + PATH),
            Map.of(Visits.FORM_TOKEN, visit.formToken()),
            fields,
            say.text("document.submit"),
            List.of(new FormView.Link(frame.link(path + "/manage"), say.text("manage.title"))));
    return Reply.html(
            errors.isEmpty() ? 200 : 422, Html.of(out -> JteformGenerated.render(out, null, view)))
        .withCacheControl("no-store");
  }
}
