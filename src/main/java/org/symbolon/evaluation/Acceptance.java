package org.symbolon.evaluation;

import java.util.Collections;
import java.util.random.RandomGenerator;

/**
 * Whether a side of an invented market would say yes. It looks at what the side really wants,
 * weighs it by the side's own mind, and errs a little; it knows neither scores nor profiles. {@code
 * docs/matching.md} says why this is how people decide.
 */
final class Acceptance {
  /** Deal, territory, price, readiness or capability, type, size. */
  static final int ASPECTS = 6;

  /** Standard deviation of what a side sees in a counterpart beyond all that can be stated. */
  private static final double NOISE = 0.1;

  private Acceptance() {}

  /** Whether the seeker would take the technology. */
  static boolean bySeeker(SimulatedSide need, SimulatedSide technology, RandomGenerator random) {
    var noise = random.nextGaussian() * NOISE;
    var mind = need.mind();
    var other = technology.mind();
    if (!need.topic().equals(technology.topic()) || refuses(need, technology)) {
      return false;
    }
    var facts = technology.side().owner().facts();
    return mind.taste()
        .accepts(
            noise,
            deal(need, technology),
            places(need, technology),
            other.priceEur() <= mind.priceEur(),
            other.readiness() >= mind.readiness(),
            mind.types().contains(facts.type()),
            mind.sizes().contains(technology.side().owner().sizeClass()));
  }

  /** Whether the owner of the technology would deal with the seeker. */
  static boolean byOwner(SimulatedSide need, SimulatedSide technology, RandomGenerator random) {
    var noise = random.nextGaussian() * NOISE;
    var mind = technology.mind();
    var other = need.mind();
    if (!need.topic().equals(technology.topic()) || refuses(technology, need)) {
      return false;
    }
    var facts = need.side().owner().facts();
    return mind.taste()
        .accepts(
            noise,
            deal(need, technology),
            places(need, technology),
            mind.priceEur() <= other.priceEur(),
            mind.capabilities().contains(facts.capabilityClass()),
            mind.types().contains(facts.type()),
            mind.sizes().contains(need.side().owner().sizeClass()));
  }

  private static boolean refuses(SimulatedSide one, SimulatedSide other) {
    var facts = other.side().owner().facts();
    return one.mind().refusedCountries().contains(facts.country())
        || one.mind().refusedTypes().contains(facts.type());
  }

  private static boolean deal(SimulatedSide need, SimulatedSide technology) {
    return !Collections.disjoint(need.mind().deals(), technology.mind().deals());
  }

  private static boolean places(SimulatedSide need, SimulatedSide technology) {
    return technology.mind().countries().isEmpty()
        || technology.mind().countries().containsAll(need.mind().countries());
  }
}
