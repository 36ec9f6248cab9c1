package org.symbolon.listing.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An agreement of confidentiality that the owner of a listing offers to people whom he names.
 *
 * @param party for whom they act, in words
 * @param text what they agree to; it stays as it was offered
 * @param validUntil from this instant on it opens nothing any more
 * @param revokedAt null while the owner keeps his word
 */
public record Agreement(
    UUID id,
    UUID listing,
    String party,
    String text,
    Instant validUntil,
    Instant offeredAt,
    Instant revokedAt,
    List<Signatory> signatories) {

  /**
   * A person who is named.
   *
   * @param email in lower case
   * @param signedName as he wrote it when he signed; null before
   */
  public record Signatory(String email, String signedName, Instant signedAt) {
    /** Without name and address: accounts end up in log lines. */
    @Override
    public String toString() {
      return "Signatory[" + (signedAt == null ? "named" : "signed") + "]";
    }
  }

  /** Where it stands. */
  public enum State {
    /** Whoever is named can sign, and whoever signed sees what it opens. */
    HOLDS,
    EXPIRED,
    REVOKED
  }

  public State stateAt(Instant now) {
    if (revokedAt != null) {
      return State.REVOKED;
    }
    return now.isBefore(validUntil) ? State.HOLDS : State.EXPIRED;
  }

  /** The row of the person with this address, or null when he is not named. */
  public Signatory signatory(String email) {
    return signatories.stream()
        .filter(person -> person.email().equals(email))
        .findFirst()
        .orElse(null);
  }

  /** Without text and people. */
  @Override
  public String toString() {
    return "Agreement[" + id + "]";
  }
}
