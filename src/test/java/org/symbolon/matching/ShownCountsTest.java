package org.symbolon.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

/** What was shown is counted by day, on every node, and forgotten. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShownCountsTest {
  private final Marketplace marketplace;

  ShownCountsTest(TestEngines engines) {
    marketplace = new Marketplace(engines);
  }

  @AfterAll
  void close() {
    marketplace.close();
  }

  private ShownCounts node() {
    return new ShownCounts(marketplace.database, marketplace.clock);
  }

  @Test
  void twoNodesCountTogetherAndOldDaysCountNoMore() {
    var often = new UUID(1, 1);
    var once = new UUID(1, 2);
    var all = List.of(often, once, new UUID(1, 3));
    var first = node();
    var second = node();
    first.add(List.of(often, once));
    first.add(List.of(often));
    assertThat(first.of(all)).as("counted in memory only so far").isEmpty();
    first.write();
    first.write();
    second.add(List.of(often));
    second.write();
    assertThat(second.of(all)).containsOnly(entry(often, 3), entry(once, 1));

    marketplace.clock.set(marketplace.clock.instant().plus(Duration.ofDays(20)));
    first.add(List.of(once));
    first.write();
    assertThat(first.of(all)).containsOnly(entry(often, 3), entry(once, 2));
    marketplace.clock.set(
        marketplace.clock.instant().plus(Duration.ofDays(ShownCounts.DAYS_COUNTED - 10)));
    assertThat(first.of(all)).containsOnly(entry(once, 1));
    marketplace.clock.set(marketplace.clock.instant().plus(Duration.ofDays(100)));
    first.forgetOld();
    assertThat(first.of(all)).isEmpty();
  }

  private static java.util.Map.Entry<UUID, Long> entry(UUID id, long times) {
    return java.util.Map.entry(id, times);
  }
}
