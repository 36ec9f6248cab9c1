package org.symbolon.platform.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Health and metrics on a port of their own and an event loop of their own, so that a stuck handler
 * cannot make the process look dead: {@code /health/live}, {@code /health/ready} (503 while
 * something essential does not answer) and {@code /metrics} for Prometheus.
 */
public final class ManagementVerticle extends VerticleBase {
  /** How long each probe may take. */
  public static final int PROBE_SECONDS = 2;

  private static final Logger LOG = LoggerFactory.getLogger(ManagementVerticle.class);

  private final String host;
  private final int port;
  private final List<HealthProbe> probes;
  private final PrometheusMeterRegistry meters;
  private HttpServer server;

  /** An answer of a probe. */
  private record Outcome(HealthProbe probe, boolean up, String detail) {}

  private ManagementVerticle(
      String host, int port, List<HealthProbe> probes, PrometheusMeterRegistry meters) {
    this.host = host;
    this.port = port;
    this.probes = List.copyOf(probes);
    this.meters = meters;
  }

  /**
   * Opens the port.
   *
   * @param host address to listen on
   * @param port 0 takes any free one
   * @return the port that is open
   */
  public static Future<Integer> open(
      Vertx vertx,
      String host,
      int port,
      List<HealthProbe> probes,
      PrometheusMeterRegistry meters) {
    var verticle = new ManagementVerticle(host, port, probes, meters);
    return vertx.deployVerticle(verticle).map(id -> verticle.server.actualPort());
  }

  @Override
  public Future<?> start() {
    server =
        vertx.createHttpServer(
            new HttpServerOptions()
                .setCompressionSupported(true)
                .setHttp2ClearTextEnabled(false)
                .setIdleTimeout(Limits.IDLE_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS));
    return server.requestHandler(this::answer).listen(port, host);
  }

  private void answer(HttpServerRequest request) {
    var method = request.method().name();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      request.response().setStatusCode(405).putHeader("Allow", "GET, HEAD").end();
      return;
    }
    switch (Objects.toString(request.path(), "")) {
      case "/health/live" -> json(request, 200, new JsonObject().put("status", "UP"));
      case "/health/ready" -> ready(request);
      case "/metrics" ->
          request
              .response()
              .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
              .end(meters.scrape());
      default -> json(request, 404, new JsonObject().put("status", "NOT_FOUND"));
    }
  }

  private void ready(HttpServerRequest request) {
    var asked = probes.stream().map(this::ask).toList();
    Future.join(asked)
        .onComplete(all -> {
          var outcomes = asked.stream().map(Future::result).toList();
          var dead = outcomes.stream().anyMatch(o -> !o.up() && o.probe().essential());
          var limping = outcomes.stream().anyMatch(o -> !o.up());
          var status = dead ? "DOWN" : limping ? "DEGRADED" : "UP";
          json(
              request,
              dead ? 503 : 200,
              new JsonObject().put("status", status).put("checks", checks(outcomes)));
        });
  }

  private Future<Outcome> ask(HealthProbe probe) {
    Future<?> answer;
    try {
      answer = probe.check().get().timeout(PROBE_SECONDS, TimeUnit.SECONDS);
    } catch (RuntimeException e) {
      answer = Future.failedFuture(e);
    }
    return answer
        .map(ok -> new Outcome(probe, true, null))
        .otherwise(failure -> {
          LOG.warn("{} does not answer: {}", probe.name(), failure.toString());
          // Details stay in the log: they may name hosts and users.
          return new Outcome(probe, false, "does not answer");
        });
  }

  private static JsonArray checks(List<Outcome> outcomes) {
    var checks = new JsonArray();
    for (var outcome : outcomes) {
      var check =
          new JsonObject()
              .put("name", outcome.probe().name())
              .put("status", outcome.up() ? "UP" : "DOWN")
              .put("essential", outcome.probe().essential());
      if (outcome.detail() != null) {
        check.put("detail", outcome.detail());
      }
      checks.add(check);
    }
    return checks;
  }

  private static void json(HttpServerRequest request, int status, JsonObject body) {
    request
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-store")
        .end(body.toBuffer());
  }
}
