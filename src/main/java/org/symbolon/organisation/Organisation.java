package org.symbolon.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An organisation as it is stored.
 *
 * @param verifiedOn the day on which an operator verified that it is who it says; null when nobody
 *     did
 * @param revision counts its changes from 1
 */
public record Organisation(
    UUID id,
    OrganisationContent content,
    OrganisationStatus status,
    LocalDate verifiedOn,
    long revision,
    Instant createdAt,
    Instant updatedAt) {

  /** Computed from headcount, turnover and balance sheet; empty when the headcount is unknown. */
  public Optional<SizeClass> sizeClass() {
    return SizeClass.of(content.headcount(), content.turnoverEur(), content.balanceSheetEur());
  }

  /** What a listing shows of its owner. */
  public OrganisationSummary summary() {
    return new OrganisationSummary(
        id, content.name(), content.type(), content.country(), sizeClass().orElse(null));
  }
}
