package org.symbolon.alert;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.symbolon.identity.Account;
import org.symbolon.identity.Membership;
import org.symbolon.listing.Kind;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingLinks;
import org.symbolon.listing.Listings;
import org.symbolon.listing.OwnListings;
import org.symbolon.matching.MatchFigures;

/** Technologies that began to match the open needs of somebody's organisations. */
final class MatchNews {
  /** Pairs of one run that are looked at, the best first. */
  static final int LOOKED_AT = 200;

  private static final int NEEDS = 500;

  private final OwnListings own;
  private final Listings listings;
  private final MatchFigures figures;
  private final InstantSource clock;

  MatchNews(OwnListings own, Listings listings, MatchFigures figures, InstantSource clock) {
    this.own = own;
    this.listings = listings;
    this.figures = figures;
    this.clock = clock;
  }

  /** The best first. */
  List<News> of(Account account, Instant since) {
    var now = clock.instant();
    var organisations = account.memberships().stream().map(Membership::organisation).toList();
    var needs =
        own.of(organisations, Kind.NEED, NEEDS).stream()
            .filter(need -> need.isOpenAt(now))
            .collect(Collectors.toMap(Listing::id, Function.identity()));
    var fresh = figures.fresh(List.copyOf(needs.keySet()), since, LOOKED_AT);
    var technologies = open(fresh, now);
    var found = new ArrayList<News>();
    for (var match : fresh) {
      var technology = technologies.get(match.technology());
      if (technology != null) {
        found.add(news(needs.get(match.need()), technology));
      }
    }
    return found;
  }

  private Map<UUID, Listing> open(List<MatchFigures.Fresh> fresh, Instant now) {
    var wanted = fresh.stream().map(MatchFigures.Fresh::technology).distinct().toList();
    return listings.getAll(wanted).stream()
        .filter(technology -> technology.isOpenAt(now))
        .collect(Collectors.toMap(Listing::id, Function.identity()));
  }

  private static News news(Listing need, Listing technology) {
    return new News(
        technology.id(),
        need.id(),
        need.content().title(),
        true,
        technology.content().title(),
        technology.organisation().name(),
        technology.organisation().country(),
        ListingLinks.path(Kind.NEED, need.id()) + "/matches/" + technology.id(),
        technology.lifecycle().publishedAt().truncatedTo(ChronoUnit.MILLIS));
  }
}
