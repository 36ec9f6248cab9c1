package org.symbolon.matching;

import gg.jte.generated.precompiled.JtematchesGenerated;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.symbolon.identity.Viewer;
import org.symbolon.identity.Visits;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingLinks;
import org.symbolon.listing.Listings;
import org.symbolon.matching.MatchesView.WhyNot;
import org.symbolon.matching.MatchesViews.Asked;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/** The matches of a listing, best first, each with its reasons; and the question "why not?". */
public final class MatchPages {
  private static final Logger LOG = LoggerFactory.getLogger(MatchPages.class);
  private static final int SHOWN_UNASKED = 10;
  private static final int ASKED_CHARACTERS = 500;
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

  private final Site site;
  private final Listings listings;
  private final Matches matches;
  private final Visits visits;
  private final MatchesViews views;

  public MatchPages(
      Site site,
      Vocabularies vocabularies,
      Listings listings,
      Matches matches,
      Visits visits,
      Reasons reasons) {
    this.site = site;
    this.listings = listings;
    this.matches = matches;
    this.visits = visits;
    this.views = new MatchesViews(site, vocabularies, reasons);
  }

  public void bind(PageRoutes routes) {
    for (var place : new String[] {"technologies", "needs"}) {
      var path = "/:language/" + place + "/:id/matches";
      routes.get(path, this::show);
    }
  }

  private Reply show(Call call) {
    var say = site.wording(call);
    var reader = Reader.of(visits, call);
    var own = listings.get(reader.viewer(), idIn(call, "id"));
    var home = ListingLinks.matches(say.language(), own.content().kind(), own.id());
    if (!call.path().equals(home)) {
      return Reply.redirect(301, call.rawQuery().isEmpty() ? home : home + "?" + call.rawQuery());
    }
    var asked = call.queryParameter("with");
    if (asked.isPresent()) {
      return whyNot(own, asked.get(), reader, say);
    }
    return page(200, own, new Asked(limit(call), done(call, say), null), reader, say);
  }

  private Reply page(int status, Listing own, Asked asked, Reader reader, Wording say) {
    try {
      var ranking = matches.ranked(reader.viewer(), own.id());
      if (!reader.seesBothViews()) {
        matches.noteShown(ranking, asked.limit());
      }
      var view = views.of(own, Optional.of(ranking), asked, reader, say);
      return reader.only(
          Reply.html(status, Html.of(out -> JtematchesGenerated.render(out, null, view))));
    } catch (Refused.Unavailable e) {
      LOG.debug("A page of matches is shown without them: {}", e.getMessage());
      var view = views.of(own, Optional.empty(), asked, reader, say);
      return Reply.html(503, Html.of(out -> JtematchesGenerated.render(out, null, view)))
          .with("Retry-After", Integer.toString(e.retryAfterSeconds()))
          .withCacheControl("no-store");
    }
  }

  /** Leads to the page of the pair, or says on this one why there is none. */
  private Reply whyNot(Listing own, String asked, Reader reader, Wording say) {
    var kind = own.content().kind();
    var found = idWithin(asked);
    if (found.isEmpty()) {
      return asked(400, own, asked, "matches.whyNot.unread", reader, say);
    }
    try {
      var other = listings.get(reader.viewer(), found.get());
      return other.content().kind() == kind
          ? asked(400, own, asked, "matches.whyNot.kind", reader, say)
          : Reply.redirect(303, ListingLinks.match(say.language(), kind, own.id(), other.id()));
    } catch (Refused.NotFound e) {
      return asked(404, own, asked, "matches.whyNot.unknown", reader, say);
    }
  }

  private Reply asked(
      int status, Listing own, String typed, String error, Reader reader, Wording say) {
    var home = ListingLinks.matches(say.language(), own.content().kind(), own.id());
    var whyNot = new WhyNot(home, shortened(typed), say.text(error));
    return page(status, own, new Asked(SHOWN_UNASKED, null, whyNot), reader, say);
  }

  /** What a form just recorded; the address that it leads to carries it. */
  private String done(Call call, Wording say) {
    if (call.queryParameter("posted").isPresent()) {
      return say.text("post.posted");
    }
    var kind = call.queryParameter("said").orElse("");
    var other = call.queryParameter("of").orElse("");
    for (var known : Decision.Kind.values()) {
      if (known.name().equals(kind)) {
        try {
          var title = listings.get(Viewer.VISITOR, Call.idOf("of", other)).content().title();
          return say.text("decide.done." + known, "title", title);
        } catch (Refused.Invalid | Refused.NotFound e) {
          LOG.debug("Nothing is said about {}", other);
        }
      }
    }
    return null;
  }

  private static int limit(Call call) {
    return call.queryParameter("limit")
        .filter(written -> written.equals(Integer.toString(Matches.MOST_SHOWN)))
        .map(Integer::valueOf)
        .orElse(SHOWN_UNASKED);
  }

  /** What was typed, as far as a form repeats it. */
  static String shortened(String typed) {
    return typed.length() > ASKED_CHARACTERS ? typed.substring(0, ASKED_CHARACTERS) : typed;
  }

  /** The first id in what somebody copied, such as the address of a page. */
  static Optional<UUID> idWithin(String copied) {
    return ID.matcher(copied).results().findFirst().map(found -> UUID.fromString(found.group()));
  }

  /** An address that names no id is an address at which there is nothing. */
  static UUID idIn(Call call, String name) {
    try {
      return call.id(name);
    } catch (Refused.Invalid notAnId) {
      throw new Refused.NotFound("listing", call.pathParameter(name));
    }
  }
}
