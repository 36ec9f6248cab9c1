package org.symbolon.listing.disclosure;

import gg.jte.generated.precompiled.JtemanageGenerated;
import io.vertx.core.MultiMap;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.symbolon.identity.Viewer;
import org.symbolon.identity.Visits;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Kind;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingLinks;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;

/** The page of those who decide what of a listing is shown to whom. */
public final class ManagePages {
  private static final String MANAGE = "/manage";

  private final Site site;
  private final Visits visits;
  private final Disclosures disclosures;
  private final Agreements agreements;
  private final Grants grants;
  private final Documents documents;
  private final InstantSource clock;
  private final ManageViews views;

  public ManagePages(
      Site site,
      Visits visits,
      Disclosures disclosures,
      Agreements agreements,
      Grants grants,
      Documents documents,
      InstantSource clock) {
    this.site = site;
    this.visits = visits;
    this.disclosures = disclosures;
    this.agreements = agreements;
    this.grants = grants;
    this.documents = documents;
    this.clock = clock;
    this.views = new ManageViews(site);
  }

  public void bind(PageRoutes routes) {
    for (var kind : Kind.values()) {
      var path = ListingLinks.pattern(kind) + MANAGE;
      routes.get(path, this::show).post(path, this::act);
    }
  }

  private Reply show(Call call) {
    var visit = visits.current(call);
    if (visit.isEmpty()) {
      return Visits.toSignIn(call);
    }
    return page(call, visit.get(), null, List.of());
  }

  private Reply act(Call call) {
    var visit = visits.sender(call);
    var viewer = visit.viewer();
    var listing = disclosures.managed(viewer, call.id("id"));
    var form = call.form();
    ConfidentialText typed = null;
    try {
      switch (text(form, "act")) {
        case "text" -> {
          typed = typed(form);
          disclosures.say(viewer, listing.id(), typed);
        }
        case "revoke-agreement" -> agreements.revoke(viewer, listing, id(form, "agreement"));
        case "revoke-acceptance" -> grants.revoke(viewer, listing, id(form, "organisation"));
        case "tier" -> documents.move(viewer, listing, id(form, "document"), tier(form, "tier"));
        case "remove" -> documents.remove(viewer, listing, id(form, "document"));
        case String unknown -> throw new Refused.Invalid("act", "is not known: " + unknown);
      }
    } catch (Refused.Invalid e) {
      return page(call, visit, typed, FormError.of(e, "manage", site.wording(call)));
    }
    return Reply.redirect(303, home(call, listing) + MANAGE).withCacheControl("no-store");
  }

  private String home(Call call, Listing listing) {
    var language = site.wording(call).language();
    return ListingLinks.page(language, listing.content().kind(), listing.id());
  }

  private Reply page(
      Call call, Visits.Visit visit, ConfidentialText typed, List<FormError> errors) {
    Viewer viewer = visit.viewer();
    var listing = disclosures.managed(viewer, call.id("id"));
    var managed =
        new ManageViews.Managed(
            listing,
            disclosures.of(viewer, listing),
            agreements.of(viewer, listing),
            grants.of(listing),
            typed);
    var view = views.of(managed, visit.formToken(), clock.instant(), errors, site.wording(call));
    return Reply.html(
            errors.isEmpty() ? 200 : 422,
            Html.of(out -> JtemanageGenerated.render(out, null, view)))
        .withCacheControl("no-store");
  }

  private static ConfidentialText typed(MultiMap form) {
    var name = text(form, "field");
    var field = Parts.of(ConfidentialField.class, "field", name);
    return new ConfidentialText(field, tier(form, name + "-tier"), text(form, name));
  }

  private static Tier tier(MultiMap form, String name) {
    return Parts.of(Tier.class, name, text(form, name));
  }

  private static String text(MultiMap form, String name) {
    return Objects.toString(form.get(name), "");
  }

  private static UUID id(MultiMap form, String name) {
    return Call.idOf(name, text(form, name));
  }
}
