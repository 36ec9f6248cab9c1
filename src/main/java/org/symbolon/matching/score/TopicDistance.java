package org.symbolon.matching.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.symbolon.taxonomy.Term;
import org.symbolon.taxonomy.Vocabulary;

/**
 * How near two topics stand in the hierarchy: {@value #EACH_STEP} to the power of the steps from
 * one to the other over their nearest common topic; nothing above {@value #STEPS_MOST} steps, and
 * nothing for two that only share a top topic, which is too wide to say what a listing is about. A
 * path length measure after Rada et al., "Development and application of a metric on semantic
 * nets", IEEE Transactions on Systems, Man and Cybernetics 19 (1989).
 */
public final class TopicDistance {
  private static final double EACH_STEP = 0.6;
  private static final int STEPS_MOST = 3;

  /** The best counterpart; its topic is null where there is none. */
  public record Nearest(String topic, double likeness) {}

  /** A topic and those above it, nearest first. */
  private final Map<String, List<String>> upwards = new HashMap<>();

  /**
   * @param topics the vocabulary {@code green-topics}
   */
  public TopicDistance(Vocabulary topics) {
    for (var term : topics.terms()) {
      var chain = new ArrayList<String>();
      for (var id = term.id();
          id != null && !chain.contains(id);
          id = topics.term(id).map(Term::parent).orElse(null)) {
        chain.add(id);
      }
      upwards.put(term.id(), List.copyOf(chain));
    }
  }

  /** The candidate that is nearest to this topic; the first among equals. */
  public Nearest nearest(String topic, List<String> candidates) {
    var best = new Nearest(null, 0);
    for (var candidate : candidates) {
      var likeness = likeness(topic, candidate);
      if (likeness > best.likeness()) {
        best = new Nearest(candidate, likeness);
      }
    }
    return best;
  }

  /** 0 to 1; 1 for the same topic. */
  public double likeness(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    var chain = upwards.getOrDefault(one, List.of());
    var others = upwards.getOrDefault(other, List.of());
    for (var up = 0; up < chain.size(); up++) {
      var down = others.indexOf(chain.get(up));
      if (down >= 0) {
        var onlyTopShared = up > 0 && down > 0 && up == chain.size() - 1;
        var steps = up + down;
        return onlyTopShared || steps > STEPS_MOST ? 0 : Math.pow(EACH_STEP, steps);
      }
    }
    return 0;
  }
}
