package org.symbolon.matching;

import java.util.List;
import java.util.Map;

/**
 * The form with which one side says what it thinks of a match.
 *
 * @param action where it is sent
 * @param key makes the ids of its fields unique on a page
 * @param formToken proves that the form is one of ours
 * @param now what holds now, written out, as far as the reader may know; or null
 * @param errors what is wrong by field: {@code reason}, {@code note}
 */
public record DecisionForm(
    String action,
    String key,
    String formToken,
    String now,
    List<Reason> reasons,
    String note,
    Map<String, String> errors) {

  /** A reason for a dismissal. */
  public record Reason(String code, String label, boolean chosen) {}

  public String error(String field) {
    return errors.get(field);
  }

  /** Id of the message of a field, for {@code aria-describedby}; null where it has none. */
  public String describedBy(String field) {
    return errors.containsKey(field) ? field + "-" + key + "-error" : null;
  }
}
