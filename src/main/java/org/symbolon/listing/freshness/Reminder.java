package org.symbolon.listing.freshness;

import java.time.Instant;
import java.util.UUID;
import org.symbolon.listing.Kind;

/**
 * A listing whose people are to be reminded.
 *
 * @param validUntil when it expires unless somebody confirms it
 */
record Reminder(UUID listing, UUID organisation, Kind kind, String title, Instant validUntil) {}
