package org.symbolon.listing.right;

import java.time.InstantSource;
import java.util.Optional;
import org.symbolon.listing.Listing;
import org.symbolon.listing.OfferBadges;
import org.symbolon.platform.language.Wording;

/** What the page of a listing says of the right to offer it. */
public final class OfferedRight implements OfferBadges {
  private final RightsToOffer rights;
  private final InstantSource clock;

  public OfferedRight(RightsToOffer rights, InstantSource clock) {
    this.rights = rights;
    this.clock = clock;
  }

  @Override
  public Optional<Badge> of(Listing listing, Wording say) {
    return rights
        .of(listing)
        .map(right -> {
          var capacity = say.text("right.capacity." + right.capacity());
          return right.verifiedAt(clock.instant(), listing.organisation().id())
              ? new Badge(
                  capacity, true, say.text("right.badge", "date", say.date(right.checkedAt())))
              : new Badge(capacity, false, say.text("right.unchecked"));
        });
  }
}
