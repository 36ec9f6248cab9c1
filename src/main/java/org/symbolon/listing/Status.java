package org.symbolon.listing;

/** Where a listing stands; only PUBLISHED ones can be found, and only until they expire. */
public enum Status {
  DRAFT,
  PUBLISHED,
  PAUSED,
  EXPIRED,
  WITHDRAWN
}
