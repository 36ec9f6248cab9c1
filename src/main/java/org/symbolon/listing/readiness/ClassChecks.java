package org.symbolon.listing.readiness;

import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.ListingRules;
import org.symbolon.taxonomy.IpcSymbol;
import org.symbolon.taxonomy.Vocabularies;

/** Topics, symbols of classifications, goals and the readiness level. */
final class ClassChecks {
  private ClassChecks() {}

  static void of(ListingContent content, Vocabularies vocabularies, Findings found) {
    found.codes(content.topics(), ListingRules.TOPICS, vocabularies.get("green-topics"), "/topics");
    found.when(
        vocabularies.greenTopics().complete(content.topics(), content.ipc()).isEmpty(),
        Rule.C_TOPIC_MISSING,
        "/topics");
    symbols(content, found);
    goals(content, found);
    var trl = content.trl();
    found.when(trl == null && content.kind() == Kind.TECHNOLOGY, Rule.C_TRL_MISSING, "/trl");
    found.when(trl != null && (trl < 1 || trl > ListingRules.TRL_MOST), Rule.C_TRL_RANGE, "/trl");
  }

  private static void symbols(ListingContent content, Findings found) {
    var symbols = content.ipc();
    // The same symbol in another spelling says nothing wrong, so repetitions pass here.
    if (symbols.size() > ListingRules.SYMBOLS) {
      found.add(Rule.C_COUNT, "/ipc", symbols.size(), ListingRules.SYMBOLS);
    }
    for (var i = 0; i < Math.min(symbols.size(), ListingRules.SYMBOLS); i++) {
      if (IpcSymbol.parse(symbols.get(i)).isEmpty()) {
        found.add(Rule.C_SYMBOL_FORM, "/ipc/" + i, symbols.get(i));
      }
    }
  }

  private static void goals(ListingContent content, Findings found) {
    var goals = content.sdgs();
    found.entries(goals, ListingRules.SDG_MOST, "/sdgs");
    for (var i = 0; i < Math.min(goals.size(), ListingRules.SDG_MOST); i++) {
      found.when(
          goals.get(i) < 1 || goals.get(i) > ListingRules.SDG_MOST, Rule.C_SDG_RANGE, "/sdgs/" + i);
    }
  }
}
