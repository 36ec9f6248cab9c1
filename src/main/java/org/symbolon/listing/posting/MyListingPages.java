package org.symbolon.listing.posting;

import gg.jte.generated.precompiled.JtemylistingsGenerated;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.symbolon.identity.Visits;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Act;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingLinks;
import org.symbolon.listing.Listings;
import org.symbolon.listing.readiness.Readiness;
import org.symbolon.organisation.Organisation;
import org.symbolon.organisation.Organisations;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/** The listings of the organisations that somebody acts for, and what he has typed so far. */
public final class MyListingPages {
  private static final String PATH = "/:language" + PostingLinks.MINE;

  /** Listings of one page. */
  private static final int LISTINGS = 50;

  /** Pages that can be turned to. */
  private static final int PAGES = 200;

  private static final int NOT_POSSIBLE = 422;

  private final Site site;
  private final Visits visits;
  private final Drafts drafts;
  private final Listings listings;
  private final MyOrganisations organisations;
  private final InstantSource clock;
  private final MyListingsViews views;

  public MyListingPages(
      Site site,
      Visits visits,
      Vocabularies vocabularies,
      Drafts drafts,
      Listings listings,
      Organisations organisations,
      InstantSource clock) {
    this.site = site;
    this.visits = visits;
    this.drafts = drafts;
    this.listings = listings;
    this.organisations = new MyOrganisations(organisations);
    this.clock = clock;
    this.views = new MyListingsViews(new Readiness(vocabularies));
  }

  public void bind(PageRoutes routes) {
    routes.get(PATH, this::show).post(PATH, this::act);
  }

  private Reply show(Call call) {
    var visit = visits.current(call);
    if (visit.isEmpty()) {
      return Visits.toSignIn(call);
    }
    var say = site.wording(call);
    var notice =
        call.queryParameter("notice")
            .map(name -> "posting.notice." + name)
            .filter(say::has)
            .map(say::text)
            .orElse(null);
    if (call.queryParameter("drafts").filter("full"::equals).isPresent()) {
      notice = say.text("posting.tooMany", "limit", Drafts.MOST);
    }
    return page(200, visit.get(), pageNumber(call), notice, say);
  }

  private static int pageNumber(Call call) {
    var sent = call.queryParameter("page").orElse("1");
    return sent.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(sent), 1, PAGES) : 1;
  }

  private Reply act(Call call) {
    Visit visit;
    try {
      visit = visits.sender(call);
    } catch (Refused.Unauthenticated e) {
      return Visits.toSignIn(call);
    }
    var say = site.wording(call);
    var form = call.form();
    var sent = Objects.toString(form.get("act"), "");
    var id = Call.idOf("id", Objects.toString(form.get("id"), ""));
    if (sent.equals("discard")) {
      drafts.discard(visit.account(), id);
      return Reply.redirect(303, PostingLinks.mine(say.language()) + "?notice=discarded#drafts");
    }
    var act =
        Arrays.stream(Act.values())
            .filter(one -> one.name().equals(sent))
            .findFirst()
            .orElseThrow(() -> new Refused.Invalid("act", "is not known: " + sent));
    return perform(visit, id, act, pageNumber(call), say);
  }

  private Reply perform(Visit visit, UUID id, Act act, int page, Wording say) {
    try {
      listings.perform(visit.viewer(), id, act, OptionalLong.empty());
      return Reply.redirect(
          303, PostingLinks.mine(say.language()) + "?notice=" + act + "&page=" + page + "#l-" + id);
    } catch (Refused.Invalid notReady) {
      // The form says what is missing, beside its fields.
      return Reply.redirect(303, PostingLinks.edit(say.language(), id));
    } catch (Refused.Conflict otherwiseNow) {
      return page(NOT_POSSIBLE, visit, page, say.text("posting.notice.conflict"), say);
    }
  }

  private Reply page(int status, Visit visit, int number, String notice, Wording say) {
    var ids = organisations.of(visit).stream().map(Organisation::id).toList();
    var found =
        listings.ofOrganisations(visit.viewer(), ids, (number - 1) * LISTINGS, LISTINGS + 1);
    var now = clock.instant();
    var here = PostingLinks.mine(say.language());
    var view =
        new MyListingsView(
            site.frame(say.language(), PostingLinks.MINE, "", say.text("posting.mine"))
                .notIndexed(),
            here + "?page=" + number,
            visit.formToken(),
            notice,
            organisations.postable(visit).isEmpty()
                ? PostingLinks.newOrganisation(say.language(), here)
                : null,
            PostingLinks.begin(say.language(), Kind.TECHNOLOGY),
            PostingLinks.begin(say.language(), Kind.NEED),
            ListingLinks.newNeed(say.language()),
            drafts.of(visit.account()).stream().map(draft -> views.draft(draft, say)).toList(),
            found.stream()
                .limit(LISTINGS)
                .map(listing -> views.listing(listing, visit.viewer(), now, say))
                .toList(),
            number > 1 ? here + "?page=" + (number - 1) : null,
            found.size() > LISTINGS && number < PAGES ? here + "?page=" + (number + 1) : null);
    return Reply.html(status, Html.of(out -> JtemylistingsGenerated.render(out, null, view)))
        .withCacheControl("no-store");
  }
}
