package org.symbolon.listing.readiness;

import java.math.BigDecimal;
import org.symbolon.kernel.Rules;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.ListingRules;
import org.symbolon.listing.PriceBand;
import org.symbolon.listing.Wanted;
import org.symbolon.taxonomy.Vocabularies;

/** Deal types, territories, price, and the organisation looked for. */
final class DealChecks {
  private DealChecks() {}

  static void of(ListingContent content, Vocabularies vocabularies, Findings found) {
    var deals = vocabularies.get("deal-types");
    found.codes(content.dealTypes(), deals.terms().size(), deals, "/dealTypes");
    found.when(content.dealTypes().isEmpty(), Rule.D_DEAL_MISSING, "/dealTypes");
    territories(content, vocabularies, found);
    if (content.priceBand() != null) {
      price(content.priceBand(), found);
    }
    if (content.wanted() != null) {
      wanted(content.wanted(), vocabularies, found);
    }
  }

  private static void territories(
      ListingContent content, Vocabularies vocabularies, Findings found) {
    var codes = content.territories();
    var countries = vocabularies.get("countries");
    found.when(codes.isEmpty(), Rule.D_TERRITORY_MISSING, "/territories");
    found.entries(codes, ListingRules.TERRITORIES, "/territories");
    for (var i = 0; i < Math.min(codes.size(), ListingRules.TERRITORIES); i++) {
      if (!codes.get(i).equals(ListingRules.WORLD) && !countries.contains(codes.get(i))) {
        found.add(Rule.C_CODE_UNKNOWN, "/territories/" + i, codes.get(i));
      }
    }
  }

  private static void price(PriceBand band, Findings found) {
    sum(band.fromEur(), "/priceBand/fromEur", found);
    sum(band.toEur(), "/priceBand/toEur", found);
    found.when(
        band.fromEur() != null
            && band.toEur() != null
            && band.fromEur().compareTo(band.toEur()) > 0,
        Rule.D_PRICE_ORDER,
        "/priceBand/toEur");
  }

  private static void sum(BigDecimal sum, String field, Findings found) {
    if (sum != null) {
      found.when(
          sum.signum() < 0 || sum.compareTo(ListingRules.PRICE_MOST_EUR) > 0,
          Rule.D_PRICE_RANGE,
          field);
      found.when(!Rules.isOrdinary(sum), Rule.D_PRICE_DIGITS, field);
    }
  }

  private static void wanted(Wanted wanted, Vocabularies vocabularies, Findings found) {
    var at = "/wanted/";
    found.entries(wanted.organisationTypes(), Integer.MAX_VALUE, at + "organisationTypes");
    found.entries(wanted.sizeClasses(), Integer.MAX_VALUE, at + "sizeClasses");
    found.entries(wanted.capabilityClasses(), Integer.MAX_VALUE, at + "capabilityClasses");
    found.entries(
        wanted.excludedOrganisationTypes(), Integer.MAX_VALUE, at + "excludedOrganisationTypes");
    found.codes(
        wanted.excludedCountries(),
        ListingRules.TERRITORIES,
        vocabularies.get("countries"),
        at + "excludedCountries");
    found.when(
        wanted.organisationTypes().stream().anyMatch(wanted.excludedOrganisationTypes()::contains),
        Rule.W_CONTRADICTION,
        at + "excludedOrganisationTypes");
  }
}
