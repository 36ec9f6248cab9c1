package org.symbolon.alert;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.kernel.Language;

/**
 * What somebody wants to hear of.
 *
 * @param account whose it is; empty for an address without an account
 * @param email the address without an account
 * @param query the search as it stands in an address; empty for matches
 * @param language of the mails
 * @param confirmedAt when mails were agreed to; empty until then, and nothing is mailed
 * @param seenUntil what was published before was looked for already
 */
record Subscription(
    UUID id,
    Subject subject,
    Optional<UUID> account,
    Optional<String> email,
    String name,
    String query,
    Language language,
    Cadence cadence,
    Optional<Instant> confirmedAt,
    Instant seenUntil,
    Instant createdAt) {

  /** Of what somebody wants to hear. */
  enum Subject {
    /** Listings that a search finds. */
    SEARCH,
    /** Technologies that match the needs of his organisations. */
    MATCHES
  }

  /** A search that somebody with an account keeps; nothing is mailed yet. */
  static Subscription search(
      UUID id, UUID account, String name, String query, Language language, Instant now) {
    return new Subscription(
        id,
        Subject.SEARCH,
        Optional.of(account),
        Optional.empty(),
        name,
        query,
        language,
        Cadence.NEVER,
        Optional.empty(),
        now,
        now);
  }

  /** Other wishes: whoever agreed to mails already need not do so again. */
  Subscription wished(String name, Cadence cadence, Language language) {
    return new Subscription(
        id,
        subject,
        account,
        email,
        name,
        query,
        language,
        cadence,
        cadence == Cadence.NEVER ? Optional.empty() : confirmedAt,
        seenUntil,
        createdAt);
  }

  /** From now on mails go out; what was there before is no news. */
  Subscription confirmed(Instant now) {
    return new Subscription(
        id,
        subject,
        account,
        email,
        name,
        query,
        language,
        cadence,
        Optional.of(now),
        now,
        createdAt);
  }

  /** When it is due next; empty while nothing is mailed. */
  Optional<Instant> due(Instant now) {
    return confirmedAt.flatMap(agreed -> cadence.next(now));
  }

  /** Without name, address and search. */
  @Override
  public String toString() {
    return "Subscription[" + id + "]";
  }
}
