package org.symbolon.organisation;

import io.vertx.core.MultiMap;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormFields;
import org.symbolon.taxonomy.Term;
import org.symbolon.taxonomy.Vocabularies;

/** The fields of an organisation's form, with the labels of the vocabularies. */
final class OrganisationFormViews {
  private static final String PREFIX = "org";
  private static final int SUM_CHARACTERS = 30;
  private static final int YEAR_CHARACTERS = 4;
  private static final int ADDRESS_CHARACTERS = 2_000;
  private static final Set<String> FEW =
      Set.of("", "name", "type", "country", "website", "description");

  /** The fields of one form. */
  record Fields(FormFields few, FormFields more, boolean open) {}

  private final Vocabularies vocabularies;

  OrganisationFormViews(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  Fields fields(MultiMap typed, List<FormError> errors, Wording say) {
    var byField = FormError.byField(errors);
    var few =
        new FormFields(say, PREFIX, typed, byField)
            .text("name", true, OrganisationRules.NAME_CHARACTERS)
            .choice("type", true, choices("organisation-types", say))
            .choice("country", true, choices(byLabel("countries", say), say))
            .text("website", false, ADDRESS_CHARACTERS)
            .paragraphs("description", false, 5, OrganisationRules.DESCRIPTION_CHARACTERS);
    var more =
        new FormFields(say, PREFIX, typed, byField)
            .text("headcount", false, SUM_CHARACTERS)
            .text("turnoverEur", false, SUM_CHARACTERS)
            .text("balanceSheetEur", false, SUM_CHARACTERS)
            .text("founded", false, YEAR_CHARACTERS)
            .choice("stage", false, choices("stages", say))
            .text("parent", false, ADDRESS_CHARACTERS)
            .ticks("languages", labels(byLabel("languages", say), say))
            .choice("capabilityClass", false, choices("capability-classes", say))
            .ticks("capabilitiesHeld", ticks("capabilities", say))
            .ticks("capabilitiesSought", ticks("capabilities", say))
            .ticks("sectors", sectors(typed, say))
            .text("ror", false, ADDRESS_CHARACTERS);
    var open = errors.stream().anyMatch(error -> !FEW.contains(error.field()));
    return new Fields(few, more, open);
  }

  /** The broken rules, each with the field of the form that it is about. */
  static List<FormError> errors(Refused.Invalid invalid, Wording say) {
    return FormError.of(invalid, PREFIX, say).stream()
        .map(error -> {
          var field = OrganisationForm.field(error.field());
          var key = PREFIX + "." + field + ".wrong";
          return new FormError(field, say.has(key) ? say.text(key) : error.text());
        })
        .distinct()
        .toList();
  }

  private Map<String, String> choices(String vocabulary, Wording say) {
    return choices(vocabularies.get(vocabulary).terms(), say);
  }

  /** Nothing chosen comes first. */
  private static Map<String, String> choices(List<Term> terms, Wording say) {
    var labels = new LinkedHashMap<String, String>();
    labels.put("", say.text("org.choose"));
    labels.putAll(labels(terms, say));
    return labels;
  }

  private List<Term> byLabel(String vocabulary, Wording say) {
    return vocabularies.get(vocabulary).terms().stream()
        .sorted(Comparator.comparing(term -> term.label(say.language()), say.order()))
        .toList();
  }

  private Map<String, String> ticks(String vocabulary, Wording say) {
    return labels(vocabularies.get(vocabulary).terms(), say);
  }

  /** Sections, and of the divisions those that are ticked already. */
  private Map<String, String> sectors(MultiMap typed, Wording say) {
    var ticked = typed.getAll("sectors");
    return labels(
        vocabularies.get("sectors").terms().stream()
            .filter(term -> term.parent() == null || ticked.contains(term.id()))
            .toList(),
        say);
  }

  private static Map<String, String> labels(List<Term> terms, Wording say) {
    var labels = new LinkedHashMap<String, String>();
    terms.forEach(term -> labels.put(term.id(), term.label(say.language())));
    return labels;
  }
}
