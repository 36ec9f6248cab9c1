package org.symbolon.alert;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.symbolon.identity.Account;
import org.symbolon.identity.Membership;
import org.symbolon.identity.Notice;
import org.symbolon.identity.Notices;
import org.symbolon.listing.Kind;
import org.symbolon.listing.Listing;
import org.symbolon.listing.OwnListings;
import org.symbolon.listing.ViewCounts;
import org.symbolon.listing.posting.Drafts;
import org.symbolon.listing.posting.ListingDraft;
import org.symbolon.listing.readiness.Readiness;
import org.symbolon.listing.readiness.Severity;
import org.symbolon.matching.MatchFigures;
import org.symbolon.platform.database.Database;

/** How somebody's things stand, gathered from all domains. Works without the search engine. */
public final class Dashboard {
  /** Listings of either kind that the page shows; the last changed ones. */
  static final int LISTINGS = 20;

  /** Notices that the page shows. */
  static final int NOTICES = 5;

  /** Drafts that the page shows, what was typed last first. */
  static final int DRAFTS = 5;

  private final OwnListings own;
  private final ViewCounts views;
  private final MatchFigures figures;
  private final NeedLooks looks;
  private final Notices notices;
  private final Drafts drafts;
  private final Readiness readiness;
  private final InstantSource clock;

  public Dashboard(
      Database database,
      OwnListings own,
      ViewCounts views,
      MatchFigures figures,
      Notices notices,
      Drafts drafts,
      Readiness readiness,
      InstantSource clock) {
    this.own = own;
    this.views = views;
    this.figures = figures;
    this.looks = new NeedLooks(database, clock);
    this.notices = notices;
    this.drafts = drafts;
    this.readiness = readiness;
    this.clock = clock;
  }

  /**
   * A listing with its figures.
   *
   * @param views how often its page was opened within {@link ViewCounts#DAYS} days
   * @param fresh matches of a need since he looked last
   * @param wanting what keeps it from being published, or would make it better
   */
  record Standing(
      Listing listing, long views, MatchFigures.Standing figures, long fresh, long wanting) {}

  /**
   * Everything at one moment.
   *
   * @param unread notices that were not read yet, those that are not shown among them
   */
  record Overview(
      List<Standing> technologies,
      List<Standing> needs,
      List<ListingDraft> drafts,
      List<Notice> notices,
      long unread) {}

  Overview of(Account account) {
    var organisations = account.memberships().stream().map(Membership::organisation).toList();
    return new Overview(
        standing(own.of(organisations, Kind.TECHNOLOGY, LISTINGS), Map.of()),
        needs(account, own.of(organisations, Kind.NEED, LISTINGS)),
        drafts.of(account).stream().limit(DRAFTS).toList(),
        notices.list(account.id(), NOTICES),
        notices.unread(account.id()));
  }

  private List<Standing> needs(Account account, List<Listing> needs) {
    var ids = ids(needs);
    var known = new HashMap<UUID, Instant>();
    // Whoever never looked knows none of them.
    ids.forEach(id -> known.put(id, Instant.EPOCH));
    known.putAll(looks.of(account, ids));
    return standing(needs, figures.countFresh(known));
  }

  private List<Standing> standing(List<Listing> listings, Map<UUID, Long> fresh) {
    var ids = ids(listings);
    var viewed = views.of(ids);
    var counted = figures.of(ids);
    return listings.stream()
        .map(listing ->
            new Standing(
                listing,
                viewed.getOrDefault(listing.id(), 0L),
                counted.getOrDefault(listing.id(), MatchFigures.Standing.NONE),
                fresh.getOrDefault(listing.id(), 0L),
                wanting(listing)))
        .toList();
  }

  private long wanting(Listing listing) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return readiness.of(listing.content(), today).findings().stream()
        .filter(finding -> finding.severity() != Severity.MINOR)
        .count();
  }

  private static List<UUID> ids(List<Listing> listings) {
    return listings.stream().map(Listing::id).toList();
  }

  /** Notes that somebody looks at the matches of a need: from now on they are known to him. */
  void look(Account account, UUID need) {
    looks.look(account, need);
  }
}
