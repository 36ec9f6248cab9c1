package org.symbolon.kernel;

import java.util.UUID;

/**
 * News that travels upwards through the outbox: which thing changed. It holds identity, never
 * content, so that order does not matter and replay is harmless.
 *
 * @param subject what kind of thing changed
 * @param id which one
 */
public record Change(Subject subject, UUID id) {

  /** The kinds of things whose changes others follow. */
  public enum Subject {
    ORGANISATION,
    LISTING,
    /** The text of a listing, whose meaning is still to be computed; the slow part of indexing. */
    LISTING_TEXT,
    /** A listing that stands in the index as it is now: whoever matches it can be found. */
    LISTING_MATCHES,
    /** A need all of whose stored matches are to be computed anew, as after a change of weights. */
    NEED_REMATCH,
    /** A mail that was written and waits to be sent. */
    MAIL
  }
}
