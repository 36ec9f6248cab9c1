package org.symbolon.listing;

import gg.jte.generated.precompiled.JtelistingGenerated;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.posting.PostingLinks;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/**
 * The pages of technologies and needs. They show what everybody may see, and to whom it is
 * disclosed what not everybody may. Members of the owner see theirs before and after, too.
 */
public final class ListingPages {
  private static final Logger LOG = LoggerFactory.getLogger(ListingPages.class);
  private static final int SIMILAR = 3;
  private static final int MATCHES = 3;

  private final Site site;
  private final Listings listings;
  private final Function<Call, Viewer> viewers;
  private final OfferBadges badges;
  private final ConfidentialParts confidential;
  private final SimilarListings similar;
  private final MatchingListings matching;
  private final InstantSource clock;
  private final ListingViews views;
  private final ViewCounts opened;

  /**
   * The pages.
   *
   * @param viewers who looks at a page
   */
  public ListingPages(
      Site site,
      Vocabularies vocabularies,
      Listings listings,
      Function<Call, Viewer> viewers,
      OfferBadges badges,
      ConfidentialParts confidential,
      SimilarListings similar,
      MatchingListings matching,
      InstantSource clock,
      ViewCounts opened) {
    this.site = site;
    this.listings = listings;
    this.viewers = viewers;
    this.badges = badges;
    this.confidential = confidential;
    this.similar = similar;
    this.matching = matching;
    this.clock = clock;
    this.views = new ListingViews(site, vocabularies);
    this.opened = opened;
  }

  public void bind(PageRoutes routes) {
    routes
        .get("/:language/technologies/:id", call -> show(call, Kind.TECHNOLOGY))
        .get("/:language/needs/:id", call -> show(call, Kind.NEED));
  }

  private Reply show(Call call, Kind kind) {
    var say = site.wording(call);
    var viewer = viewers.apply(call);
    var listing = listings.get(viewer, id(call));
    if (listing.content().kind() != kind) {
      var page = ListingLinks.page(say.language(), listing.content().kind(), listing.id());
      var query = call.rawQuery();
      return Reply.redirect(301, query.isEmpty() ? page : page + "?" + query);
    }
    if (!viewer.seesUnpublished(listing.organisation().id())) {
      // Whoever looks after it is no reader of it.
      opened.add(listing.id());
    }
    var country = call.queryParameter("freeIn").orElse(null);
    var open = listing.isOpenAt(clock.instant());
    var badge = badges.of(listing, say).orElse(null);
    var shown = confidential.of(viewer, listing, say);
    var neighbours =
        open
            ? new ListingViews.Neighbours(
                badge, shown, matches(listing, say), similar(listing.id(), say))
            : new ListingViews.Neighbours(badge, shown, List.of(), List.of());
    var own = own(listing, viewer, open, say);
    var view = views.of(listing, neighbours, own, country, call.rawQuery(), say);
    var reply = Reply.html(Html.of(out -> JtelistingGenerated.render(out, null, view)));
    return viewer instanceof Viewer.Visitor ? reply : reply.withCacheControl("no-store");
  }

  /** What its own people see beside it; null for everybody else. */
  private static ListingView.Own own(Listing listing, Viewer viewer, boolean open, Wording say) {
    var owner = listing.organisation().id();
    if (!viewer.seesUnpublished(owner)) {
      return null;
    }
    var status = say.text("posting.status." + listing.lifecycle().status());
    var editable = viewer.may("reviseListing", owner);
    return new ListingView.Own(
        say.text(open ? "posting.own.open" : "posting.own.closed", "status", status),
        editable ? PostingLinks.edit(say.language(), listing.id()) : null,
        PostingLinks.mine(say.language()));
  }

  /** An address that names no id is an address at which there is nothing. */
  private static UUID id(Call call) {
    try {
      return call.id("id");
    } catch (Refused.Invalid notAnId) {
      throw new Refused.NotFound("listing", call.pathParameter("id"));
    }
  }

  private List<MatchingListings.ListingMatch> matches(Listing listing, Wording say) {
    try {
      return matching.of(listing, MATCHES, say);
    } catch (Refused.Unavailable e) {
      LOG.debug("A listing is shown without its matches: {}", e.getMessage());
      return List.of();
    }
  }

  private List<ListingCard> similar(UUID id, Wording say) {
    try {
      return similar.to(id, SIMILAR, say);
    } catch (Refused.Unavailable e) {
      LOG.debug("A listing is shown without its neighbours: {}", e.getMessage());
      return List.of();
    }
  }
}
