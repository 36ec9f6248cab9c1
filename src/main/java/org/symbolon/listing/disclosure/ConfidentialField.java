package org.symbolon.listing.disclosure;

/** What can be said of a listing beside its public content; each text has a tier of its own. */
public enum ConfidentialField {
  /** The description in detail. */
  DETAILS,
  /** How it works, or how the problem is met today. */
  WORKING,
  /** Measurements and other data. */
  RESULTS,
  /** Costs, prices, volumes. */
  ECONOMICS,
  /** Applications that no office has published yet. */
  UNPUBLISHED_RIGHTS,
  /** How to reach those who know it: inventors, engineers. */
  CONTACT,
  /** Anything else. */
  FURTHER
}
