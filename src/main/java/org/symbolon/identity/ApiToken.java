package org.symbolon.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A token of a machine client, without its secret.
 *
 * @param name what its owner calls it
 * @param writes whether it may change things, or only read
 */
public record ApiToken(
    UUID id,
    String name,
    boolean writes,
    Instant createdAt,
    Optional<Instant> lastUsedAt,
    Instant expiresAt) {}
