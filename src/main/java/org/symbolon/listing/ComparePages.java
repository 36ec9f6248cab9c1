package org.symbolon.listing;

import gg.jte.generated.precompiled.JtecompareGenerated;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/**
 * Listings side by side. The address holds which, and the country that is asked about; what cannot
 * be compared is named on the page instead of refused, so that one stale address of four does not
 * lose the other three.
 */
public final class ComparePages {
  /** Columns of the comparison; more do not fit a screen. */
  static final int MOST = 4;

  /** Ids of the address that are looked at. */
  private static final int LOOKED_AT = 20;

  private final Site site;
  private final Listings listings;
  private final CompareViews views;

  public ComparePages(Site site, Vocabularies vocabularies, Listings listings) {
    this.site = site;
    this.listings = listings;
    this.views = new CompareViews(site, vocabularies);
  }

  public void bind(PageRoutes routes) {
    routes.get("/:language/compare", this::show);
  }

  private Reply show(Call call) {
    var say = site.wording(call);
    var asked =
        call.queryParameters("id").stream()
            .filter(id -> !id.isBlank())
            .distinct()
            .limit(LOOKED_AT)
            .toList();
    var open = open(asked);
    var chosen =
        new CompareViews.Chosen(
            open.stream().limit(MOST).toList(),
            Math.max(0, open.size() - MOST),
            asked.size() - open.size());
    var view = views.of(chosen, call.queryParameter("freeIn").orElse(null), say);
    var status = chosen.listings().isEmpty() && !asked.isEmpty() ? 404 : 200;
    return Reply.html(status, Html.of(out -> JtecompareGenerated.render(out, null, view)));
  }

  /** Those that everybody may see, in the order of the address. */
  private List<Listing> open(List<String> asked) {
    var ids = new LinkedHashSet<UUID>();
    for (var written : asked) {
      try {
        ids.add(Call.idOf("id", written));
      } catch (Refused.Invalid notAnId) {
        // Counted among the unknown: the page says so.
        continue;
      }
    }
    var found = new ArrayList<Listing>();
    for (var id : ids) {
      try {
        found.add(listings.get(Viewer.VISITOR, id));
      } catch (Refused.NotFound e) {
        // The same.
        continue;
      }
    }
    return found;
  }
}
