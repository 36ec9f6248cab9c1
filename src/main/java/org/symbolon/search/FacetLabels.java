package org.symbolon.search;

import org.symbolon.platform.language.Wording;
import org.symbolon.taxonomy.Term;
import org.symbolon.taxonomy.Vocabularies;

/** What the values of facets are called in the language of a page. */
final class FacetLabels {
  private final Vocabularies vocabularies;

  FacetLabels(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  /**
   * The label of one value.
   *
   * @param given what the search calls it, used where there is no vocabulary; or null
   */
  String of(Facet facet, String value, String given, Wording say) {
    return switch (facet) {
      case COUNTRY, FREE_IN -> say.country(value);
      case TERRITORY -> value.equals("WORLD") ? say.text("world") : say.country(value);
      case LANGUAGE -> say.languageName(value);
      case TRL -> trl(value, say);
      case PUBLICLY_FUNDED -> say.text(value.equals("true") ? "yes" : "no");
      case SDG -> value + " " + term(facet, value, say);
      case KIND -> say.text(value.equals("NEED") ? "kind.needs" : "kind.technologies");
      case IPC, ORGANISATION -> given == null ? value : given;
      case TOPIC, DEAL_TYPE, ORGANISATION_TYPE, SIZE_CLASS, RIGHT_TYPE, RIGHT_STATUS ->
          term(facet, value, say);
    };
  }

  /** The label of a value that is chosen, where it stands without its facet around it. */
  String chosen(Facet facet, String value, String given, Wording say) {
    return facet == Facet.TRL
        ? say.text("trl.range", "range", value.replace("-", "–"))
        : of(facet, value, given, say);
  }

  /** What stands before the label of a chosen value; empty where the label says it. */
  String before(Facet facet, Wording say) {
    return facet == Facet.TRL || facet == Facet.KIND ? "" : say.text("facet." + facet.parameter());
  }

  /** The broader value, or null at the top and where a facet has no hierarchy of its own. */
  String parent(Facet facet, String value) {
    return facet.vocabulary() == null
        ? null
        : vocabularies.get(facet.vocabulary()).term(value).map(Term::parent).orElse(null);
  }

  private String term(Facet facet, String value, Wording say) {
    return vocabularies.label(facet.vocabulary(), value, say.language());
  }

  private String trl(String value, Wording say) {
    return switch (value) {
      case "1-3" -> say.text("trl.group.research");
      case "4-6" -> say.text("trl.group.development");
      case "7-9" -> say.text("trl.group.deployment");
      case String range when range.contains("-") ->
          say.text("trl.range", "range", range.replace("-", "–"));
      case String level -> vocabularies.label("trl", level, say.language());
    };
  }
}
