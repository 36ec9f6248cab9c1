package org.symbolon.search;

import java.util.List;

/**
 * One facet as the search page shows it.
 *
 * @param open whether it is unfolded at first
 * @param selected how many of its values are chosen
 * @param rows shown at once
 * @param more shown on demand
 */
public record FacetView(
    String parameter, String label, boolean open, int selected, List<Row> rows, List<Row> more) {

  /** Whether something among {@link #more} is chosen. */
  public boolean moreOpen() {
    return more.stream().anyMatch(row -> row.selected() || row.open());
  }

  /**
   * A value with its count.
   *
   * @param id what makes the row's element id unique within its facet
   * @param count written out
   * @param open whether the children are unfolded at first
   */
  public record Row(
      String id,
      String value,
      String label,
      String count,
      boolean selected,
      boolean open,
      List<Row> children) {}
}
