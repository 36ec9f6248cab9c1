package org.symbolon.organisation;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Enterprise size class of Commission Recommendation 2003/361/EC, annex, article 2: headcount, and
 * either annual turnover or balance sheet total within the ceiling. Linked and partner enterprises
 * count together; the figures given are taken to include them.
 */
public enum SizeClass {
  MICRO(10, 2, 2),
  SMALL(50, 10, 10),
  MEDIUM(250, 50, 43),
  LARGE(Integer.MAX_VALUE, Long.MAX_VALUE / 1_000_000, Long.MAX_VALUE / 1_000_000);

  /** Version of the rule that {@link #of} computes; stored beside each computed class. */
  public static final String RULE = "EU-2003-361";

  private final int headcountBelow;
  private final BigDecimal turnoverCeilingEur;
  private final BigDecimal balanceSheetCeilingEur;

  SizeClass(int headcountBelow, long turnoverMillions, long balanceSheetMillions) {
    this.headcountBelow = headcountBelow;
    this.turnoverCeilingEur = BigDecimal.valueOf(turnoverMillions).movePointRight(6);
    this.balanceSheetCeilingEur = BigDecimal.valueOf(balanceSheetMillions).movePointRight(6);
  }

  /**
   * The smallest class whose ceilings hold.
   *
   * @param headcount staff in annual work units; null when unknown: then there is no class
   * @param turnoverEur annual turnover in EUR, or null when unknown
   * @param balanceSheetEur balance sheet total in EUR, or null when unknown. When both sums are
   *     unknown the headcount alone decides.
   */
  public static Optional<SizeClass> of(
      Integer headcount, BigDecimal turnoverEur, BigDecimal balanceSheetEur) {
    if (headcount == null) {
      return Optional.empty();
    }
    for (var size : values()) {
      var sumsUnknown = turnoverEur == null && balanceSheetEur == null;
      var withinOneCeiling =
          within(turnoverEur, size.turnoverCeilingEur)
              || within(balanceSheetEur, size.balanceSheetCeilingEur);
      if (headcount < size.headcountBelow && (sumsUnknown || withinOneCeiling)) {
        return Optional.of(size);
      }
    }
    return Optional.of(LARGE);
  }

  private static boolean within(BigDecimal sum, BigDecimal ceiling) {
    return sum != null && sum.compareTo(ceiling) <= 0;
  }
}
