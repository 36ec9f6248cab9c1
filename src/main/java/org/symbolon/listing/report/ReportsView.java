package org.symbolon.listing.report;

import java.util.List;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.Frame;

/**
 * What operators have to decide.
 *
 * @param formToken value of the hidden field of every form
 * @param open reports that nobody has decided
 * @param appeals takedowns against which the owner appealed
 */
public record ReportsView(
    Frame frame,
    String formToken,
    List<FormError> errors,
    List<Reason> reasons,
    List<Row> open,
    List<Row> appeals) {

  /** A reason to choose. */
  public record Reason(String code, String text) {}

  /**
   * A report or an appeal.
   *
   * @param code of the reason that was given
   */
  public record Row(
      String id, String title, String href, String code, String reason, String text, String date) {}
}
