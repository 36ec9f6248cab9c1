package org.symbolon.platform.pages;

import java.util.List;
import java.util.Map;

/**
 * A page that is one form; shown by the template {@code form.jte}.
 *
 * @param errors what was wrong, each with the field it is about; empty the first time
 * @param action where the form is sent; null for a page that only says something
 * @param hidden values that the form carries along
 * @param links other ways to go on
 */
public record FormView(
    Frame frame,
    String heading,
    String lead,
    List<FormError> errors,
    String action,
    Map<String, String> hidden,
    List<FormField> fields,
    String submit,
    List<Link> links) {

  /** Another page. */
  public record Link(String href, String text) {}

  /** A page that only says something. */
  public static FormView told(Frame frame, String heading, String text, List<Link> links) {
    return new FormView(frame, heading, text, List.of(), null, Map.of(), List.of(), null, links);
  }

  /** How the form is sent. */
  public String encoding() {
    var files = fields.stream().anyMatch(FormField.Upload.class::isInstance);
    return files ? "multipart/form-data" : null;
  }
}
