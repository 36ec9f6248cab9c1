package org.symbolon.identity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something that happened to somebody's things, for him to read on his own pages.
 *
 * @param kind the message {@code notice.KIND} of the catalogues, which the facts fill
 * @param facts texts, numbers and truth values by name; never a secret
 * @param path page that it is about, below the language
 */
public record Notice(
    UUID id, String kind, Map<String, Object> facts, String path, Instant createdAt, boolean read) {

  public Notice {
    facts = Map.copyOf(facts);
  }
}
