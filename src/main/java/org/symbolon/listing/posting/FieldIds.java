package org.symbolon.listing.posting;

import java.util.Set;

/** From the JSON pointer of a finding to the element of the form that it is about. */
final class FieldIds {
  /** Several values of these stand in one element. */
  private static final Set<String> WHOLE = Set.of("ipc", "sdgs", "dealTypes");

  private static final Set<String> OTHERS =
      Set.of(
          "title",
          "summary",
          "description",
          "language",
          "trl",
          "publiclyFunded",
          "priceBand",
          "topics",
          "territories",
          "advantages",
          "rights",
          "organisation");

  private FieldIds() {}

  /** Null where the form has no field for it. */
  static String of(String pointer) {
    var path = pointer.startsWith("/") ? pointer.substring(1) : pointer;
    var end = path.indexOf('/');
    var first = end < 0 ? path : path.substring(0, end);
    if (WHOLE.contains(first)) {
      return first;
    }
    return OTHERS.contains(first) ? path.replace('/', '-') : null;
  }
}
