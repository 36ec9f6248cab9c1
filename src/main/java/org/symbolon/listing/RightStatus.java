package org.symbolon.listing;

/**
 * Legal status of a right as CycloneDX 1.7 lists it after WIPO ST.27, and UNKNOWN. Whether a status
 * keeps others from using the technology is its {@link #effect}.
 */
public enum RightStatus {
  PENDING(Effect.PENDING),
  GRANTED(Effect.IN_FORCE),
  IN_FORCE(Effect.IN_FORCE),
  REVOKED(Effect.DEAD),
  EXPIRED(Effect.DEAD),
  LAPSED(Effect.DEAD),
  WITHDRAWN(Effect.DEAD),
  ABANDONED(Effect.DEAD),
  /** Held in abeyance; it can come back, so it never reads as free. */
  SUSPENDED(Effect.UNKNOWN),
  REINSTATED(Effect.IN_FORCE),
  /** An opposed right stays in force until it is revoked. */
  OPPOSED(Effect.IN_FORCE),
  TERMINATED(Effect.DEAD),
  INVALIDATED(Effect.DEAD),
  UNKNOWN(Effect.UNKNOWN);

  /** What a status means for somebody who wants to use the technology. */
  public enum Effect {
    IN_FORCE,
    PENDING,
    DEAD,
    UNKNOWN
  }

  private final Effect effect;

  RightStatus(Effect effect) {
    this.effect = effect;
  }

  public Effect effect() {
    return effect;
  }
}
