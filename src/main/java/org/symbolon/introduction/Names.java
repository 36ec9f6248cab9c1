package org.symbolon.introduction;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.symbolon.listing.Listing;
import org.symbolon.listing.Listings;
import org.symbolon.organisation.Organisation;
import org.symbolon.organisation.OrganisationStatus;
import org.symbolon.organisation.Organisations;

/**
 * Organisations and listings that cases are about, as far as they are public now: what was taken
 * back since is named to its owner only.
 */
final class Names {
  private final Map<UUID, Organisation> organisations = new HashMap<>();
  private final Map<UUID, Listing> listings = new HashMap<>();
  private final Instant now;

  private Names(Instant now) {
    this.now = now;
  }

  static Names of(
      Collection<Case> cases,
      Collection<UUID> centres,
      Organisations organisations,
      Listings listings,
      Instant now) {
    var names = new Names(now);
    var wanted = new HashSet<>(centres);
    cases.forEach(one -> {
      wanted.add(one.asking());
      wanted.add(one.asked());
      wanted.add(one.centre());
    });
    wanted.removeIf(Objects::isNull);
    organisations.getAll(wanted.stream().toList()).forEach(o -> names.organisations.put(o.id(), o));
    var about = cases.stream().flatMap(one -> one.matter().listings().stream()).distinct().toList();
    listings.getAll(about).forEach(l -> names.listings.put(l.id(), l));
    return names;
  }

  /**
   * An organisation.
   *
   * @param own which organisations the reader sees in any state
   */
  Optional<Organisation> organisation(UUID id, Predicate<UUID> own) {
    return Optional.ofNullable(organisations.get(id))
        .filter(o -> o.status() == OrganisationStatus.PUBLISHED || own.test(id));
  }

  /** A listing that is open, or of an organisation of the reader. */
  Optional<Listing> listing(UUID id, Predicate<UUID> own) {
    return Optional.ofNullable(listings.get(id))
        .filter(l -> l.isOpenAt(now) || own.test(l.organisation().id()));
  }
}
