package org.symbolon.matching;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.symbolon.listing.Kind;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingContent;
import org.symbolon.matching.score.Party;
import org.symbolon.matching.score.partner.Partner;
import org.symbolon.organisation.Organisation;
import org.symbolon.organisation.OrganisationStatus;
import org.symbolon.organisation.Organisations;
import org.symbolon.platform.database.Database;
import org.symbolon.taxonomy.Vocabularies;

/** Reads organisations with what they openly offer and need, as partners are judged by. */
final class PartnerReader {
  /** The newest open listings of an organisation, which alone are looked at. */
  static final int LISTINGS_OF_EACH = 10;

  /** The newest technologies that an office is shown partners for. */
  static final int OFFICE_LISTINGS = 20;

  /** Organisations that are compared for one answer. */
  static final int CANDIDATES = 200;

  private static final int SPIN_OFFS = 50;
  private static final Comparator<Listing> NEWEST_FIRST =
      Comparator.<Listing, Instant>comparing(listing -> listing.lifecycle().publishedAt())
          .reversed()
          .thenComparing(Listing::id);

  private final Database database;
  private final Organisations organisations;
  private final Counterparts counterparts;
  private final PartnerWishes wishes;

  PartnerReader(
      Database database,
      Vocabularies vocabularies,
      Organisations organisations,
      Counterparts counterparts) {
    this.database = database;
    this.organisations = organisations;
    this.counterparts = counterparts;
    this.wishes = new PartnerWishes(vocabularies);
  }

  /** What partners are sought for; the listing is null where it is the organisation as a whole. */
  record Own(Partner partner, Listing listing) {}

  /** Somebody who may be a partner. */
  record Other(Partner partner, Organisation organisation) {}

  /** What partners are sought for: the organisation, or of an office each technology. */
  List<Own> own(PartnerSeat seat, Organisation organisation, Instant now) {
    if (seat != PartnerSeat.OFFICE) {
      var listings =
          listings(List.of(organisation.id()), now).getOrDefault(organisation.id(), List.of());
      return List.of(new Own(partner(seat.party(), organisation, listings), null));
    }
    var owners = new HashMap<UUID, Organisation>();
    owners.put(organisation.id(), organisation);
    organisations
        .getAll(PartnerStore.spinOffs(database.session(), organisation, SPIN_OFFS))
        .forEach(spinOff -> owners.put(spinOff.id(), spinOff));
    return listings(owners.keySet(), now).values().stream()
        .flatMap(List::stream)
        .filter(listing -> listing.content().kind() == Kind.TECHNOLOGY)
        .sorted(NEWEST_FIRST)
        .limit(OFFICE_LISTINGS)
        .map(listing -> {
          var owner = Sides.owner(owners.get(listing.organisation().id()));
          return new Own(Partner.provider(owner, listing.content()), listing);
        })
        .toList();
  }

  /** An office as a whole, where it is not about one of its technologies. */
  static Own asAWhole(PartnerSeat seat, Organisation organisation) {
    return new Own(partner(seat.party(), organisation, List.of()), null);
  }

  /**
   * Those who may be partners.
   *
   * @param always organisations that are compared whether they are found or not
   */
  List<Other> others(
      PartnerSeat seat, Organisation organisation, List<Own> own, List<UUID> always, Instant now) {
    var about =
        own.stream()
            .flatMap(o -> o.listing() == null ? contents(o) : Stream.of(o.listing().content()))
            .toList();
    var wish = wishes.of(seat, organisation, about);
    var ids =
        new LinkedHashSet<>(PartnerStore.candidates(database.session(), wish, now, CANDIDATES));
    ids.addAll(always);
    var listings = listings(ids, now);
    var party = seat.isReceiver() ? Party.PROVIDER : Party.RECEIVER;
    return organisations.getAll(List.copyOf(ids)).stream()
        .filter(o -> o.status() == OrganisationStatus.PUBLISHED || always.contains(o.id()))
        .map(o -> new Other(partner(party, o, listings.getOrDefault(o.id(), List.of())), o))
        .toList();
  }

  private static Stream<ListingContent> contents(Own own) {
    return own.partner().listings().stream();
  }

  private static Partner partner(Party party, Organisation organisation, List<Listing> listings) {
    var contents = listings.stream().map(Listing::content).toList();
    var owner = Sides.owner(organisation);
    return party == Party.RECEIVER
        ? Partner.receiver(owner, contents)
        : Partner.provider(owner, contents);
  }

  /** The newest open listings of each owner, the newest first. */
  private Map<UUID, List<Listing>> listings(Collection<UUID> owners, Instant now) {
    var ids = PartnerStore.newest(database.session(), owners, now, LISTINGS_OF_EACH);
    var all = new HashMap<UUID, List<Listing>>();
    counterparts.open(ids).stream()
        .map(Counterpart::listing)
        .sorted(NEWEST_FIRST)
        .forEach(listing ->
            all.computeIfAbsent(listing.organisation().id(), id -> new java.util.ArrayList<>())
                .add(listing));
    return all;
  }
}
