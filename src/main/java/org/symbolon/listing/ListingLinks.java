package org.symbolon.listing;

import java.util.UUID;
import org.symbolon.kernel.Language;

/** Addresses of the pages of listings and their owners. */
public final class ListingLinks {
  private ListingLinks() {}

  /** Path below the language: {@code /technologies/{id}} or {@code /needs/{id}}. */
  public static String path(Kind kind, UUID id) {
    return switch (kind) {
      case TECHNOLOGY -> "/technologies/" + id;
      case NEED -> "/needs/" + id;
    };
  }

  /** The same with parameters instead of language and id, as routes are bound. */
  public static String pattern(Kind kind) {
    return switch (kind) {
      case TECHNOLOGY -> "/:language/technologies/:id";
      case NEED -> "/:language/needs/:id";
    };
  }

  public static String page(Language language, Kind kind, UUID id) {
    return "/" + language.tag() + path(kind, id);
  }

  /** To post a need in two minutes, with what suits it beside. */
  public static String newNeed(Language language) {
    return "/" + language.tag() + "/needs/new";
  }

  /** Its ranked counterparts. */
  public static String matches(Language language, Kind kind, UUID id) {
    return page(language, kind, id) + "/matches";
  }

  /** How it and one counterpart fit. */
  public static String match(Language language, Kind kind, UUID id, UUID other) {
    return matches(language, kind, id) + "/" + other;
  }

  public static String organisation(Language language, UUID id) {
    return "/" + language.tag() + "/organisations/" + id;
  }
}
