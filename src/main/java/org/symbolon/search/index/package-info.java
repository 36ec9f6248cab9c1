/**
 * From the row to the index: the document of a listing, the consumer of the outbox, the full
 * rebuild behind an alias, and the repair of differences. The document builder is pure. May call
 * {@code listing}, {@code taxonomy}, {@code platform.searchengine} and {@code platform.language}.
 */
package org.symbolon.search.index;
