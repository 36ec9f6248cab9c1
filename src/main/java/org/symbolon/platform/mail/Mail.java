package org.symbolon.platform.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * One mail to one person, as plain text.
 *
 * @param to address
 * @param language BCP 47 tag of its text
 * @param createdAt when it was written
 */
public record Mail(
    UUID id, String to, String subject, String text, String language, Instant createdAt) {}
