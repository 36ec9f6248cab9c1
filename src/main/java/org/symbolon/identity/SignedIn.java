package org.symbolon.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * That somebody is signed in on a device.
 *
 * @param device what a person recognises it by, such as {@code Firefox, Linux}
 */
public record SignedIn(UUID id, String device, Instant createdAt, Instant lastSeenAt) {}
