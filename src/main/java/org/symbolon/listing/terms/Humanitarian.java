package org.symbolon.listing.terms;

/**
 * What the owner grants for the common good. A synthesis of this project from the access terms that
 * universities, public laboratories and research consortia publish.
 */
public enum Humanitarian {
  /** Rights are not enforced in least developed countries. */
  NOT_ENFORCED_IN_LDC,
  /** Sold at cost in low-income countries. */
  AT_COST_IN_LOW_INCOME,
  /** Free for research and teaching. */
  FREE_FOR_RESEARCH,
  /** Free for public services: water, health, education. */
  FREE_FOR_PUBLIC_SERVICES,
  /** Free for as long as a public emergency lasts. */
  FREE_IN_EMERGENCY
}
