package org.symbolon.listing;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import org.symbolon.kernel.Rules;
import org.symbolon.listing.terms.Offer;
import org.symbolon.listing.terms.RoyaltyBand;
import org.symbolon.listing.terms.TermRule;
import org.symbolon.listing.terms.Terms;
import org.symbolon.taxonomy.Term;
import org.symbolon.taxonomy.Vocabulary;

/** Holds the terms of a listing against their limits and against each other. */
public final class TermsCheck {
  public static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(100);

  private final Set<String> leastDeveloped;

  public TermsCheck(Vocabulary countries) {
    leastDeveloped = leastDeveloped(countries);
  }

  /** Codes of the least developed countries, as the vocabulary of countries marks them. */
  static Set<String> leastDeveloped(Vocabulary countries) {
    return countries.terms().stream()
        .filter(country -> Boolean.TRUE.equals(country.more().get("ldc")))
        .map(Term::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  void check(Rules rules, ListingContent content) {
    var terms = content.terms();
    if (terms == null) {
      return;
    }
    limits(rules, terms);
    for (var rule : TermRule.brokenBy(offer(content))) {
      rules.check(false, rule.pointer(), rule + ": " + rule.reason());
    }
  }

  /** What the rules look at; the content says some terms. */
  public Offer offer(ListingContent content) {
    var band = content.priceBand();
    var most = band == null ? null : band.toEur() == null ? band.fromEur() : band.toEur();
    return new Offer(
        content.terms(),
        content.dealTypes(),
        content.territories(),
        most != null && most.signum() > 0,
        leastDeveloped);
  }

  private static void limits(Rules rules, Terms terms) {
    rules.atMost(terms.fieldsOfUse(), Terms.FIELDS, "/terms/fieldsOfUse");
    for (var i = 0; i < Math.min(terms.fieldsOfUse().size(), Terms.FIELDS); i++) {
      var at = "/terms/fieldsOfUse/" + i;
      rules.required(terms.fieldsOfUse().get(i), at);
      rules.atMost(terms.fieldsOfUse().get(i), Terms.FIELD_CHARACTERS, at);
    }
    rules.noRepetition(terms.payments(), "/terms/payments");
    rules.noRepetition(terms.humanitarian(), "/terms/humanitarian");
    royalty(rules, terms.royalty());
  }

  private static void royalty(Rules rules, RoyaltyBand band) {
    if (band == null) {
      return;
    }
    rules.sum(band.fromPercent(), MOST_PERCENT, "/terms/royalty/fromPercent");
    rules.sum(band.toPercent(), MOST_PERCENT, "/terms/royalty/toPercent");
    rules.check(
        band.fromPercent() == null
            || band.toPercent() == null
            || band.fromPercent().compareTo(band.toPercent()) <= 0,
        "/terms/royalty/toPercent",
        "must not be below fromPercent");
  }
}
