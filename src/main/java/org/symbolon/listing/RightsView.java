package org.symbolon.listing;

import java.util.List;

/**
 * The rights of a listing as its page shows them.
 *
 * @param rows as recorded, in force first
 * @param countries to ask about
 * @param statement the answer for the country asked about, or null when none was
 */
public record RightsView(List<Row> rows, List<Country> countries, Statement statement) {

  /**
   * One right.
   *
   * @param country the country its status holds for, written out
   * @param effect {@code in_force}, {@code pending}, {@code dead} or {@code unknown}
   * @param asOf written out, or null when nobody said
   * @param expires written out, or null
   * @param sourceHref where the source is an address; else null
   */
  public record Row(
      String type,
      String office,
      String number,
      List<Link> links,
      String country,
      String effect,
      String status,
      String asOf,
      String expires,
      String source,
      String sourceHref) {}

  /** A register in which the right can be looked up. */
  public record Link(String name, String href) {}

  /** A country of the select. */
  public record Country(String code, String name, boolean selected) {}

  /**
   * What the records say about a country.
   *
   * @param tone {@code good}, {@code warn} or {@code stop}
   * @param more how old the records are, or why nothing can be said; or null
   */
  public record Statement(String tone, String text, String more) {}
}
