package org.symbolon.listing.readiness;

import static org.symbolon.listing.readiness.Findings.blank;

import java.time.LocalDate;
import java.util.Set;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.ListingRules;
import org.symbolon.listing.Right;
import org.symbolon.listing.RightStatus;
import org.symbolon.listing.RightType;
import org.symbolon.taxonomy.Vocabularies;

/** The rights, one row for each office or country. */
final class RightChecks {
  /** Those that no office registers. */
  private static final Set<RightType> UNREGISTERED =
      Set.of(RightType.KNOW_HOW, RightType.COPYRIGHT, RightType.DATABASE_RIGHT);

  private RightChecks() {}

  static void of(
      ListingContent content, Vocabularies vocabularies, LocalDate today, Findings found) {
    var rows = content.rights();
    found.when(rows.isEmpty() && content.kind() == Kind.TECHNOLOGY, Rule.R_MISSING, "/rights");
    if (rows.size() > ListingRules.RIGHTS) {
      found.add(Rule.C_COUNT, "/rights", rows.size(), ListingRules.RIGHTS);
    }
    for (var i = 0; i < Math.min(rows.size(), ListingRules.RIGHTS); i++) {
      row(rows.get(i), "/rights/" + i, vocabularies, found);
      advice(rows.get(i), "/rights/" + i, today, found);
    }
  }

  private static void row(Right row, String at, Vocabularies vocabularies, Findings found) {
    found.when(row.type() == null, Rule.R_TYPE_MISSING, at + "/type");
    found.when(row.status() == null, Rule.R_STATUS_MISSING, at + "/status");
    if (row.office() != null && !vocabularies.get("offices").contains(row.office())) {
      found.add(Rule.R_OFFICE_UNKNOWN, at + "/office", row.office());
    }
    if (row.country() != null && !vocabularies.get("countries").contains(row.country())) {
      found.add(Rule.R_COUNTRY_UNKNOWN, at + "/country", row.country());
    }
    var most = ListingRules.SHORT_TEXT_CHARACTERS;
    found.text(row.number(), most, Rule.R_TEXT_LENGTH, at + "/number");
    found.text(row.source(), most, Rule.R_TEXT_LENGTH, at + "/source");
  }

  private static void advice(Right row, String at, LocalDate today, Findings found) {
    if (row.type() == null || row.status() == null) {
      return;
    }
    var registered = !UNREGISTERED.contains(row.type());
    found.when(registered && row.office() == null, Rule.R_OFFICE_MISSING, at + "/office");
    found.when(registered && blank(row.number()), Rule.R_NUMBER_MISSING, at + "/number");
    found.when(registered && row.asOf() == null, Rule.R_AS_OF_MISSING, at + "/asOf");
    found.when(
        row.status().effect() == RightStatus.Effect.IN_FORCE
            && row.expires() != null
            && row.expires().isBefore(today),
        Rule.R_TERM_OVER,
        at + "/expires");
  }
}
