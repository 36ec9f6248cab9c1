package org.symbolon.listing;

/** The two kinds of a listing. */
public enum Kind {
  /** A technology that is offered. */
  TECHNOLOGY,
  /** A technology that is sought. */
  NEED
}
