package org.symbolon.platform.http;

import java.util.Locale;
import java.util.Set;

/**
 * Whether a client takes what the API answers: JSON, problems, and YAML for the contract itself.
 */
final class Accepts {
  private static final Set<String> OURS =
      Set.of("*/*", "application/*", "application/json", Problem.MEDIA_TYPE, "application/yaml");

  private Accepts() {}

  /**
   * Passes when the header is missing or names one of our types.
   *
   * @throws Malformed 406
   */
  static void require(String header) {
    if (header == null || header.isBlank()) {
      return;
    }
    for (var range : header.toLowerCase(Locale.ROOT).split(",")) {
      var parts = range.split(";");
      if (parts.length > 0 && OURS.contains(parts[0].strip()) && !refused(parts)) {
        return;
      }
    }
    throw Malformed.status(406, "The API answers application/json.");
  }

  private static boolean refused(String[] parts) {
    for (var part : parts) {
      if (part.strip().matches("q=0(\\.0{0,3})?")) {
        return true;
      }
    }
    return false;
  }
}
