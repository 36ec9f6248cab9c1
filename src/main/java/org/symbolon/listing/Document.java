package org.symbolon.listing;

/**
 * A listing ready to be sent.
 *
 * @param json the whole representation
 * @param etag strong entity tag without quotation marks: revision of the listing, a dot, revision
 *     of its organisation
 */
public record Document(String json, String etag) {}
