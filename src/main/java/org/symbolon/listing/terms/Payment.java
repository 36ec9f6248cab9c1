package org.symbolon.listing.terms;

/** How the owner is paid. */
public enum Payment {
  /** Once, when the agreement is concluded. */
  LUMP_SUM,
  /** A share of sales. */
  ROYALTY,
  /** When something agreed is reached. */
  MILESTONES,
  /** The same every year. */
  ANNUAL_FEE,
  /** Shares of the company that uses it. */
  EQUITY,
  /** Nothing. */
  FREE
}
