package org.symbolon.matching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.symbolon.listing.Lifecycle;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.Listings;
import org.symbolon.matching.score.Words;
import org.symbolon.organisation.Organisation;
import org.symbolon.organisation.OrganisationStatus;
import org.symbolon.organisation.OrganisationSummary;
import org.symbolon.organisation.Organisations;
import org.symbolon.search.index.ListingDocument;
import org.symbolon.search.index.Meaning;

/**
 * Reads what scoring looks at, many listings at once, and remembers it by version: PostgreSQL says
 * which version is current and open, so that nothing that was paused is ever shown.
 */
public final class Counterparts {
  /**
   * Parts of the heap: a program that compares all listings with each other has more of it, and
   * prepares each of them once then.
   */
  private static final double REMEMBERED_OF_HEAP = 0.1;

  private static final double PREPARED_OF_HEAP = 0.2;
  private static final int BYTES_AT_LEAST = 4_000;
  private static final int BYTES_A_CHARACTER = 6;
  private static final int BYTES_OF_WORDS = 3_000;

  /** What takes long to make of a listing and little room: kept of far more of them. */
  private record Prepared(Words words, Optional<float[]> vector) {}

  /** Stands for a listing that is still being written. */
  private static final UUID NOT_STORED = new UUID(0, 0);

  /** Everything that a side holds: its listing and its owner both raise the version. */
  private record Key(UUID id, long version) {}

  private final Listings listings;
  private final Organisations organisations;
  private final Meaning meaning;
  private final InstantSource clock;
  private final Cache<Key, Counterpart> remembered =
      Caffeine.newBuilder()
          .maximumWeight(ofHeap(REMEMBERED_OF_HEAP))
          .<Key, Counterpart>weigher((key, counterpart) -> bytes(counterpart))
          .executor(Runnable::run)
          .build();

  private final Cache<Key, Prepared> prepared =
      Caffeine.newBuilder()
          .maximumWeight(ofHeap(PREPARED_OF_HEAP))
          .<Key, Prepared>weigher((key, made) -> bytes(made))
          .executor(Runnable::run)
          .build();

  private final Workers workers;

  public Counterparts(
      Vertx vertx,
      Listings listings,
      Organisations organisations,
      Meaning meaning,
      InstantSource clock) {
    this.workers = new Workers(vertx);
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

  /** What is not stored, as if it were confirmed today. Its meaning is not kept. */
  Counterpart ofDraft(ListingContent content, Optional<Organisation> owner) {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var text = new Meaning.Text(ListingDocument.meaning(content), content.language());
    var vector = meaning.inPassing(List.of(text)).getFirst();
    var draft =
        new Listing(
            NOT_STORED,
            owner
                .map(Organisation::summary)
                .orElse(new OrganisationSummary(null, null, null, null, null)),
            OrganisationStatus.PUBLISHED,
            content,
            Lifecycle.DRAFT,
            0,
            0,
            now,
            now);
    return new Counterpart(draft, Sides.of(content, Sides.owner(owner), today, vector));
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
    var ready = ready(current);
    var owners = owners(current);
    return workers.map(
        current,
        listing -> {
          var owner = owners.get(listing.organisation().id());
          var known = ready.get(listing.id());
          var made = known.made() != null ? known.made() : prepare(listing, known.meaning());
          var counterpart =
              new Counterpart(listing, Sides.of(listing, owner, made.words(), made.vector()));
          if (!known.meaning().pending()) {
            prepared.put(key(listing), made);
            remembered.put(key(listing), counterpart);
          }
          return counterpart;
        });
  }

  private static Prepared prepare(Listing listing, Meaning.Remembered meaning) {
    return new Prepared(Sides.words(listing.content()), meaning.vector());
  }

  /**
   * What is there before a side is made.
   *
   * @param made null where it is not prepared
   */
  private record Ready(Prepared made, Meaning.Remembered meaning) {}

  private Map<UUID, Ready> ready(List<Listing> current) {
    var all = new HashMap<UUID, Ready>();
    var others = new ArrayList<Listing>();
    for (var listing : current) {
      var made = prepared.getIfPresent(key(listing));
      if (made == null) {
        others.add(listing);
      } else {
        all.put(listing.id(), new Ready(made, new Meaning.Remembered(made.vector(), false)));
      }
    }
    var meanings = meaning.remembered(others.stream().map(Counterparts::text).toList());
    for (var i = 0; i < others.size(); i++) {
      all.put(others.get(i).id(), new Ready(null, meanings.get(i)));
    }
    return all;
  }

  private static Key key(Listing listing) {
    return new Key(listing.id(), listing.indexVersion());
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

  private static long ofHeap(double part) {
    return (long) (part * Runtime.getRuntime().maxMemory());
  }

  private static int bytes(Counterpart counterpart) {
    return BYTES_AT_LEAST
        + BYTES_A_CHARACTER * characters(counterpart.listing())
        + bytes(counterpart.side().vector());
  }

  /** The words of most listings, as {@link Words} says; some are much longer, most are not. */
  private static int bytes(Prepared made) {
    return BYTES_OF_WORDS + bytes(made.vector());
  }

  private static int bytes(Optional<float[]> vector) {
    return vector.map(v -> v.length * Float.BYTES).orElse(0);
  }

  private static int characters(Listing listing) {
    var content = listing.content();
    return Stream.of(content.title(), content.summary(), content.description())
        .filter(Objects::nonNull)
        .mapToInt(String::length)
        .sum();
  }
}
