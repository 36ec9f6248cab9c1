package org.symbolon.alert;

import java.util.List;
import org.symbolon.listing.ListingCard;
import org.symbolon.platform.pages.Frame;

/**
 * One collection, to its keeper or to whoever was given its address.
 *
 * @param own what its keeper may do; null for others
 * @param hidden how many listings the viewer may not see, as a sentence; null for none
 */
public record CollectionView(
    Frame frame, String name, String size, List<Row> rows, String hidden, Own own) {

  /** A listing with its note, which is empty for none. */
  public record Row(ListingCard card, String note) {}

  /**
   * For its keeper.
   *
   * @param shareHref absolute address that shares it, just made and never shown again; or null
   * @param said what was just done, or null
   * @param wrong why a form was not taken, or null
   */
  public record Own(
      String formToken,
      boolean shared,
      boolean sharesNotes,
      String shareHref,
      String said,
      String wrong) {}
}
