package org.symbolon.introduction;

/** From where somebody sees a case and acts in it. */
public enum Seat {
  /** The side that asked for the introduction, or that a broker proposed it for. */
  ASKING,
  /** The other side, which knows nothing of the case before both are asked. */
  ASKED,
  /** The broker in whose hands it is; as long as it is in nobody's, any who may take it. */
  BROKER,
  /** Runs the marketplace: sees where a case stands, and neither messages nor contacts. */
  OPERATOR,
  /** The passing of time. */
  CLOCK;

  public boolean isSide() {
    return this == ASKING || this == ASKED;
  }

  /** The side across the table. */
  public Seat other() {
    return switch (this) {
      case ASKING -> ASKED;
      case ASKED -> ASKING;
      case BROKER, OPERATOR, CLOCK ->
          throw new IllegalStateException(this + " is no side of a case");
    };
  }
}
