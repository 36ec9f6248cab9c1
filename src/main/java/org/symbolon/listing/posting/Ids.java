package org.symbolon.listing.posting;

import java.util.Optional;
import java.util.UUID;

/** Ids as hidden fields and addresses carry them. */
final class Ids {
  private static final int CHARACTERS = 36;

  private Ids() {}

  /** Empty for everything that is no id. */
  static Optional<UUID> of(String sent) {
    try {
      return sent != null && sent.length() == CHARACTERS
          ? Optional.of(UUID.fromString(sent))
          : Optional.empty();
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
