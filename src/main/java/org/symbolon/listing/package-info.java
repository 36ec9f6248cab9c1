/**
 * Listings: one concept of two kinds, a TECHNOLOGY that is offered and a NEED that is sought. Owns
 * their content, rights and advantage rows, lifecycle and revisions. May call {@code taxonomy},
 * {@code organisation}, {@code identity}, {@code platform} and {@code kernel}.
 */
package org.symbolon.listing;
