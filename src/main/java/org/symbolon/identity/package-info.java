/**
 * Who is asking, and what he may do. Owns accounts and the ways into them, sessions, tokens,
 * memberships with their invitations, brokers, notices, and the one table of permissions. What an
 * organisation is, it does not know. May call {@code kernel} and {@code platform}.
 */
package org.symbolon.identity;
