package org.symbolon.matching.score;

/**
 * A wish that one side states and that the facts of the other side answer. Where the other side is
 * silent there is none: who did not say no can still be asked.
 *
 * @param of whose wish it is
 * @param met how far the other side meets it, 0 to 1
 */
public record StatedWish(Party of, Subject subject, double met) {

  /** What a side can wish for. */
  public enum Subject {
    READINESS,
    DEAL,
    TERRITORY,
    PRICE,
    ORGANISATION_TYPE,
    SIZE_CLASS,
    CAPABILITY_CLASS,
    /** Capabilities that a partner looks for. */
    CAPABILITIES,
    /** Stages of life that a partner looks for. */
    STAGE
  }

  public StatedWish {
    if (!(met >= 0 && met <= 1)) {
      throw new IllegalArgumentException("met must lie between 0 and 1: " + met);
    }
  }

  /** Whether the other side meets all of it. */
  public boolean inFull() {
    return met == 1;
  }
}
