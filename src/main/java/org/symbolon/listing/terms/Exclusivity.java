package org.symbolon.listing.terms;

/** How many may use the right at the same time. */
public enum Exclusivity {
  /** The licensee alone, not even the owner. */
  EXCLUSIVE,
  /** The licensee and the owner. */
  SOLE,
  /** As many as the owner likes. */
  NON_EXCLUSIVE,
  /** To be agreed. */
  NEGOTIABLE
}
