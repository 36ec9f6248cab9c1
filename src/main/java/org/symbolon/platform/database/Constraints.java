package org.symbolon.platform.database;

import java.util.Map;

/** What a broken constraint of the schema means, in words for the person who ran into it. */
final class Constraints {
  private static final Map<String, String> MEANING =
      Map.of(
          "organisation_external_id_once",
          "There is an organisation with this source and external id already.",
          "listing_external_id_once",
          "There is a listing with this source and external id already.",
          "takedown_stands",
          "The listing was taken down by an operator. Its owner can appeal.",
          "handover_open_once",
          "The listing is offered to somebody already.",
          "listing_organisation_exists",
          "The organisation of the listing does not exist.");

  private Constraints() {}

  static String meaning(String constraint) {
    return MEANING.getOrDefault(constraint, "It contradicts what is stored already.");
  }
}
