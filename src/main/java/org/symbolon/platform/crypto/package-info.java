/**
 * Passwords and secrets: Argon2id hashes, random tokens and their fingerprints. What takes long
 * runs on bounded workers, never on an event loop. May call {@code kernel} and libraries.
 */
package org.symbolon.platform.crypto;
