package org.symbolon.alert;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.introduction.CasesView;
import org.symbolon.listing.Kind;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingLinks;
import org.symbolon.listing.Status;
import org.symbolon.listing.posting.ListingDraft;
import org.symbolon.listing.posting.PostingLinks;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Frame;
import org.symbolon.taxonomy.Vocabularies;

/** Writes out how somebody's things stand. */
public final class DashboardViews {
  private final Vocabularies vocabularies;
  private final InstantSource clock;

  public DashboardViews(Vocabularies vocabularies, InstantSource clock) {
    this.vocabularies = vocabularies;
    this.clock = clock;
  }

  /**
   * The whole page.
   *
   * @param asked listings that open cases are about, once for each case
   */
  DashboardView of(
      Frame frame,
      Visit visit,
      Dashboard.Overview seen,
      List<CasesView.Row> cases,
      List<UUID> asked) {
    var say = frame.say();
    var nothing =
        seen.technologies().isEmpty()
            && seen.needs().isEmpty()
            && seen.drafts().isEmpty()
            && cases.isEmpty();
    return new DashboardView(
        frame,
        visit.account().name(),
        nothing,
        NoticePages.rows(seen.notices(), say),
        seen.unread() == 0 ? null : say.text("my.unread", "count", seen.unread()),
        cases,
        seen.drafts().stream().map(draft -> draft(draft, say)).toList(),
        rows(seen.technologies(), visit, asked, say),
        rows(seen.needs(), visit, asked, say),
        others(visit, say));
  }

  private static DashboardView.Draft draft(ListingDraft draft, Wording say) {
    var title = draft.typed().value("title");
    return new DashboardView.Draft(
        PostingLinks.draft(say.language(), draft.id()),
        title.isBlank() ? say.text("my.untitled") : title,
        say.date(draft.updatedAt()));
  }

  private static List<DashboardView.Link> others(Visit visit, Wording say) {
    var home = "/" + say.language().tag();
    var links = new ArrayList<DashboardView.Link>();
    links.add(
        new DashboardView.Link(PostingLinks.mine(say.language()), say.text("my.allListings")));
    links.add(new DashboardView.Link(home + "/my/organisations", say.text("my.organisations")));
    links.add(new DashboardView.Link(home + "/my/searches", say.text("searches.title")));
    links.add(new DashboardView.Link(home + "/my/collections", say.text("collections.title")));
    if (visit.account().brokerage().isPresent()) {
      links.addFirst(new DashboardView.Link(home + "/desk", say.text("desk.title")));
    }
    return links;
  }

  private List<DashboardView.Row> rows(
      List<Dashboard.Standing> standing, Visit visit, List<UUID> asked, Wording say) {
    return standing.stream().map(one -> row(one, visit, asked, say)).toList();
  }

  private DashboardView.Row row(
      Dashboard.Standing one, Visit visit, List<UUID> asked, Wording say) {
    var listing = one.listing();
    var content = listing.content();
    var open = listing.isOpenAt(clock.instant());
    return new DashboardView.Row(
        ListingLinks.page(say.language(), content.kind(), listing.id()),
        content.title(),
        content.language(),
        vocabularies.label("listing-statuses", status(listing, open).name(), say.language()),
        open,
        listing.organisation().name(),
        say.text("my.views", "count", one.views()),
        say.text("my.matches", "count", one.figures().matches()),
        List.of(
            say.text("my.interest", "count", one.figures().shortlisted()),
            say.text("my.cases", "count", Collections.frequency(asked, listing.id()))),
        one.wanting() == 0 ? null : say.text("my.wanting", "count", one.wanting()),
        visit.viewer().may("reviseListing", listing.organisation().id())
            ? PostingLinks.edit(say.language(), listing.id())
            : null,
        one.fresh() == 0 ? null : say.text("my.fresh", "count", one.fresh()),
        open ? matches(listing, say) : null);
  }

  /** Expired to the second, whatever the row says until the next sweep. */
  private static Status status(Listing listing, boolean open) {
    var status = listing.lifecycle().status();
    return status == Status.PUBLISHED && !open ? Status.EXPIRED : status;
  }

  private static String matches(Listing listing, Wording say) {
    return listing.content().kind() == Kind.NEED
        ? "/" + say.language().tag() + "/my/needs/" + listing.id() + "/matches"
        : ListingLinks.matches(say.language(), Kind.TECHNOLOGY, listing.id());
  }
}
