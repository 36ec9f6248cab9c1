/**
 * The terms on which a technology is offered or sought, and which of them do not go together. Pure:
 * values and rules only. May call {@code kernel} and the annotations of JSON.
 */
package org.symbolon.listing.terms;
