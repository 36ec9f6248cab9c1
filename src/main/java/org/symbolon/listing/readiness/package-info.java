/**
 * Readiness of a listing to be published: rules with ids and severities over its content, as a pure
 * function, and the sentences that say what is missing. Whatever {@link
 * org.symbolon.listing.ListingRules} refuses is a BLOCKER here. May call {@code listing}, {@code
 * taxonomy}, {@code identity}, {@code platform} and {@code kernel}.
 */
package org.symbolon.listing.readiness;
