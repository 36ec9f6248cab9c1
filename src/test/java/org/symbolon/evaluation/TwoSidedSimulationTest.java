package org.symbolon.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.symbolon.taxonomy.Vocabularies;

/** The simulation is a measurement: the same question gives the same answer. */
class TwoSidedSimulationTest {
  private static final int SIZE = 200;
  private static final double STATED = 0.8;
  private static final TwoSidedSimulation SIMULATION = new TwoSidedSimulation(Vocabularies.load());

  @ParameterizedTest
  @EnumSource(TwoSidedSimulation.Kind.class)
  void theSameSeedGivesTheSameFiguresAndAnotherSeedOthers(TwoSidedSimulation.Kind kind) {
    var once = SIMULATION.run(kind, 7, SIZE, STATED);
    assertThat(SIMULATION.run(kind, 7, SIZE, STATED)).isEqualTo(once);
    assertThat(SIMULATION.run(kind, 8, SIZE, STATED).success()).isNotEqualTo(once.success());
    assertThat(once.seekers()).isEqualTo(SIZE / 10);
    assertThat(once.success().best())
        .isGreaterThanOrEqualTo(once.success().twoSided())
        .isGreaterThanOrEqualTo(once.success().oneSided());
    // Neither side accepts nearly everything or nearly nothing: there is something to find.
    assertThat(once.relevant().bySeeker()).isBetween(0.1, 0.5);
    assertThat(once.relevant().byOther()).isBetween(0.1, 0.5);
  }
}
