package org.symbolon.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.kernel.Language;

/**
 * A person who can sign in, with everything that decides what he may do.
 *
 * @param email in lower case, confirmed
 * @param language in which the marketplace writes to him
 * @param operator whether he runs the marketplace
 * @param memberships organisations that he acts for, one row each
 */
public record Account(
    UUID id,
    String email,
    String name,
    Language language,
    boolean operator,
    List<Membership> memberships,
    Optional<Brokerage> brokerage,
    Instant createdAt) {

  public Account {
    memberships = List.copyOf(memberships);
  }

  /** Without name and address: accounts end up in log lines. */
  @Override
  public String toString() {
    return "Account[" + id + "]";
  }

  public Optional<MemberRole> roleIn(UUID organisation) {
    return memberships.stream()
        .filter(membership -> membership.organisation().equals(organisation))
        .map(Membership::role)
        .findFirst();
  }
}
