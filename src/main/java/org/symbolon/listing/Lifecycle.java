package org.symbolon.listing;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where a listing stands in time.
 *
 * @param confirmedOn the day (UTC) on which its owner last said that it holds; null before the
 *     first publication
 * @param validUntil the instant at which it expires; null before the first publication
 * @param publishedAt first publication; null before it
 */
public record Lifecycle(
    Status status, LocalDate confirmedOn, Instant validUntil, Instant publishedAt) {

  public static final Lifecycle DRAFT = new Lifecycle(Status.DRAFT, null, null, null);

  /** Whether anybody may find it at this instant. */
  public boolean isOpenAt(Instant instant) {
    return status == Status.PUBLISHED && validUntil != null && instant.isBefore(validUntil);
  }
}
