package org.symbolon.platform.http;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.symbolon.kernel.Refused;

/**
 * What every request passes first: the limit of concurrent requests, the limit of time, the headers
 * that keep browsers careful, and the line in the log (without the query, which may hold what
 * somebody searched for).
 */
final class Gate implements Handler<RoutingContext> {
  private static final Logger LOG = LoggerFactory.getLogger("access");
  private static final long SLOW_NANOS = Duration.ofSeconds(2).toNanos();
  private static final String POLICY =
      "default-src 'self'; img-src 'self' https: data:; object-src 'none'; base-uri 'self'; "
          + "form-action 'self'; frame-ancestors 'none'";

  private final Vertx vertx;
  private final Limits limits;
  private final Failures failures;

  Gate(Vertx vertx, Limits limits, Failures failures) {
    this.vertx = vertx;
    this.limits = limits;
    this.failures = failures;
  }

  @Override
  public void handle(RoutingContext ctx) {
    ctx.response()
        .putHeader("Content-Security-Policy", POLICY)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "strict-origin-when-cross-origin")
        .putHeader("Cross-Origin-Opener-Policy", "same-origin")
        .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        .putHeader("Vary", "Accept-Encoding, Accept-Language");
    if (!limits.enter()) {
      failures.answer(
          ctx,
          new Refused.Unavailable(
              "The server has as much to do as it can take.", Limits.RETRY_AFTER_SECONDS));
      return;
    }
    var began = System.nanoTime();
    var timer = vertx.setTimer(Limits.REQUEST_SECONDS * 1000L, id -> tooLong(ctx));
    ctx.addEndHandler(
        ended -> {
          vertx.cancelTimer(timer);
          limits.leave();
          log(ctx, System.nanoTime() - began);
        });
    ctx.next();
  }

  private void tooLong(RoutingContext ctx) {
    failures.answer(
        ctx,
        new Refused.Unavailable(
            "The request took longer than " + Limits.REQUEST_SECONDS + " s.",
            Limits.RETRY_AFTER_SECONDS));
  }

  /** Reads that went well are many: they are logged at DEBUG, the rest where it is seen. */
  private static void log(RoutingContext ctx, long nanos) {
    var request = ctx.request();
    var status = ctx.response().getStatusCode();
    var read = request.method().name().equals("GET");
    var level =
        status >= 500 || nanos > SLOW_NANOS
            ? org.slf4j.event.Level.WARN
            : read ? org.slf4j.event.Level.DEBUG : org.slf4j.event.Level.INFO;
    if (LOG.isEnabledForLevel(level)) {
      LOG.atLevel(level)
          .log(
              "{} {} {} {} ms",
              request.method(),
              printable(request.path()),
              status,
              Duration.ofNanos(nanos).toMillis());
    }
  }

  /** Nobody writes lines of his own into the log. */
  private static String printable(String path) {
    return path == null ? "-" : path.replaceAll("[^\\x21-\\x7e]", "?");
  }
}
