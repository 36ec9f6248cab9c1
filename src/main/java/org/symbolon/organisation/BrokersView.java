package org.symbolon.organisation;

import java.util.List;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormField;
import org.symbolon.platform.pages.Frame;

/**
 * The brokers of the marketplace, for operators.
 *
 * @param notice what happened before, or null
 */
public record BrokersView(
    Frame frame,
    String formToken,
    String notice,
    List<FormError> errors,
    List<Row> brokers,
    List<FormField> fields) {

  /** One broker. */
  public record Row(
      String id, String name, String email, String centre, String countries, String languages) {}
}
