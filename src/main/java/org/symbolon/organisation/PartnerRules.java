package org.symbolon.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.symbolon.kernel.Rules;
import org.symbolon.taxonomy.Vocabularies;
import org.symbolon.taxonomy.Vocabulary;

/** What an organisation may say of itself as a partner. */
final class PartnerRules {
  static final int SECTORS = 20;
  static final int EXCLUDED_COUNTRIES = 260;
  private static final int FOUNDED_FIRST = 800;
  private static final int FOUNDED_LAST = 2100;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Vocabulary SECTOR = Vocabularies.read("sectors");
  private static final Vocabulary CAPABILITY = Vocabularies.read("capabilities");

  private PartnerRules() {}

  static void check(OrganisationContent content, Rules rules) {
    rules.check(
        content.founded() == null
            || (content.founded() >= FOUNDED_FIRST && content.founded() <= FOUNDED_LAST),
        "/founded",
        "must be a year between " + FOUNDED_FIRST + " and " + FOUNDED_LAST);
    codes(rules, content.sectors(), SECTORS, SECTOR, "/sectors", "a section or division of ISIC");
    capabilities(rules, content.capabilitiesHeld(), "/capabilitiesHeld");
    capabilities(rules, content.capabilitiesSought(), "/capabilitiesSought");
    rules.noRepetition(content.stagesSought(), "/stagesSought");
    rules.atMost(content.excludedCountries(), EXCLUDED_COUNTRIES, "/excludedCountries");
    for (var i = 0; i < Math.min(content.excludedCountries().size(), EXCLUDED_COUNTRIES); i++) {
      rules.check(
          COUNTRIES.contains(content.excludedCountries().get(i)),
          "/excludedCountries/" + i,
          "must be an ISO 3166-1 alpha-2 code such as KE");
    }
    rules.noRepetition(content.excludedCountries(), "/excludedCountries");
    rules.noRepetition(content.excludedOrganisationTypes(), "/excludedOrganisationTypes");
  }

  private static void capabilities(Rules rules, List<String> codes, String pointer) {
    codes(rules, codes, CAPABILITY.terms().size(), CAPABILITY, pointer, "a capability");
  }

  private static void codes(
      Rules rules, List<String> codes, int most, Vocabulary known, String pointer, String what) {
    rules.atMost(codes, most, pointer);
    for (var i = 0; i < Math.min(codes.size(), most); i++) {
      rules.check(
          known.contains(codes.get(i)),
          pointer + "/" + i,
          "must be " + what + " of the vocabulary " + known.name());
    }
    rules.noRepetition(codes, pointer);
  }
}
