package org.symbolon.introduction;

import java.time.Instant;
import java.util.UUID;

/**
 * What was written inside a case.
 *
 * @param seat from where it was written: a side or the broker
 * @param account who wrote it; null when the account is gone
 * @param audience who reads it beside the broker
 * @param file that was sent along, or null
 */
public record CaseMessage(
    UUID id,
    UUID about,
    Seat seat,
    UUID account,
    Audience audience,
    String text,
    Attached file,
    Instant at) {

  /**
   * A file that was sent along.
   *
   * @param id of the stored file
   * @param size in bytes
   */
  public record Attached(UUID id, String mediaType, int size) {}

  /** The sides that read a message. */
  public enum Audience {
    ASKING,
    ASKED,
    BOTH
  }

  /** Whether somebody in this seat reads it. */
  boolean isFor(Seat reader) {
    return switch (reader) {
      case BROKER -> true;
      case ASKING -> audience != Audience.ASKED;
      case ASKED -> audience != Audience.ASKING;
      case OPERATOR, CLOCK -> false;
    };
  }

  /** Without the text. */
  @Override
  public String toString() {
    return "CaseMessage[" + id + "]";
  }
}
