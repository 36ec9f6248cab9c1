package org.symbolon.listing.readiness;

import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.ListingRules;

/** Pictures, and the words for those who do not see them. */
final class ImageChecks {
  private ImageChecks() {}

  static void of(ListingContent content, Findings found) {
    var rows = content.images();
    found.when(rows.isEmpty() && content.kind() == Kind.TECHNOLOGY, Rule.I_MISSING, "/images");
    if (rows.size() > ListingRules.IMAGES) {
      found.add(Rule.C_COUNT, "/images", rows.size(), ListingRules.IMAGES);
    }
    for (var i = 0; i < Math.min(rows.size(), ListingRules.IMAGES); i++) {
      var row = rows.get(i);
      var at = "/images/" + i;
      found.when(!ListingRules.isPicture(row.url()), Rule.I_ADDRESS, at + "/url");
      found.when(Findings.blank(row.alt()), Rule.I_WORDS_MISSING, at + "/alt");
      found.text(row.alt(), ListingRules.SHORT_TEXT_CHARACTERS, Rule.I_WORDS_LENGTH, at + "/alt");
    }
  }
}
