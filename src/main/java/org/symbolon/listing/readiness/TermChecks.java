package org.symbolon.listing.readiness;

import java.math.BigDecimal;
import org.symbolon.kernel.Rules;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.TermsCheck;
import org.symbolon.listing.terms.RoyaltyBand;
import org.symbolon.listing.terms.TermRule;
import org.symbolon.listing.terms.Terms;
import org.symbolon.taxonomy.Vocabularies;

/** The terms of a deal: their limits, and whether they go together. */
final class TermChecks {
  private TermChecks() {}

  static void of(ListingContent content, Vocabularies vocabularies, Findings found) {
    var terms = content.terms();
    if (terms == null) {
      return;
    }
    var fields = terms.fieldsOfUse();
    if (fields.size() > Terms.FIELDS) {
      found.add(Rule.C_COUNT, "/terms/fieldsOfUse", fields.size(), Terms.FIELDS);
    }
    for (var i = 0; i < Math.min(fields.size(), Terms.FIELDS); i++) {
      var at = "/terms/fieldsOfUse/" + i;
      found.when(Findings.blank(fields.get(i)), Rule.D_TERMS_FIELD_MISSING, at);
      found.text(fields.get(i), Terms.FIELD_CHARACTERS, Rule.D_TERMS_FIELD_LENGTH, at);
    }
    found.entries(terms.payments(), Integer.MAX_VALUE, "/terms/payments");
    found.entries(terms.humanitarian(), Integer.MAX_VALUE, "/terms/humanitarian");
    royalty(terms.royalty(), found);
    var offer = new TermsCheck(vocabularies.get("countries")).offer(content);
    for (var rule : TermRule.brokenBy(offer)) {
      found.add(Rule.D_TERMS_CONFLICT, rule.pointer(), rule.name());
    }
  }

  private static void royalty(RoyaltyBand band, Findings found) {
    if (band == null) {
      return;
    }
    percent(band.fromPercent(), "/terms/royalty/fromPercent", found);
    percent(band.toPercent(), "/terms/royalty/toPercent", found);
    found.when(
        band.fromPercent() != null
            && band.toPercent() != null
            && band.fromPercent().compareTo(band.toPercent()) > 0,
        Rule.D_ROYALTY_ORDER,
        "/terms/royalty/toPercent");
  }

  private static void percent(BigDecimal percent, String field, Findings found) {
    if (percent != null) {
      found.when(
          percent.signum() < 0 || percent.compareTo(TermsCheck.MOST_PERCENT) > 0,
          Rule.D_ROYALTY_RANGE,
          field);
      found.when(!Rules.isOrdinary(percent), Rule.D_PRICE_DIGITS, field);
    }
  }
}
