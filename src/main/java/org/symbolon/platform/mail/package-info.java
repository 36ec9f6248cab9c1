/**
 * Mail: written in the caller's transaction, sent by the outbox, by SMTP where a server is set and
 * into a folder otherwise. May call {@code kernel}, {@code platform.database}, {@code
 * platform.outbox} and libraries.
 */
package org.symbolon.platform.mail;
