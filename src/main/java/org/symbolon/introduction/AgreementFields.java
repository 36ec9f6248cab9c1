package org.symbolon.introduction;

import io.vertx.core.MultiMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.FormFields;
import org.symbolon.taxonomy.Vocabularies;

/** The fields of a form in which somebody says what he knows of an agreement. */
public final class AgreementFields {
  /** Of the labels. */
  public static final String PREFIX = "case.form";

  private static final int DIGITS_OF_JOBS = 7;

  private AgreementFields() {}

  public static FormFields add(FormFields fields, Vocabularies vocabularies, Wording say) {
    return fields
        .choice("agreementType", false, labels(vocabularies, Agreement.TYPES, say))
        .choice("valueBand", false, labels(vocabularies, Agreement.VALUE_BANDS, say))
        .text("jobs", false, DIGITS_OF_JOBS);
  }

  private static Map<String, String> labels(
      Vocabularies vocabularies, String vocabulary, Wording say) {
    var labels = new LinkedHashMap<String, String>();
    labels.put("", say.text("case.form.unsaid"));
    vocabularies
        .get(vocabulary)
        .terms()
        .forEach(term -> labels.put(term.id(), term.label(say.language())));
    return labels;
  }

  /**
   * What was said; null where nothing was.
   *
   * @throws Refused.Invalid naming {@code /jobs} for what is no whole number
   */
  public static Agreement read(MultiMap form) {
    var jobs = Objects.toString(form.get("jobs"), "").strip();
    if (!jobs.matches("\\d{0," + DIGITS_OF_JOBS + "}")) {
      throw new Refused.Invalid("/jobs", "must be a whole number");
    }
    return of(
        form.get("agreementType"),
        form.get("valueBand"),
        jobs.isEmpty() ? null : Integer.valueOf(jobs));
  }

  /** The same of single values; empty ones stand for nothing. */
  static Agreement of(String type, String valueBand, Integer jobs) {
    var agreement = new Agreement(said(type), said(valueBand), jobs);
    return agreement.equals(new Agreement(null, null, null)) ? null : agreement;
  }

  private static String said(String value) {
    return value == null || value.isBlank() ? null : value;
  }
}
