/**
 * Reports of listings, takedowns with a coded reason, and appeals. Part of listings: may call what
 * {@code listing} may call, and {@code listing} itself.
 */
package org.symbolon.listing.report;
