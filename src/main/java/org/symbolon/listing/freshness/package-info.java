/**
 * That listings stay true: reminders before one expires, and confirmation by a click in a mail. May
 * call {@code listing} and what that may call.
 */
package org.symbolon.listing.freshness;
