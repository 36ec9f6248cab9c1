package org.symbolon.listing.terms;

import java.util.List;
import java.util.Set;

/**
 * Everything that a rule about terms looks at.
 *
 * @param dealTypes ids of the vocabulary {@code deal-types}
 * @param territories ISO 3166-1 alpha-2 codes, or {@code WORLD}
 * @param priced whether a price above zero is asked
 * @param leastDeveloped codes of the least developed countries
 */
public record Offer(
    Terms terms,
    List<String> dealTypes,
    List<String> territories,
    boolean priced,
    Set<String> leastDeveloped) {
  static final String ASSIGNMENT = "LT-ASSIGN-1.0";
  static final String EXCLUSIVE = "LT-EXCL-1.0";
  static final String SOLE = "LT-SOLE-1.0";
  static final String NON_EXCLUSIVE = "LT-NONEXCL-1.0";
  static final String SUBLICENCE = "LT-SUBLIC-1.0";
  static final String LICENCE_OF_RIGHT = "LT-LOR-1.0";
  static final String PLEDGE = "LT-PLEDGE-1.0";

  boolean offers(String dealType) {
    return dealTypes.contains(dealType);
  }

  /** Whether the right is sold and nothing else is offered. */
  boolean onlySold() {
    return dealTypes.equals(List.of(ASSIGNMENT));
  }

  boolean keepsOthersOut() {
    return terms.exclusivity() == Exclusivity.EXCLUSIVE || terms.exclusivity() == Exclusivity.SOLE;
  }

  boolean openToAnybody() {
    return terms.licenceOfRight() || offers(LICENCE_OF_RIGHT);
  }

  boolean free() {
    return terms.payments().contains(Payment.FREE);
  }

  /** Whether it holds in any least developed country; where nothing is said it holds everywhere. */
  boolean reachesLeastDeveloped() {
    return territories.isEmpty()
        || territories.contains("WORLD")
        || territories.stream().anyMatch(leastDeveloped::contains);
  }
}
