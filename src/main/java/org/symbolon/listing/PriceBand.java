package org.symbolon.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Map;
import org.symbolon.platform.language.Wording;

/**
 * Of a technology the price asked, of a need the budget, in EUR; an end that is null is open.
 *
 * @param fromEur not above {@code toEur}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PriceBand(BigDecimal fromEur, BigDecimal toEur) {
  static final PriceBand NOTHING = new PriceBand(null, null);

  /** As it is said in a language, such as "EUR 1,000 to 5,000"; at least one end is there. */
  public String in(Wording say) {
    if (fromEur == null) {
      return say.text("money.to", "to", say.number(toEur));
    }
    return toEur == null
        ? say.text("money.from", "from", say.number(fromEur))
        : say.text("money.range", Map.of("from", say.number(fromEur), "to", say.number(toEur)));
  }
}
