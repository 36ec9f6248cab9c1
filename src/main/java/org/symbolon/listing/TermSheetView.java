package org.symbolon.listing;

import java.util.List;
import org.symbolon.platform.pages.Frame;

/**
 * The terms of a listing on one sheet to print. Every value of the listing's JSON about terms
 * stands on it once, with the name it has there.
 *
 * @param lang language that the listing is written in
 * @param json address of the same in JSON
 * @param from revision and day of the listing that the sheet shows, in words
 * @param leastDeveloped countries that the sheet means; empty where none is meant
 * @param editHref where the terms are changed; null for those who may not
 */
public record TermSheetView(
    Frame frame,
    String lang,
    String title,
    String listingHref,
    String owner,
    String json,
    String from,
    List<Row> rows,
    List<String> leastDeveloped,
    String editHref) {

  /** A term; {@code name} is that of the member in JSON, such as {@code terms.exclusivity}. */
  public record Row(String name, String label, List<Value> values) {}

  /**
   * A value.
   *
   * @param code as it stands in JSON
   * @param text in the language of the page, or as the owner wrote it
   */
  public record Value(String code, String text, boolean own) {}
}
