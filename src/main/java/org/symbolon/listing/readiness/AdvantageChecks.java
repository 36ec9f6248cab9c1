package org.symbolon.listing.readiness;

import static org.symbolon.listing.readiness.Findings.blank;

import org.symbolon.kernel.Rules;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.ListingRules;

/** How much better, in figures that somebody measured. */
final class AdvantageChecks {
  private AdvantageChecks() {}

  static void of(ListingContent content, Findings found) {
    var rows = content.advantages();
    found.when(rows.isEmpty() && content.kind() == Kind.TECHNOLOGY, Rule.A_MISSING, "/advantages");
    if (rows.size() > ListingRules.ADVANTAGES) {
      found.add(Rule.C_COUNT, "/advantages", rows.size(), ListingRules.ADVANTAGES);
    }
    for (var i = 0; i < Math.min(rows.size(), ListingRules.ADVANTAGES); i++) {
      var row = rows.get(i);
      var at = "/advantages/" + i;
      var most = ListingRules.SHORT_TEXT_CHARACTERS;
      found.when(blank(row.metric()), Rule.A_METRIC_MISSING, at + "/metric");
      found.text(row.metric(), most, Rule.A_TEXT_LENGTH, at + "/metric");
      found.text(row.baseline(), most, Rule.A_TEXT_LENGTH, at + "/baseline");
      found.when(blank(row.baseline()), Rule.A_BASELINE_MISSING, at + "/baseline");
      found.when(row.value() == null, Rule.A_VALUE_MISSING, at + "/value");
      found.when(
          row.value() != null && !Rules.isOrdinary(row.value()),
          Rule.A_VALUE_DIGITS,
          at + "/value");
      found.text(row.unit(), most, Rule.A_TEXT_LENGTH, at + "/unit");
      found.text(
          row.evidence(), ListingRules.EVIDENCE_CHARACTERS, Rule.A_TEXT_LENGTH, at + "/evidence");
      found.when(blank(row.evidence()), Rule.A_EVIDENCE_MISSING, at + "/evidence");
    }
  }
}
