package org.symbolon.platform.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.language.Wording;

/** What was wrong with a form; {@code field} is empty where it is about none of its fields. */
public record FormError(String field, String text) {

  /**
   * The broken rules in the language of the page: the message {@code PREFIX.FIELD.wrong} where the
   * catalogue has one, else the rule as the service says it.
   */
  public static List<FormError> of(Refused.Invalid invalid, String prefix, Wording say) {
    return invalid.violations().stream()
        .map(rule -> {
          var field = rule.pointer().startsWith("/") ? rule.pointer().substring(1) : rule.pointer();
          var key = prefix + "." + field + ".wrong";
          return new FormError(field, say.has(key) ? say.text(key) : rule.detail());
        })
        .toList();
  }

  /** The first error of each field, as {@link FormFields} takes them. */
  public static Map<String, String> byField(List<FormError> errors) {
    var byField = new LinkedHashMap<String, String>();
    errors.forEach(error -> byField.putIfAbsent(error.field(), error.text()));
    return byField;
  }
}
