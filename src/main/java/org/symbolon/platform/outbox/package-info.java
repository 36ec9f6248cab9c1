/**
 * News of changes, written in the transaction that makes the change and delivered at least once.
 * {@link org.symbolon.platform.outbox.Outbox} adds, {@link org.symbolon.platform.outbox.Relay}
 * delivers. May call {@code kernel} and {@code platform.database}.
 */
package org.symbolon.platform.outbox;
