package org.symbolon.listing.terms;

/** Whether a licensee may let others use the right. */
public enum Sublicensing {
  ALLOWED,
  WITH_CONSENT,
  NOT_ALLOWED
}
