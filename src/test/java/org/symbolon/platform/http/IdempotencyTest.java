package org.symbolon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.uuid.Generators;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.symbolon.kernel.Refused;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdempotencyTest {
  private final Marketplace marketplace;
  private final Supplier<UUID> ids = Generators.timeBasedEpochGenerator()::generate;
  private final Idempotency idempotency;
  private final AtomicInteger done = new AtomicInteger();
  private String key;

  IdempotencyTest(TestEngines engines) {
    marketplace = new Marketplace(engines);
    idempotency = new Idempotency(marketplace.database, marketplace.clock, ids);
  }

  @BeforeEach
  void freshKey() {
    key = ids.get().toString();
    done.set(0);
  }

  @AfterAll
  void close() {
    marketplace.close();
  }

  private static Call call(String body) {
    return TestCalls.post("/api/v1/things", body);
  }

  private Reply work() {
    return Reply.json(201, Map.of("number", done.incrementAndGet()))
        .withEtag("\"1.1\"")
        .withLocation("/api/v1/things/1");
  }

  @Test
  void aRepetitionAnswersTheFirstReply() {
    var first = idempotency.once(call("{}"), key, this::work);
    var again = idempotency.once(call("{}"), key, this::work);
    assertThat(done).hasValue(1);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers())
        .containsAllEntriesOf(first.headers())
        .containsEntry(Idempotency.REPLAYED, "true");
    assertThat(first.headers()).doesNotContainKey(Idempotency.REPLAYED);
  }

  @Test
  void anotherBodyIsRefusedAnotherAddressIsAnotherCall() {
    idempotency.once(call("{}"), key, this::work);
    assertThatThrownBy(() -> idempotency.once(call("{\"a\":1}"), key, this::work))
        .isInstanceOf(Refused.Invalid.class)
        .hasMessageContaining("another body");
    idempotency.once(TestCalls.post("/api/v1/others", "{}"), key, this::work);
    assertThat(done).hasValue(2);
  }

  @Test
  void whileTheFirstRunsTheSecondIsRefused() throws InterruptedException {
    var entered = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    var first =
        CompletableFuture.supplyAsync(() ->
            idempotency.once(
                call("{}"),
                key,
                () -> {
                  entered.countDown();
                  awaitQuietly(release);
                  return work();
                }));
    entered.await();
    assertThatThrownBy(() -> idempotency.once(call("{}"), key, this::work))
        .isInstanceOf(Refused.Conflict.class);
    assertThatThrownBy(() -> idempotency.once(call("{\"a\":1}"), key, this::work))
        .isInstanceOf(Refused.Invalid.class);
    release.countDown();
    assertThat(first.join().status()).isEqualTo(201);
    assertThat(idempotency.once(call("{}"), key, this::work).body()).isEqualTo(first.join().body());
    assertThat(done).hasValue(1);
  }

  @Test
  void aRefusedCallFreesItsKey() {
    assertThatThrownBy(() ->
            idempotency.once(
                call("{}"),
                key,
                () -> {
                  throw new Refused.Unavailable("engine", 5);
                }))
        .isInstanceOf(Refused.Unavailable.class);
    assertThat(idempotency.once(call("{\"a\":1}"), key, this::work).status()).isEqualTo(201);
  }

  @Test
  void aRunThatDiedHoldsItsKeyUntilTheLeaseEnds() {
    assertThatThrownBy(() ->
            idempotency.once(
                call("{}"),
                key,
                () -> {
                  throw new IllegalStateException("power cut");
                }))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> idempotency.once(call("{}"), key, this::work))
        .isInstanceOf(Refused.Conflict.class);
    pass(Idempotency.LEASE.plusSeconds(1));
    assertThat(idempotency.once(call("{}"), key, this::work).status()).isEqualTo(201);
    assertThat(done).hasValue(1);
  }

  @Test
  void aRunThatComesBackAfterItsLeaseDoesNotOverwriteTheNextOne() {
    var late =
        idempotency.once(
            call("{}"),
            key,
            () -> {
              pass(Idempotency.LEASE.plusSeconds(1));
              idempotency.once(call("{}"), key, this::work);
              return Reply.json(201, Map.of("late", true));
            });
    assertThat(late.body().toString()).contains("late");
    assertThat(idempotency.once(call("{}"), key, this::work).body().toString()).contains("number");
  }

  @Test
  void aKeyIsForgottenAfterADay() {
    idempotency.once(call("{}"), key, this::work);
    pass(Idempotency.KEPT.plusSeconds(1));
    idempotency.once(call("{\"a\":1}"), key, this::work);
    assertThat(done).hasValue(2);
  }

  @Test
  void oldRowsAreRemovedByLaterCalls() {
    idempotency.once(call("{}"), key, this::work);
    pass(Idempotency.KEPT.plusSeconds(1));
    idempotency.once(call("{}"), ids.get().toString(), this::work);
    var rows =
        marketplace
            .database
            .reads()
            .query("select count(*) from idempotency_key where key = '" + key + "'")
            .execute()
            .await();
    assertThat(rows.iterator().next().getLong(0)).isZero();
  }

  private void pass(Duration time) {
    marketplace.clock.set(marketplace.clock.instant().plus(time));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
