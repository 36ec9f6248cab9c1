package org.symbolon.matching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.symbolon.listing.Listing;
import org.symbolon.listing.Listings;
import org.symbolon.organisation.Organisation;
import org.symbolon.organisation.Organisations;
import org.symbolon.search.index.ListingDocument;
import org.symbolon.search.index.Meaning;

/**
 * Reads what scoring looks at, many listings at once, and remembers it by version: PostgreSQL says
 * which version is current and open, so that nothing that was paused is ever shown.
 */
public final class Counterparts {
  private static final long REMEMBERED_BYTES = 160_000_000;
  private static final int BYTES_AT_LEAST = 4_000;
  private static final int BYTES_A_CHARACTER = 6;

  /** Everything that a side holds: its listing and its owner both raise the version. */
  private record Key(UUID id, long version) {}

  private final Listings listings;
  private final Organisations organisations;
  private final Meaning meaning;
  private final InstantSource clock;
  private final Cache<Key, Counterpart> remembered =
      Caffeine.newBuilder()
          .maximumWeight(REMEMBERED_BYTES)
          .<Key, Counterpart>weigher((key, counterpart) -> bytes(counterpart))
          .executor(Runnable::run)
          .build();

  public Counterparts(
      Listings listings, Organisations organisations, Meaning meaning, InstantSource clock) {
    this.listings = listings;
    this.organisations = organisations;
    this.meaning = meaning;
    this.clock = clock;
  }

  /** One listing whatever its status; its meaning is computed where it is not yet. */
  public Counterpart of(Listing listing) {
    var vector = meaning.ofTexts(List.of(text(listing))).getFirst();
    var owner = organisations.getAll(List.of(listing.organisation().id())).getFirst();
    return new Counterpart(listing, Sides.of(listing, owner, vector));
  }

  /** Those of the listings that are open now, in no particular order. */
  public List<Counterpart> open(Collection<UUID> ids) {
    var found = new ArrayList<Counterpart>(ids.size());
    var unknown = new ArrayList<UUID>();
    if (ids.isEmpty()) {
      return found;
    }
    for (var version : listings.openVersions(List.copyOf(new LinkedHashSet<>(ids)))) {
      var known = remembered.getIfPresent(new Key(version.id(), version.indexVersion()));
      if (known == null) {
        unknown.add(version.id());
      } else {
        found.add(known);
      }
    }
    if (!unknown.isEmpty()) {
      found.addAll(read(unknown));
    }
    return found;
  }

  private List<Counterpart> read(List<UUID> ids) {
    var now = clock.instant();
    var current = listings.getAll(ids).stream().filter(listing -> listing.isOpenAt(now)).toList();
    var meanings = meaning.remembered(current.stream().map(Counterparts::text).toList());
    var owners = owners(current);
    var all = new ArrayList<Counterpart>();
    for (var i = 0; i < current.size(); i++) {
      var listing = current.get(i);
      var known = meanings.get(i);
      var owner = owners.get(listing.organisation().id());
      var counterpart = new Counterpart(listing, Sides.of(listing, owner, known.vector()));
      if (!known.pending()) {
        remembered.put(new Key(listing.id(), listing.indexVersion()), counterpart);
      }
      all.add(counterpart);
    }
    return all;
  }

  private Map<UUID, Organisation> owners(List<Listing> current) {
    var ids = current.stream().map(listing -> listing.organisation().id()).distinct().toList();
    var owners = new HashMap<UUID, Organisation>();
    organisations.getAll(ids).forEach(owner -> owners.put(owner.id(), owner));
    return owners;
  }

  private static Meaning.Text text(Listing listing) {
    var content = listing.content();
    return new Meaning.Text(ListingDocument.meaning(content), content.language());
  }

  private static int bytes(Counterpart counterpart) {
    var content = counterpart.listing().content();
    var characters =
        Stream.of(content.title(), content.summary(), content.description())
            .filter(Objects::nonNull)
            .mapToInt(String::length)
            .sum();
    var vector = counterpart.side().vector().map(v -> v.length * Float.BYTES).orElse(0);
    return BYTES_AT_LEAST + BYTES_A_CHARACTER * characters + vector;
  }
}
