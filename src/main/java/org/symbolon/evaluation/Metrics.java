package org.symbolon.evaluation;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Quality of one ranking against judgements. Gains are linear and discounts are log2 of the rank
 * plus one, as in trec_eval's {@code ndcg_cut} (Järvelin and Kekäläinen, 2002).
 */
public final class Metrics {
  private Metrics() {}

  /**
   * Normalised discounted cumulative gain of the first {@code k}.
   *
   * @param ranking ids, best first
   * @param grades positive grades by id; what is not judged counts as 0
   * @return 0 to 1; 0 when nothing is judged relevant
   */
  public static double ndcg(List<String> ranking, Map<String, Double> grades, int k) {
    var gained = 0.0;
    for (var i = 0; i < Math.min(k, ranking.size()); i++) {
      gained += Math.max(0, grades.getOrDefault(ranking.get(i), 0.0)) / discount(i);
    }
    var best =
        grades.values().stream().filter(g -> g > 0).sorted(Collections.reverseOrder()).toList();
    var ideal = 0.0;
    for (var i = 0; i < Math.min(k, best.size()); i++) {
      ideal += best.get(i) / discount(i);
    }
    return ideal == 0 ? 0 : gained / ideal;
  }

  private static double discount(int index) {
    return Math.log(index + 2) / Math.log(2);
  }

  /** Share of the relevant ids that are among the first {@code k}; 0 when nothing is relevant. */
  public static double recall(List<String> ranking, Map<String, Double> grades, int k) {
    var relevant = grades.values().stream().filter(g -> g > 0).count();
    if (relevant == 0) {
      return 0;
    }
    var found =
        ranking.stream().limit(k).distinct().filter(id -> grades.getOrDefault(id, 0.0) > 0).count();
    return (double) found / relevant;
  }

  /** Share of the first {@code k} that is relevant. */
  public static double precision(List<String> ranking, Map<String, Double> grades, int k) {
    return (double) ranking.stream().limit(k).filter(id -> grades.getOrDefault(id, 0.0) > 0).count()
        / k;
  }

  /** One divided by the rank of the first relevant id; 0 when there is none. */
  public static double reciprocalRank(List<String> ranking, Map<String, Double> grades) {
    for (var i = 0; i < ranking.size(); i++) {
      if (grades.getOrDefault(ranking.get(i), 0.0) > 0) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }
}
