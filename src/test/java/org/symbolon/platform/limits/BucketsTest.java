package org.symbolon.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.symbolon.kernel.Refused;

class BucketsTest {
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE / 2);
  private final Buckets buckets = new Buckets(3, Duration.ofSeconds(10), now::get);

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  @Test
  void aFullBucketThenOneTokenEachTime() {
    IntStream.range(0, 3).forEach(i -> buckets.take("a"));
    assertThatThrownBy(() -> buckets.take("a"))
        .isInstanceOfSatisfying(
            Refused.TooMany.class, e -> assertThat(e.retryAfterSeconds()).isEqualTo(10));
    buckets.take("b");
    pass(Duration.ofSeconds(9));
    assertThatThrownBy(() -> buckets.take("a"))
        .isInstanceOfSatisfying(
            Refused.TooMany.class, e -> assertThat(e.retryAfterSeconds()).isEqualTo(1));
    pass(Duration.ofSeconds(1));
    buckets.take("a");
    assertThat(buckets.tryTake("a")).isPositive();
    // No more than full, however long nobody came.
    pass(Duration.ofDays(1));
    IntStream.range(0, 3).forEach(i -> buckets.take("a"));
    assertThat(buckets.tryTake("a")).isPositive();
  }

  @Test
  void manyAtOnceGetNoMoreThanThereIs() throws Exception {
    var wide = new Buckets(500, Duration.ofSeconds(1), now::get);
    var taken = new AtomicInteger();
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (var thread = 0; thread < 8; thread++) {
        pool.submit(() -> {
          for (var i = 0; i < 200; i++) {
            if (wide.tryTake("same") == 0) {
              taken.incrementAndGet();
            }
          }
        });
      }
    }
    assertThat(taken.get()).isEqualTo(500);
  }
}
