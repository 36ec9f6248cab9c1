package org.symbolon.matching.score;

import java.util.EnumMap;
import java.util.Map;

/**
 * A named, versioned list of weights. A version never changes.
 *
 * @param title by BCP 47 tag
 * @param weights most points of each criterion; together 100
 */
public record Profile(
    String name, int version, Map<String, String> title, Map<Criterion, Double> weights) {

  public static final String NEED_TO_TECHNOLOGY = "NEED_TO_TECHNOLOGY";
  public static final String TECHNOLOGY_TO_NEED = "TECHNOLOGY_TO_NEED";
  public static final String MSME_TO_SPIN_OFF = "MSME_TO_SPIN_OFF";
  public static final String SPIN_OFF_TO_MSME = "SPIN_OFF_TO_MSME";

  public Profile {
    title = Map.copyOf(title);
    weights = java.util.Collections.unmodifiableMap(new EnumMap<>(weights));
  }

  public double weight(Criterion criterion) {
    return weights.getOrDefault(criterion, 0.0);
  }
}
