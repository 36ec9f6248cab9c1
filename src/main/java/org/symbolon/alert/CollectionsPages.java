package org.symbolon.alert;

import gg.jte.generated.precompiled.JtecollectionsGenerated;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.symbolon.identity.Visits;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingLinks;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;

/** All collections of somebody, and where he chooses the one that listings are added to. */
public final class CollectionsPages {
  /** Listings that are added together. */
  static final int TOGETHER = 50;

  private static final String LIST = "/my/collections";
  private static final String PATH = "/:language" + LIST;

  private final MyPages pages;
  private final Collections collections;

  public CollectionsPages(Site site, Visits visits, Collections collections) {
    this.pages = new MyPages(site, visits);
    this.collections = collections;
  }

  public void bind(PageRoutes routes) {
    routes
        .get(PATH, call -> pages.show(call, visit -> page(call, visit, List.of(), null)))
        .post(PATH, call -> pages.take(call, visit -> create(call, visit)))
        .get(PATH + "/add", call -> pages.show(call, visit -> choose(call, visit)))
        .post(PATH + "/add", call -> pages.take(call, visit -> add(call, visit)));
  }

  private Reply create(Call call, Visit visit) {
    try {
      var id = collections.create(visit.account(), call.form().get("name"));
      return pages.to(call, LIST + "/" + id);
    } catch (Refused.Invalid | Refused.Conflict e) {
      return page(call, visit, List.of(), e);
    }
  }

  private Reply choose(Call call, Visit visit) {
    var asked = seen(visit, call.queryParameters("id"));
    return asked.isEmpty() ? pages.to(call, LIST) : page(call, visit, asked, null);
  }

  private List<Listing> seen(Visit visit, List<String> written) {
    var ids = new ArrayList<UUID>();
    for (var id : written.stream().limit(TOGETHER).toList()) {
      try {
        ids.add(Call.idOf("id", id));
      } catch (Refused.Invalid notAnId) {
        // What somebody wrote into the address adds nothing.
        continue;
      }
    }
    return collections.visible(visit.viewer(), ids);
  }

  private Reply add(Call call, Visit visit) {
    var form = call.form();
    var adding = seen(visit, form.getAll("id"));
    if (adding.isEmpty()) {
      return pages.to(call, LIST);
    }
    try {
      var chosen = form.get("collection");
      var id =
          chosen == null || chosen.isEmpty()
              ? collections.create(visit.account(), form.get("name"))
              : MyPages.id("collection", chosen);
      collections.add(
          visit.account(), id, adding.stream().map(Listing::id).toList(), form.get("note"));
      return pages.to(call, LIST + "/" + id + "?done=added");
    } catch (Refused.Invalid | Refused.Conflict e) {
      return page(call, visit, adding, e);
    }
  }

  private Reply page(Call call, Visit visit, List<Listing> adding, Refused refused) {
    var say = pages.wording(call);
    var title = say.text(adding.isEmpty() ? "collections.title" : "collections.add");
    var view =
        new CollectionsView(
            pages.frame(call, title),
            visit.formToken(),
            refused == null ? null : CollectionPages.wrong(refused, say),
            collections.of(visit.account()).stream().map(one -> row(one, say)).toList(),
            adding.stream().map(listing -> adding(listing, say)).toList());
    return Reply.html(
        refused == null ? 200 : 422,
        Html.of(out -> JtecollectionsGenerated.render(out, null, view)));
  }

  private static CollectionsView.Row row(Collection one, Wording say) {
    return new CollectionsView.Row(
        one.id().toString(),
        "/" + say.language().tag() + LIST + "/" + one.id(),
        one.name(),
        say.text("collections.size", "count", one.size()),
        one.shared());
  }

  private static CollectionsView.Adding adding(Listing listing, Wording say) {
    return new CollectionsView.Adding(
        listing.id().toString(),
        listing.content().title(),
        listing.content().language(),
        ListingLinks.page(say.language(), listing.content().kind(), listing.id()));
  }
}
