package org.symbolon.matching.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import org.symbolon.listing.PriceBand;

/**
 * Price asked against budget: the part of the price band that the budget reaches. All points when
 * the highest price lies within the budget, or the budget has no upper end; half where the lowest
 * price does and the price has no upper end; none when even the lowest price is above it. A price
 * below the budget's lower end is no fault.
 */
final class Price implements Judge {
  private static final double OPEN_END = 0.5;

  @Override
  public Judgement judge(Side need, Side technology, LocalDate asOf) {
    var budget = need.content().priceBand();
    var price = technology.content().priceBand();
    if (budget == null || price == null) {
      return Judgement.missing(Missing.of("price", budget == null, price == null));
    }
    var share = share(budget.toEur(), price);
    return Judgement.of(
        share,
        Because.of(
            share == 1 ? "price.within" : share > 0 ? "price.partly" : "price.above",
            "budget",
            said(budget),
            "price",
            said(price)),
        Fact.need("priceBand", written(budget)),
        Fact.technology("priceBand", written(price)));
  }

  private static double share(BigDecimal most, PriceBand price) {
    if (most == null) {
      return 1;
    }
    var from = price.fromEur() == null ? BigDecimal.ZERO : price.fromEur();
    if (price.toEur() != null && price.toEur().compareTo(most) <= 0) {
      return 1;
    }
    if (from.compareTo(most) > 0) {
      return 0;
    }
    if (price.toEur() == null) {
      return OPEN_END;
    }
    return most.subtract(from)
        .divide(price.toEur().subtract(from), MathContext.DECIMAL64)
        .doubleValue();
  }

  private static Said said(PriceBand band) {
    return new Said(Said.Form.PRICE_BAND, List.of(written(band.fromEur()), written(band.toEur())));
  }

  private static String written(PriceBand band) {
    return written(band.fromEur()) + "-" + written(band.toEur());
  }

  private static String written(BigDecimal sum) {
    return sum == null ? "" : sum.toPlainString();
  }
}
