/**
 * Posting by pages: drafts as they were typed, the form of a listing, what a draft can start from,
 * and the listings of the organisations that somebody acts for. Owns the table {@code
 * listing_draft}. May call {@code listing}, {@code taxonomy}, {@code organisation}, {@code
 * identity}, {@code platform} and {@code kernel}; what is read from files comes in through {@link
 * org.symbolon.listing.posting.PublicationSource} and {@link
 * org.symbolon.listing.posting.TableReader}.
 */
package org.symbolon.listing.posting;
