package org.symbolon.organisation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.symbolon.kernel.Refused.Violation;
import org.symbolon.kernel.Rules;

/** What an organisation's record must hold. */
final class OrganisationRules {
  static final int NAME_CHARACTERS = 200;
  static final int DESCRIPTION_CHARACTERS = 2_000;
  static final int LANGUAGES = 30;
  static final int KEY_CHARACTERS = 200;
  private static final int HEADCOUNT_MOST = 10_000_000;
  private static final BigDecimal SUM_MOST_EUR = new BigDecimal("1e13");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private OrganisationRules() {}

  static List<Violation> violations(OrganisationContent content) {
    return checked(content, true).violations();
  }

  /** Refuses content that breaks rules, naming each of them. */
  static void refuseIfBroken(OrganisationContent content) {
    refuseIfBroken(content, true);
  }

  /**
   * The same.
   *
   * @param whole whether what every stored organisation has must be there
   */
  static void refuseIfBroken(OrganisationContent content, boolean whole) {
    checked(content, whole).refuseIfBroken();
  }

  private static Rules checked(OrganisationContent content, boolean whole) {
    var rules = new Rules();
    if (whole) {
      rules.required(content.name(), "/name");
      rules.present(content.type(), "/type");
      rules.present(content.country(), "/country");
    }
    rules.atMost(content.name(), NAME_CHARACTERS, "/name");
    rules.check(
        content.country() == null || COUNTRIES.contains(content.country()),
        "/country",
        "must be an ISO 3166-1 alpha-2 code such as KE");
    rules.check(
        content.headcount() == null
            || (content.headcount() >= 0 && content.headcount() <= HEADCOUNT_MOST),
        "/headcount",
        "must lie between 0 and " + HEADCOUNT_MOST);
    rules.sum(content.turnoverEur(), SUM_MOST_EUR, "/turnoverEur");
    rules.sum(content.balanceSheetEur(), SUM_MOST_EUR, "/balanceSheetEur");
    rules.webAddress(content.website(), "/website");
    rules.check(
        content.ror() == null || Ror.isValid(content.ror()),
        "/ror",
        "must be a ROR identifier such as https://ror.org/042nb2s44 with valid check digits");
    PartnerRules.check(content, rules);
    rules.atMost(content.languages(), LANGUAGES, "/languages");
    for (var i = 0; i < content.languages().size(); i++) {
      rules.language(content.languages().get(i), "/languages/" + i);
    }
    rules.atMost(content.description(), DESCRIPTION_CHARACTERS, "/description");
    rules.atMost(content.source(), KEY_CHARACTERS, "/source");
    rules.atMost(content.externalId(), KEY_CHARACTERS, "/externalId");
    rules.check(
        (content.source() == null) == (content.externalId() == null),
        "/externalId",
        "source and externalId come together");
    return rules;
  }
}
