package org.symbolon.listing.readiness;

/** How much a finding weighs; the order is that in which findings are shown. */
public enum Severity {
  /** Publishing is refused. */
  BLOCKER,
  /** It can be published, but will be found or trusted less. */
  MAJOR,
  /** It would be better. */
  MINOR
}
