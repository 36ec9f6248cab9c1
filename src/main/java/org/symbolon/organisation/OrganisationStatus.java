package org.symbolon.organisation;

/** Only the listings of a PUBLISHED organisation can be found. */
public enum OrganisationStatus {
  PUBLISHED,
  PAUSED,
  WITHDRAWN
}
