package org.symbolon.identity;

import java.util.List;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.Frame;

/**
 * The page of one's own data.
 *
 * @param formToken value of the hidden field of every form
 * @param organisations what becomes of those of which one is the last owner
 */
public record OwnDataView(
    Frame frame, String formToken, List<FormError> errors, List<Row> organisations) {

  /** An organisation, and what becomes of it. */
  public record Row(String name, String fate) {}
}
