package org.symbolon.matching;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.symbolon.kernel.Refused.Violation;
import org.symbolon.kernel.Rules;
import org.symbolon.matching.score.Criterion;

/** What the weights of a profile must be. */
final class ProfileRules {
  private static final BigDecimal SUM = BigDecimal.valueOf(100);

  /** Points are shown with two decimals, and so is what they are out of. */
  private static final int DECIMALS = 2;

  private ProfileRules() {}

  /**
   * The rules that weights break.
   *
   * @param criteria that the profile judges by: each has a weight, and no other
   */
  static List<Violation> violations(Set<Criterion> criteria, Map<Criterion, Double> weights) {
    var rules = new Rules();
    var sum = BigDecimal.ZERO;
    for (var criterion : criteria) {
      var weight = weights.get(criterion);
      var pointer = "/weights/" + criterion;
      rules.present(weight, pointer);
      if (weight != null) {
        var exact = BigDecimal.valueOf(weight);
        sum = sum.add(exact);
        rules.check(
            exact.signum() >= 0 && exact.stripTrailingZeros().scale() <= DECIMALS,
            pointer,
            "must be 0 or more, with two decimals at most");
      }
    }
    for (var criterion : weights.keySet()) {
      rules.check(
          criteria.contains(criterion), "/weights/" + criterion, "is no criterion of this profile");
    }
    rules.check(
        sum.compareTo(SUM) == 0,
        "/weights",
        "must add up to 100 and add up to " + sum.toPlainString());
    return rules.violations();
  }
}
