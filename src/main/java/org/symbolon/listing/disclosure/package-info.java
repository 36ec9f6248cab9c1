/**
 * Who may see what of a listing: texts and documents with a tier, who reached which tier, and
 * agreements of confidentiality. Nothing of it stands in a {@code ListingContent}, so that what
 * indexes, matches, exports or serialises listings cannot reach it. May call {@code listing} and
 * what that may call.
 */
package org.symbolon.listing.disclosure;
