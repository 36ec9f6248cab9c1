package org.symbolon.introduction;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.symbolon.listing.Listings;
import org.symbolon.organisation.Organisations;

/** Reads the names that cases need to be written out. */
public final class CaseNames {
  private final Organisations organisations;
  private final Listings listings;
  private final InstantSource clock;

  public CaseNames(Organisations organisations, Listings listings, InstantSource clock) {
    this.organisations = organisations;
    this.listings = listings;
    this.clock = clock;
  }

  /** Of these cases and of the centres in their timelines. */
  Names of(List<Seen> seen) {
    var centres =
        seen.stream()
            .flatMap(one -> one.timeline().stream())
            .map(TimelineEntry::centre)
            .filter(Objects::nonNull)
            .toList();
    var cases = seen.stream().map(Seen::what).toList();
    return Names.of(cases, centres, organisations, listings, clock.instant());
  }

  /** Of one case, with the centres that a step names. */
  Names of(Case one, TimelineEntry entry) {
    var centre = entry == null ? null : entry.centre();
    return Names.of(
        List.of(one),
        centre == null ? List.of() : List.of(centre),
        organisations,
        listings,
        clock.instant());
  }
}
