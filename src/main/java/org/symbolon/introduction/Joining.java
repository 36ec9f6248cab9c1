package org.symbolon.introduction;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Kind;
import org.symbolon.listing.Listing;
import org.symbolon.listing.Listings;
import org.symbolon.organisation.Organisation;
import org.symbolon.organisation.OrganisationStatus;
import org.symbolon.organisation.OrganisationType;
import org.symbolon.organisation.Organisations;

/** Finds out what a request joins and who is asked. */
final class Joining {
  private static final Set<OrganisationType> PARTNERS =
      EnumSet.of(OrganisationType.MSME, OrganisationType.UNIVERSITY_SPIN_OFF);

  private final Listings listings;
  private final Organisations organisations;
  private final InstantSource clock;

  Joining(Listings listings, Organisations organisations, InstantSource clock) {
    this.listings = listings;
    this.organisations = organisations;
    this.clock = clock;
  }

  /** Two sides and what joins them. */
  record Joined(Matter matter, UUID asking, UUID asked) {}

  /**
   * What is wanted, if both sides and their listings are public and it is not one with itself.
   *
   * @throws Refused.Invalid naming the field
   * @throws Refused.NotFound for what the viewer may not see
   * @throws Refused.Conflict for what is not open at present
   */
  Joined of(Viewer viewer, Introduction wanted) {
    if (wanted.organisation() == null) {
      throw new Refused.Invalid("/organisation", "is required");
    }
    var asking = published(viewer, wanted.organisation());
    requireOneMatter(wanted);
    var joined =
        wanted.listing() != null
            ? interest(viewer, asking, wanted.listing())
            : wanted.partner() != null
                ? partners(asking, published(viewer, wanted.partner()))
                : pair(viewer, asking, wanted);
    if (joined.asking().equals(joined.asked())) {
      throw new Refused.Invalid("/organisation", "is on both sides");
    }
    published(viewer, joined.asked());
    return joined;
  }

  private static void requireOneMatter(Introduction wanted) {
    var pair = wanted.technology() != null && wanted.need() != null;
    var half = wanted.technology() != null || wanted.need() != null;
    var matters =
        (half ? 1 : 0) + (wanted.listing() != null ? 1 : 0) + (wanted.partner() != null ? 1 : 0);
    if (matters != 1 || half != pair) {
      throw new Refused.Invalid(
          "",
          "must name a technology and a need, or a listing, or a partner, and only one of them");
    }
  }

  private Joined interest(Viewer viewer, Organisation asking, UUID listing) {
    var found = open(viewer, listing);
    return new Joined(new Matter.Interest(listing), asking.id(), found.organisation().id());
  }

  private Joined partners(Organisation asking, Organisation partner) {
    var types = EnumSet.of(asking.content().type(), partner.content().type());
    if (!types.equals(PARTNERS)) {
      throw new Refused.Invalid(
          "/partner", "must be a spin-off for an MSME, or an MSME for a spin-off");
    }
    return new Joined(new Matter.Partners(), asking.id(), partner.id());
  }

  private Joined pair(Viewer viewer, Organisation asking, Introduction wanted) {
    var technology = open(viewer, wanted.technology());
    var need = open(viewer, wanted.need());
    requireKind(technology, Kind.TECHNOLOGY, "/technology");
    requireKind(need, Kind.NEED, "/need");
    var matter = new Matter.Pair(technology.id(), need.id());
    var offers = technology.organisation().id();
    var seeks = need.organisation().id();
    if (asking.id().equals(seeks)) {
      return new Joined(matter, seeks, offers);
    }
    if (asking.id().equals(offers)) {
      return new Joined(matter, offers, seeks);
    }
    throw new Refused.Invalid("/organisation", "must own the technology or the need");
  }

  private static void requireKind(Listing listing, Kind kind, String pointer) {
    if (listing.content().kind() != kind) {
      throw new Refused.Invalid(pointer, "must be of the kind " + kind);
    }
  }

  private Listing open(Viewer viewer, UUID id) {
    var found = listings.get(viewer, id);
    if (!found.isOpenAt(clock.instant())) {
      throw new Refused.Conflict("The listing " + id + " is not open at present.");
    }
    return found;
  }

  private Organisation published(Viewer viewer, UUID id) {
    var found = organisations.get(viewer, id);
    if (found.status() != OrganisationStatus.PUBLISHED) {
      throw new Refused.Conflict("The organisation " + id + " is not public at present.");
    }
    return found;
  }
}
