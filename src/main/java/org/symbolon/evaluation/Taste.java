package org.symbolon.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How somebody decides: first by what he must have, then by what outweighs what, as people do who
 * choose among many. Source of the two steps: H. J. Einhorn, The use of nonlinear, noncompensatory
 * models in decision making, Psychological Bulletin 73 (1970) 221-230.
 *
 * @param weights of the aspects, which differ from person to person; together 1
 * @param musts aspects that nothing makes good
 * @param threshold share of weighed aspects at which he says yes
 */
record Taste(List<Double> weights, Set<Integer> musts, double threshold) {
  private static final double LEAST_WEIGHT = 0.3;
  private static final double LEAST_SHARE = 0.5;
  private static final double SHARES_APART = 0.2;
  private static final int MUSTS_MOST = 3;

  /** Somebody with a taste of his own; each aspect is as likely to matter as any other. */
  static Taste any(int aspects, Random random) {
    var raw =
        IntStream.range(0, aspects).mapToObj(i -> LEAST_WEIGHT + random.nextDouble()).toList();
    var sum = raw.stream().mapToDouble(weight -> weight).sum();
    var all = new ArrayList<>(IntStream.range(0, aspects).boxed().toList());
    Collections.shuffle(all, random);
    return new Taste(
        raw.stream().map(weight -> weight / sum).toList(),
        Set.copyOf(all.subList(0, 1 + random.nextInt(MUSTS_MOST))),
        LEAST_SHARE + SHARES_APART * random.nextDouble());
  }

  /**
   * @param noise what he sees in the other beyond all that can be stated
   */
  boolean accepts(double noise, boolean... aspects) {
    var sum = noise;
    for (var i = 0; i < aspects.length; i++) {
      if (!aspects[i] && musts.contains(i)) {
        return false;
      }
      sum += aspects[i] ? weights.get(i) : 0;
    }
    return sum >= threshold;
  }
}
