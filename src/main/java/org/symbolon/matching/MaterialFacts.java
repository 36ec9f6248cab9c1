package org.symbolon.matching;

import java.util.Set;
import org.symbolon.listing.ListingContent;

/**
 * What of a listing decides whether an introduction makes sense. While none of it changes, a pair
 * that was tried need not be tried again. Pure.
 */
public final class MaterialFacts {
  /** Members of a listing's content: everything that a reason for a dismissal speaks of. */
  private static final Set<String> MATTER =
      Set.of(
          "title",
          "summary",
          "description",
          "topics",
          "ipc",
          "trl",
          "dealTypes",
          "priceBand",
          "territories",
          "rights");

  private MaterialFacts() {}

  /** A hash of them. */
  public static String of(ListingContent content) {
    return Fingerprint.of(content, MATTER::contains);
  }
}
