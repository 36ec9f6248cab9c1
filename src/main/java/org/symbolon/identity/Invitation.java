package org.symbolon.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That somebody is asked to act for an organisation, and has not answered yet.
 *
 * @param email where the link was mailed
 * @param invitedBy account of the member who asked; empty for the operator's token
 * @param expiresAt when the link ends
 */
public record Invitation(
    UUID id,
    UUID organisation,
    String email,
    MemberRole role,
    Optional<UUID> invitedBy,
    Instant createdAt,
    Instant expiresAt) {

  /** Without the address. */
  @Override
  public String toString() {
    return "Invitation[" + id + "]";
  }
}
