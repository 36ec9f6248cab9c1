package org.symbolon.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A passkey as its owner knows it.
 *
 * @param name by which he recognises it
 * @param backedUp whether his other devices have it too
 */
public record Passkey(
    UUID id, String name, boolean backedUp, Instant createdAt, Optional<Instant> lastUsedAt) {}
