package org.symbolon.introduction;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Map;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.FormError;

/** Why a form of a case was not taken, in the language of the page. */
final class CaseErrors {
  private CaseErrors() {}

  /** A contact that was typed is quoted with its place; other rules are said by their field. */
  static List<FormError> of(Refused.Invalid invalid, MultiMap form, Wording say) {
    return FormError.of(invalid, "case.form", say).stream()
        .map(error ->
            ContactScan.first(form.get(error.field()))
                .filter(found -> !error.field().equals("phone"))
                .map(found -> new FormError(error.field(), scanned(found, say)))
                .orElse(error))
        .toList();
  }

  private static String scanned(ContactScan.Found found, Wording say) {
    return say.text("case.scan." + found.kind(), Map.of("text", found.text(), "at", found.at()))
        + " "
        + say.text("case.scan.why");
  }
}
