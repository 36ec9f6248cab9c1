package org.symbolon.identity;

import java.time.Duration;

/** What a mailed link is for. */
enum Purpose {
  SIGN_UP(Duration.ofHours(24)),
  RESET(Duration.ofHours(1)),
  NEW_ADDRESS(Duration.ofHours(24)),
  /** To give up a second factor that was lost. */
  PASSKEY_LOST(Duration.ofHours(1)),
  /** To join an account with what an institution's provider says. */
  INSTITUTION(Duration.ofHours(1)),
  INVITATION(Duration.ofDays(14));

  private final Duration valid;

  Purpose(Duration valid) {
    this.valid = valid;
  }

  /** How long the link works. */
  Duration valid() {
    return valid;
  }
}
