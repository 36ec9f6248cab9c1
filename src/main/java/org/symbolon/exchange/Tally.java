package org.symbolon.exchange;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.symbolon.kernel.Stored;

/** Counts what became of rows. */
final class Tally {
  private final Map<Stored.Outcome, Long> counts = new EnumMap<>(Stored.Outcome.class);

  void add(List<Stored.Outcome> outcomes) {
    outcomes.forEach(outcome -> counts.merge(outcome, 1L, Long::sum));
  }

  long of(Stored.Outcome outcome) {
    return counts.getOrDefault(outcome, 0L);
  }
}
