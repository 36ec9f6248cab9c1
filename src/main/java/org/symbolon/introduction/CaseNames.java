package org.symbolon.introduction;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.symbolon.listing.Listings;
import org.symbolon.organisation.OrganisationStatus;
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

  /** The name of an organisation of the reader's own. */
  String nameOf(UUID organisation) {
    return organisations.getAll(List.of(organisation)).stream()
        .findFirst()
        .map(found -> found.content().name())
        .orElse("");
  }

  /**
   * What everybody may see of what somebody asks about; empty where anything of it is not public.
   */
  List<String> titles(List<UUID> about, UUID partner) {
    var now = clock.instant();
    var titles = new ArrayList<String>();
    var found = listings.getAll(about);
    found.stream()
        .filter(listing -> listing.isOpenAt(now))
        .map(listing -> listing.content().title())
        .forEach(titles::add);
    if (partner != null) {
      organisations.getAll(List.of(partner)).stream()
          .filter(one -> one.status() == OrganisationStatus.PUBLISHED)
          .map(one -> one.content().name())
          .forEach(titles::add);
    }
    return titles.size() == about.size() + (partner == null ? 0 : 1) ? titles : List.of();
  }

  /** Whose these listings are. */
  Set<UUID> owners(List<UUID> about) {
    return listings.getAll(about).stream()
        .map(listing -> listing.organisation().id())
        .collect(Collectors.toSet());
  }
}
