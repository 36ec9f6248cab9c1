package org.symbolon.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.symbolon.kernel.Refused;

/** Figures worked out by hand. */
class MetricsTest {
  private static final double ROUNDING = 1e-4;
  private static final Map<String, Double> GRADES = Map.of("a", 3.0, "b", 1.0, "c", 2.0);

  @Test
  void gainsAreLinearAndDiscountedByLog2() {
    // b, x, a: 1/1 + 0 + 3/2 = 2.5; ideal a, c, b: 3/1 + 2/1.58496 + 1/2 = 4.76186
    assertThat(Metrics.ndcg(List.of("b", "x", "a"), GRADES, 10))
        .isCloseTo(0.5250, within(ROUNDING));
    assertThat(Metrics.ndcg(List.of("a", "c", "b"), GRADES, 10)).isEqualTo(1);
    assertThat(Metrics.ndcg(List.of("x", "y"), GRADES, 10)).isZero();
  }

  @Test
  void onlyTheFirstCount() {
    // Ideal of the first two: 3 + 2/1.58496 = 4.26186; found: 3
    assertThat(Metrics.ndcg(List.of("a", "x", "c"), GRADES, 2)).isCloseTo(0.7039, within(ROUNDING));
    assertThat(Metrics.recall(List.of("a", "x", "c"), GRADES, 2))
        .isCloseTo(1 / 3.0, within(ROUNDING));
  }

  @Test
  void recallCountsWhatIsRelevantOnce() {
    assertThat(Metrics.recall(List.of("a", "a", "c"), GRADES, 100))
        .isCloseTo(2 / 3.0, within(ROUNDING));
    assertThat(Metrics.recall(List.of("a"), Map.of("b", 0.0), 100)).isZero();
  }

  @Test
  void theFirstRelevantRankDecides() {
    assertThat(Metrics.reciprocalRank(List.of("x", "y", "c", "a"), GRADES))
        .isCloseTo(1 / 3.0, within(ROUNDING));
    assertThat(Metrics.reciprocalRank(List.of("x"), GRADES)).isZero();
  }

  @Test
  void aFolderThatIsNoJudgedSetIsNamedWithItsLine(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> JudgedSet.read(folder.resolve("absent")))
        .isInstanceOf(Refused.Invalid.class)
        .hasMessageContaining("is not a folder");
    Files.writeString(folder.resolve("corpus.jsonl"), "{\"id\":\"1\",\"text\":\"water\"}\n");
    Files.writeString(folder.resolve("queries.jsonl"), "{\"id\":\"q\",\"text\":\"water\"}\n");
    assertThatThrownBy(() -> JudgedSet.read(folder)).hasMessageContaining("qrels.tsv");
    Files.writeString(folder.resolve("qrels.tsv"), "q\t1\tmuch\n");
    assertThatThrownBy(() -> JudgedSet.read(folder)).hasMessageContaining("qrels.tsv line 1");
    Files.writeString(folder.resolve("qrels.tsv"), "q\t1\t1\nq\t9\t1\n");
    assertThat(JudgedSet.read(folder).queries()).hasSize(1);
  }
}
