package org.symbolon.listing.report;

import java.time.Instant;
import java.util.UUID;

/** What somebody reported and nobody has decided yet. */
public record Report(UUID id, UUID listing, Reason reason, String text, Instant createdAt) {}
