package org.symbolon.listing.posting;

import gg.jte.generated.precompiled.JtepostingGenerated;
import gg.jte.generated.precompiled.parts.JtereadinessGenerated;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.symbolon.listing.Listing;
import org.symbolon.listing.Listings;
import org.symbolon.listing.Status;
import org.symbolon.listing.readiness.Finding;
import org.symbolon.listing.readiness.Readiness;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.pages.Html;

/**
 * What goes back to somebody who types: the whole form, or only what was found and when it was
 * saved.
 */
final class DraftReplies {
  static final int SAVED_ELSEWHERE = 409;

  private final Drafts drafts;
  private final Listings listings;
  private final MyOrganisations organisations;
  private final Readiness readiness;
  private final InstantSource clock;
  private final DraftViews views;

  DraftReplies(
      Drafts drafts,
      Listings listings,
      MyOrganisations organisations,
      Readiness readiness,
      InstantSource clock,
      DraftViews views) {
    this.drafts = drafts;
    this.listings = listings;
    this.organisations = organisations;
    this.readiness = readiness;
    this.clock = clock;
    this.views = views;
  }

  /** Whether the listing that is changed is published now. */
  boolean published(Typing typing) {
    return edited(typing)
        .filter(listing -> listing.lifecycle().status() == Status.PUBLISHED)
        .isPresent();
  }

  private Optional<Listing> edited(Typing typing) {
    var edited = typing.draft().edited();
    return edited == null
        ? Optional.empty()
        : Optional.of(listings.get(typing.visit().viewer(), edited.listing()));
  }

  /** What is kept unpublished needs less: only what the listing's own rules ask of every one. */
  List<Finding> errors(ListingDraft draft, boolean published) {
    var blockers = DraftViews.blockers(report(draft));
    if (published) {
      return blockers;
    }
    var read = drafts.read(draft);
    var refused = listings.violations(read.content(), false);
    return blockers.stream()
        .filter(one ->
            read.unreadable().contains(one)
                || refused.stream().anyMatch(rule -> rule.pointer().equals(one.field())))
        .toList();
  }

  private Readiness.Report report(ListingDraft draft) {
    var read = drafts.read(draft);
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return readiness.of(read.content(), read.unreadable(), today);
  }

  /** What the script puts in place: the findings, and whether it was saved. */
  Reply fragment(int status, Typing typing) {
    var say = typing.say();
    var view = ReadinessView.of(report(typing.draft()), say);
    var saved =
        status == SAVED_ELSEWHERE
            ? say.text("posting.elsewhere")
            : DraftViews.saved(clock.instant(), say);
    return Reply.html(
            status,
            Html.of(out ->
                JtereadinessGenerated.render(
                    out, null, view, say, saved, Long.toString(typing.version()))))
        .withCacheControl("no-store");
  }

  Reply page(int status, Typing typing, List<Finding> errors, List<String> notices, String add) {
    var showing =
        new DraftViews.Showing(
            typing.visit(),
            typing.window(),
            typing.version(),
            errors,
            notices,
            add,
            edited(typing).orElse(null),
            organisations.postable(typing.visit()),
            report(typing.draft()));
    var view = views.of(typing.draft(), showing, typing.say());
    return Reply.html(status, Html.of(out -> JtepostingGenerated.render(out, null, view)))
        .withCacheControl("no-store");
  }
}
