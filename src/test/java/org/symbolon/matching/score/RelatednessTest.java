package org.symbolon.matching.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where lists end. */
class RelatednessTest {

  @ParameterizedTest
  @CsvSource({
    "0.12, false, 0,    true,  true",
    "0.11, false, 0,    true,  false",
    "0.11, false, 0.39, false, false",
    "0.12, false, 0.25, false, true",
    "0.34, false, 0.24, false, false",
    "0.35, false, 0,    false, true",
    "0,    false, 0.4,  false, true",
    "0.01, true,  0,    false, true",
    "0,    true,  0.25, false, true",
    "0,    true,  0.24, false, false",
    "0,    true,  0,    true,  false",
  })
  void enoughInCommon(
      double substance, boolean partly, double vocabulary, boolean noTopics, boolean related) {
    assertThat(Relatedness.of(judgement(substance, partly), judgement(vocabulary, noTopics)))
        .isEqualTo(related);
  }

  private static Judgement judgement(double share, boolean missing) {
    return new Judgement(share, missing, List.of(), List.of());
  }
}
