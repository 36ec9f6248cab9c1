package org.symbolon.matching.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where lists end. */
class RelatednessTest {

  @ParameterizedTest
  @CsvSource({
    "0.12, false, 0,    true",
    "0.11, false, 0,    false",
    "0.11, false, 0.39, false",
    "0,    false, 0.4,  true",
    "0.01, true,  0,    true",
    "0,    true,  0.01, true",
    "0,    true,  0,    false",
  })
  void enoughInCommon(double substance, boolean missing, double vocabulary, boolean related) {
    assertThat(Relatedness.of(judgement(substance, missing), judgement(vocabulary, false)))
        .isEqualTo(related);
  }

  private static Judgement judgement(double share, boolean missing) {
    return new Judgement(share, missing, List.of(), List.of());
  }
}
