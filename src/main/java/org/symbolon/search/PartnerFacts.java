package org.symbolon.search;

import java.util.List;
import org.symbolon.organisation.OrganisationContent;
import org.symbolon.platform.language.Wording;
import org.symbolon.search.OrganisationView.Fact;
import org.symbolon.taxonomy.Vocabularies;

/** Writes out what an organisation says of itself as a partner. */
final class PartnerFacts {
  private final Vocabularies vocabularies;

  PartnerFacts(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  /** Adds what the organisation states, and nothing where it is silent. */
  void add(List<Fact> facts, OrganisationContent content, Wording say) {
    if (content.founded() != null) {
      // A year has no thousands separator.
      add(facts, say.text("organisation.founded"), List.of(content.founded().toString()), say);
    }
    if (content.stage() != null) {
      terms(facts, "organisation.stage", "stages", List.of(content.stage()), say);
    }
    terms(facts, "organisation.sectors", "sectors", content.sectors(), say);
    terms(facts, "organisation.held", "capabilities", content.capabilitiesHeld(), say);
    terms(facts, "organisation.sought", "capabilities", content.capabilitiesSought(), say);
    terms(facts, "organisation.stagesSought", "stages", content.stagesSought(), say);
    var countries = content.excludedCountries().stream().map(say::country).toList();
    add(facts, say.text("organisation.excludedCountries"), countries, say);
    terms(
        facts,
        "organisation.excludedTypes",
        "organisation-types",
        content.excludedOrganisationTypes(),
        say);
  }

  private void terms(List<Fact> facts, String key, String vocabulary, List<?> ids, Wording say) {
    var labels =
        ids.stream()
            .map(id -> vocabularies.label(vocabulary, String.valueOf(id), say.language()))
            .toList();
    add(facts, say.text(key), labels, say);
  }

  private static void add(List<Fact> facts, String label, List<String> values, Wording say) {
    if (!values.isEmpty()) {
      facts.add(new Fact(label, say.list(values), null, null));
    }
  }
}
