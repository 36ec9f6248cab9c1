package org.symbolon.listing.posting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.symbolon.identity.Viewer;
import org.symbolon.listing.Act;
import org.symbolon.listing.Kind;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingLinks;
import org.symbolon.listing.readiness.Readiness;
import org.symbolon.listing.readiness.Severity;
import org.symbolon.organisation.OrganisationStatus;
import org.symbolon.platform.language.Wording;

/** Writes my listings and drafts out. */
final class MyListingsViews {
  /** Findings named in the list; the form names them all. */
  private static final int NAMED = 3;

  private final Readiness readiness;

  MyListingsViews(Readiness readiness) {
    this.readiness = readiness;
  }

  MyListingsView.DraftItem draft(ListingDraft draft, Wording say) {
    var title = draft.typed().value("title");
    return new MyListingsView.DraftItem(
        draft.id().toString(),
        PostingLinks.draft(say.language(), draft.id()),
        draft.kind() == Kind.NEED,
        draft.edited() != null,
        title.isBlank() ? say.text("posting.untitled") : title,
        DraftViews.saved(draft.updatedAt(), say));
  }

  MyListingsView.Item listing(Listing listing, Viewer viewer, Instant now, Wording say) {
    var content = listing.content();
    var owner = listing.organisation().id();
    var writes = viewer.may("reviseListing", owner);
    var report = readiness.of(content, LocalDate.ofInstant(now, ZoneOffset.UTC));
    var path = ListingLinks.page(say.language(), content.kind(), listing.id());
    return new MyListingsView.Item(
        listing.id().toString(),
        path,
        content.kind() == Kind.NEED,
        content.language(),
        content.title(),
        listing.organisation().name(),
        say.text("posting.status." + listing.lifecycle().status()),
        tone(listing, now),
        dates(listing, say),
        ReadinessView.counts(report, say),
        ReadinessView.tone(report),
        report.findings().stream()
            .filter(one -> one.severity() != Severity.MINOR)
            .limit(NAMED)
            .map(one -> ReadinessView.line(one, say))
            .toList(),
        Arrays.stream(Act.values())
            .filter(act -> act.allowedFrom(listing.lifecycle().status()))
            .filter(act -> viewer.may(act.operation(), owner))
            .map(act -> new MyListingsView.Act(act.name(), say.text("posting.act." + act)))
            .toList(),
        writes ? PostingLinks.edit(say.language(), listing.id()) : null,
        writes && content.kind() == Kind.TECHNOLOGY
            ? PostingLinks.manage(say.language(), listing.id())
            : null);
  }

  private static String tone(Listing listing, Instant now) {
    return switch (listing.lifecycle().status()) {
      case PUBLISHED -> listing.isOpenAt(now) ? "good" : "warn";
      case DRAFT, PAUSED -> "plain";
      case EXPIRED -> "warn";
      case WITHDRAWN -> "stop";
    };
  }

  private static List<String> dates(Listing listing, Wording say) {
    var dates = new ArrayList<String>();
    var lifecycle = listing.lifecycle();
    if (listing.organisationStatus() != OrganisationStatus.PUBLISHED) {
      dates.add(say.text("posting.organisation.unpublished"));
    }
    if (lifecycle.confirmedOn() != null) {
      dates.add(say.text("posting.confirmedOn", Map.of("date", say.date(lifecycle.confirmedOn()))));
    }
    if (lifecycle.validUntil() != null) {
      dates.add(say.text("posting.validUntil", Map.of("date", say.date(lifecycle.validUntil()))));
    }
    return dates;
  }
}
