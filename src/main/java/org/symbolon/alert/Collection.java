package org.symbolon.alert;

import java.time.Instant;
import java.util.UUID;

/**
 * A named list of listings that somebody keeps.
 *
 * @param shared whether an address opens it for whoever has it
 * @param sharesNotes whether the notes are shared with it
 * @param size how many listings it has, whoever may see them
 */
record Collection(
    UUID id,
    UUID account,
    String name,
    boolean shared,
    boolean sharesNotes,
    long size,
    Instant createdAt) {

  /** A listing in it, with what its keeper noted. */
  record Item(UUID listing, String note, Instant addedAt) {}

  /** Without its name. */
  @Override
  public String toString() {
    return "Collection[" + id + "]";
  }
}
