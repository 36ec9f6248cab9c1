package org.symbolon.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Fair turns are bounded: in every ranking by the score itself, on average by judgements too. */
class ExposureTest {
  private static final long SEED = 20_261_120;
  private static final int RANKINGS = 2_000;
  private static final int CUT = 10;

  private record Shown(int id, double score, long times, boolean good) {}

  private final Random random = new Random(SEED);

  /** Scores between 20 and 95, many of them close together; who scores more is good more often. */
  private List<Shown> ranking() {
    var all = new ArrayList<Shown>();
    var size = 1 + random.nextInt(60);
    var spread = 1 + random.nextInt(40);
    var top = 20 + spread + random.nextInt(75 - spread);
    for (var i = 0; i < size; i++) {
      var score = top - spread * random.nextDouble();
      var good = random.nextDouble() < Math.pow(score / 100, 3);
      all.add(new Shown(i, score, random.nextInt(1_000), good));
    }
    all.sort(Comparator.comparingDouble(Shown::score).reversed());
    return all;
  }

  private static List<Shown> fair(List<Shown> ranking) {
    return Exposure.fair(ranking, Shown::score, Shown::times);
  }

  private static double ndcg(List<Shown> ranking, ToDoubleFunction<Shown> gain) {
    var best = new ArrayList<>(ranking);
    best.sort(Comparator.comparingDouble(gain).reversed());
    return dcg(best, gain) == 0 ? 1 : dcg(ranking, gain) / dcg(best, gain);
  }

  private static double dcg(List<Shown> ranking, ToDoubleFunction<Shown> gain) {
    var sum = 0.0;
    for (var i = 0; i < Math.min(CUT, ranking.size()); i++) {
      sum += gain.applyAsDouble(ranking.get(i)) / (Math.log(i + 2) / Math.log(2));
    }
    return sum;
  }

  @Test
  void noRankingLosesMoreThanTwoPercent() {
    var judgedBefore = 0.0;
    var judgedAfter = 0.0;
    var moved = 0;
    for (var i = 0; i < RANKINGS; i++) {
      var ranking = ranking();
      var fair = fair(ranking);
      assertThat(fair).containsExactlyInAnyOrderElementsOf(ranking);
      assertThat(ndcg(fair, Shown::score)).isGreaterThanOrEqualTo(0.98);
      judgedBefore += ndcg(ranking, shown -> shown.good() ? 1 : 0);
      judgedAfter += ndcg(fair, shown -> shown.good() ? 1 : 0);
      moved += fair.equals(ranking) ? 0 : 1;
    }
    assertThat(moved).as("turns are taken").isGreaterThan(RANKINGS / 2);
    assertThat(judgedAfter / judgedBefore)
        .as("judged apart from the score that they are ranked by")
        .isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void nobodyPassesWhoIsClearlyBetter() {
    for (var i = 0; i < RANKINGS; i++) {
      var fair = fair(ranking());
      for (var first = 0; first < fair.size(); first++) {
        for (var later = first + 1; later < fair.size(); later++) {
          assertThat(fair.get(later).score() - fair.get(first).score())
              .isLessThanOrEqualTo(Exposure.BAND_POINTS);
        }
      }
    }
  }

  @Test
  void equalsTakeTurns() {
    Map<Integer, Long> times = new HashMap<>();
    var first = new HashSet<Integer>();
    for (var round = 0; round < 5; round++) {
      var ranking = new ArrayList<Shown>();
      for (var id = 0; id < 5; id++) {
        ranking.add(new Shown(id, 70, times.getOrDefault(id, 0L), false));
      }
      var winner = fair(ranking).getFirst().id();
      first.add(winner);
      times.merge(winner, 1L, Long::sum);
    }
    assertThat(first).hasSize(5);
  }
}
