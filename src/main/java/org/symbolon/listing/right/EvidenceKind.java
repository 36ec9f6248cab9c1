package org.symbolon.listing.right;

/** What a document shows. */
public enum EvidenceKind {
  /** An extract of a register, an assignment by the inventors, an employment contract. */
  OWNERSHIP,
  LICENCE,
  POWER_OF_ATTORNEY,
  CO_OWNERS_CONSENT
}
