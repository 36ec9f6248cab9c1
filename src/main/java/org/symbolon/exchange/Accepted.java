package org.symbolon.exchange;

import org.symbolon.listing.ListingIntake;
import org.symbolon.organisation.OrganisationIntake;

/** A row that breaks no rule, in the words of the marketplace. */
sealed interface Accepted {
  /** Where it stands in the file. */
  long line();

  record OrganisationIn(long line, OrganisationIntake.Incoming incoming) implements Accepted {}

  record ListingIn(long line, ListingIntake.Incoming incoming) implements Accepted {}
}
