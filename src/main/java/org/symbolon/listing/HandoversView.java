package org.symbolon.listing;

import java.util.List;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormField;
import org.symbolon.platform.pages.Frame;

/**
 * Listings that an organisation hands over and takes over.
 *
 * @param notice what happened before, or null
 * @param open offers that wait for an answer
 * @param fields of the form that offers; empty where the viewer may not, or nothing is there
 */
public record HandoversView(
    Frame frame,
    String heading,
    String formToken,
    String notice,
    List<FormError> errors,
    List<Row> open,
    List<Row> history,
    List<FormField> fields) {

  /**
   * One offer.
   *
   * @param pageHref of the listing, or null where the viewer may not see it
   * @param way from which organisation to which
   * @param state what became of it, and when
   * @param answers what the viewer may do
   */
  public record Row(
      String id,
      String title,
      String pageHref,
      String way,
      String note,
      String state,
      List<Answer> answers) {}

  /** One button. */
  public record Answer(String value, String text) {}
}
