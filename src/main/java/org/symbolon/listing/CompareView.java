package org.symbolon.listing;

import java.util.List;
import org.symbolon.platform.pages.Frame;

/**
 * Everything that the comparison shows, written out.
 *
 * @param notices what the reader has to know before: too many, unknown, nothing to compare
 * @param country the code of the country asked about, or empty
 */
public record CompareView(
    Frame frame,
    List<String> notices,
    List<Column> columns,
    List<Group> groups,
    List<RightsView.Country> countries,
    String country) {

  /**
   * One listing.
   *
   * @param removeHref the comparison without it
   */
  public record Column(
      String id,
      boolean need,
      boolean example,
      String href,
      String lang,
      String title,
      String removeHref) {}

  /** Rows under one heading. */
  public record Group(String id, String heading, List<Row> rows) {}

  /** What one criterion is in each column; as many cells as columns. */
  public record Row(String label, List<Cell> cells) {}

  /**
   * What one listing says.
   *
   * @param lang BCP 47 tag where the words are the listing's own, else null
   */
  public record Cell(String lang, List<Line> lines) {}

  /**
   * A value of a cell.
   *
   * @param note smaller below it, or null
   * @param href where there is more behind it, or null
   * @param look {@code good}, {@code warn}, {@code stop} for a statement, the effect of a right's
   *     status, {@code absent} for what is not stated; or null
   */
  public record Line(String text, String note, String href, Look look) {

    static Line plain(String text) {
      return new Line(text, null, null, null);
    }

    static Line absent(String text) {
      return new Line(text, null, null, new Look("absent"));
    }
  }

  /** The style class of a value. */
  public record Look(String css) {}
}
