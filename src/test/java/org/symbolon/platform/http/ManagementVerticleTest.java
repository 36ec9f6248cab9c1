package org.symbolon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.symbolon.testing.TestClient;

class ManagementVerticleTest {
  private final Vertx vertx = Vertx.vertx();
  private final AtomicReference<Future<?>> database =
      new AtomicReference<>(Future.succeededFuture());
  private final AtomicReference<Future<?>> engine = new AtomicReference<>(Future.succeededFuture());
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void healthSaysWhatIsEssential() {
    meters.counter("symbolon.test").increment();
    var probes =
        List.of(
            new HealthProbe("database", true, database::get),
            new HealthProbe("search", false, engine::get));
    var port = ManagementVerticle.open(vertx, "localhost", 0, probes, meters).await();
    try (var client = new TestClient(port)) {
      assertThat(client.get("/health/ready").body()).contains("\"UP\"");
      engine.set(Future.failedFuture("password of the engine"));
      var degraded = client.get("/health/ready");
      assertThat(degraded.statusCode()).isEqualTo(200);
      assertThat(degraded.body()).contains("DEGRADED").doesNotContain("password");
      database.set(Promise.promise().future());
      var began = System.nanoTime();
      var down = client.get("/health/ready");
      assertThat(down.statusCode()).isEqualTo(503);
      assertThat(down.body()).contains("\"DOWN\"");
      assertThat(System.nanoTime() - began).isLessThan(10_000_000_000L);
      assertThat(client.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(client.get("/metrics").body()).contains("symbolon_test_total 1.0");
      assertThat(client.get("/nothing").statusCode()).isEqualTo(404);
      assertThat(client.post("/metrics", "{}").statusCode()).isEqualTo(405);
    }
  }
}
