package org.symbolon.matching;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Objects;

/**
 * What somebody typed into the form of a new need, as it was typed.
 *
 * @param topics as their labels or ids were typed
 * @param deals ids of deal types
 * @param countries codes
 * @param organisation id of the one that posts it
 */
public record NeedForm(
    String title,
    String needed,
    String language,
    List<String> topics,
    String trl,
    List<String> deals,
    List<String> countries,
    String budget,
    String organisation) {

  /** Values of one field that are looked at. */
  private static final int VALUES = 30;

  /** From a form or from the query of an address. */
  static NeedForm read(MultiMap fields) {
    return new NeedForm(
        text(fields, "title"),
        text(fields, "needed"),
        text(fields, "language"),
        all(fields, "topic"),
        text(fields, "trl"),
        all(fields, "deal"),
        all(fields, "country"),
        text(fields, "budget"),
        text(fields, "organisation"));
  }

  private static String text(MultiMap fields, String name) {
    return Objects.toString(fields.get(name), "").strip();
  }

  private static List<String> all(MultiMap fields, String name) {
    return fields.getAll(name).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .distinct()
        .limit(VALUES)
        .toList();
  }

  /** Whether there are any words to look for. */
  boolean hasWords() {
    return !title.isEmpty() || !needed.isEmpty();
  }

  /** The value typed in one of several fields of the same name, or nothing. */
  public String topic(int place) {
    return place < topics.size() ? topics.get(place) : "";
  }

  public String country(int place) {
    return place < countries.size() ? countries.get(place) : "";
  }
}
