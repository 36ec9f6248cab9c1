package org.symbolon.identity;

import java.util.List;
import java.util.Map;
import org.symbolon.platform.pages.Frame;

/**
 * A page that is one form.
 *
 * @param notice what happened before, or null
 * @param errors what was wrong, each with the field it is about; empty the first time
 * @param hidden values that the form carries along
 * @param links other ways to go on
 */
public record FormView(
    Frame frame,
    String heading,
    String lead,
    String notice,
    List<Error> errors,
    String action,
    Map<String, String> hidden,
    List<Field> fields,
    String submit,
    List<Link> links) {

  /** What is wrong with a field; {@code field} is empty where it is about none. */
  public record Error(String field, String text) {}

  /** Another page. */
  public record Link(String href, String text) {}

  /**
   * One field.
   *
   * @param type of the input element
   * @param autocomplete what browsers may fill in (HTML, 4.10.18.7)
   * @param hint beside the label, or null
   */
  public record Field(
      String name, String label, String type, String autocomplete, String value, String hint) {}

  /** What is wrong with a field, or null. */
  public String errorOf(Field field) {
    return errors.stream()
        .filter(error -> error.field().equals(field.name()))
        .map(Error::text)
        .findFirst()
        .orElse(null);
  }
}
