package org.symbolon.listing.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;

/**
 * Royalties asked, in percent of net sales; an end that is null is open.
 *
 * @param fromPercent not above {@code toPercent}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoyaltyBand(BigDecimal fromPercent, BigDecimal toPercent) {
  static final RoyaltyBand NOTHING = new RoyaltyBand(null, null);
}
