package org.symbolon.listing;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.symbolon.organisation.OrganisationStatus;
import org.symbolon.organisation.OrganisationSummary;

/**
 * A listing as it is stored, with what it shows of its owner.
 *
 * @param organisationStatus a listing is only found while its organisation is published
 * @param revision counts its changes from 1
 * @param indexVersion grows with every change of the listing and of its organisation: the external
 *     version of its document in the index
 */
public record Listing(
    UUID id,
    OrganisationSummary organisation,
    OrganisationStatus organisationStatus,
    ListingContent content,
    Lifecycle lifecycle,
    long revision,
    long indexVersion,
    Instant createdAt,
    Instant updatedAt) {

  /** How long a confirmation holds. */
  public static final Duration VALIDITY = Duration.ofDays(365);

  /** Whether anybody may find it at this instant. */
  public boolean isOpenAt(Instant instant) {
    return organisationStatus == OrganisationStatus.PUBLISHED && lifecycle.isOpenAt(instant);
  }
}
