package org.symbolon.matching;

import org.symbolon.kernel.Refused;
import org.symbolon.matching.score.Party;
import org.symbolon.organisation.OrganisationType;

/** Where an organisation sits when partners are sought for it, and what it is shown. */
enum PartnerSeat {
  /** An MSME is shown spin-offs. */
  MSME(Party.RECEIVER, OrganisationType.UNIVERSITY_SPIN_OFF),
  /** A spin-off is shown MSMEs. */
  SPIN_OFF(Party.PROVIDER, OrganisationType.MSME),
  /** The technology office of a university or an institute is shown MSMEs for each listing. */
  OFFICE(Party.PROVIDER, OrganisationType.MSME);

  private final Party party;
  private final OrganisationType sought;

  PartnerSeat(Party party, OrganisationType sought) {
    this.party = party;
    this.sought = sought;
  }

  Party party() {
    return party;
  }

  boolean isReceiver() {
    return party == Party.RECEIVER;
  }

  OrganisationType sought() {
    return sought;
  }

  /**
   * The seat of an organisation of this type.
   *
   * @throws Refused.Invalid for types that no partners are sought for
   */
  static PartnerSeat of(OrganisationType type) {
    return switch (type) {
      case MSME -> MSME;
      case UNIVERSITY_SPIN_OFF -> SPIN_OFF;
      case UNIVERSITY, RESEARCH_INSTITUTE -> OFFICE;
      case LARGE_COMPANY, GOVERNMENT, NGO, INVESTOR, TISC, OTHER_INTERMEDIARY ->
          throw new Refused.Invalid(
              "id",
              "must be of an MSME, a spin-off, a university or a research institute, and is of the"
                  + " type "
                  + type);
    };
  }

  /**
   * Refuses an organisation that this seat is never shown.
   *
   * @throws Refused.Invalid naming the parameter {@code other}
   */
  void requireSought(OrganisationType type) {
    if (type != sought) {
      throw new Refused.Invalid(
          "other", "must be of the type " + sought + " and is of the type " + type);
    }
  }
}
