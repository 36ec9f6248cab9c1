package org.symbolon.alert;

import java.time.Instant;
import java.util.UUID;

/**
 * One listing that somebody may want to hear of.
 *
 * @param need the need that it matches; {@link #NO_NEED} for what a search found
 * @param needTitle title of that need, or null
 * @param offered whether it is offered rather than sought
 * @param owner name of its organisation
 * @param country of the organisation, ISO 3166-1 alpha-2
 * @param path its page, or that of the pair, below the language
 * @param publishedAt the publication that is the news: the same one is told once
 */
record News(
    UUID listing,
    UUID need,
    String needTitle,
    boolean offered,
    String title,
    String owner,
    String country,
    String path,
    Instant publishedAt) {
  static final UUID NO_NEED = new UUID(0, 0);
}
