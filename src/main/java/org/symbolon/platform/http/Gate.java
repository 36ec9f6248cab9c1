package org.symbolon.platform.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.symbolon.kernel.Refused;

/**
 * What every request passes first: the limit of concurrent requests, the limit of time, the headers
 * that keep browsers careful, and the line in the log (without the query, which may hold what
 * somebody searched for).
 */
final class Gate {
  private static final Logger LOG = LoggerFactory.getLogger("access");
  private static final long SWEEP_MILLIS = 1_000;
  private static final long SLOW_NANOS = Duration.ofSeconds(2).toNanos();

  private static final CharSequence POLICY_NAME =
      HttpHeaders.createOptimized("Content-Security-Policy");
  private static final CharSequence POLICY =
      HttpHeaders.createOptimized(
          "default-src 'self'; img-src 'self' https: data:; object-src 'none'; base-uri 'self'; "
              + "form-action 'self'; frame-ancestors 'none'");
  private static final CharSequence API_POLICY =
      HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");
  private static final CharSequence TYPE_OPTIONS =
      HttpHeaders.createOptimized("X-Content-Type-Options");
  private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
  private static final CharSequence ANYBODY = HttpHeaders.createOptimized("*");
  private static final CharSequence VARIES =
      HttpHeaders.createOptimized("Accept-Encoding, Accept-Language");

  private final Limits limits;

  /** Who is in, the longest first. One look a second costs less than one timer a request. */
  private final Set<Stay> inside = new LinkedHashSet<>();

  /** Belongs to one event loop, and is made there. */
  Gate(Vertx vertx, Limits limits) {
    this.limits = limits;
    vertx.setPeriodic(SWEEP_MILLIS, id -> refuseLate(System.nanoTime()));
  }

  /**
   * Lets a request in, or refuses it at once.
   *
   * @param refuse answers a request that does not get in, or takes too long
   * @return whether it is in
   */
  boolean enter(HttpServerRequest request, Consumer<Refused> refuse) {
    careful(request);
    if (!limits.enter()) {
      refuse.accept(
          new Refused.Unavailable(
              "The server has as much to do as it can take.", Limits.RETRY_AFTER_SECONDS));
      return false;
    }
    var stay = new Stay(request, refuse, System.nanoTime());
    inside.add(stay);
    // A connection that breaks off first is told by the close handler alone, or by both.
    request.response().endHandler(v -> leave(stay)).closeHandler(v -> leave(stay));
    return true;
  }

  /** One request between its way in and its way out; equal to itself only. */
  private static final class Stay {
    private final HttpServerRequest request;
    private final Consumer<Refused> refuse;
    private final long began;

    Stay(HttpServerRequest request, Consumer<Refused> refuse, long began) {
      this.request = request;
      this.refuse = refuse;
      this.began = began;
    }
  }

  private void leave(Stay stay) {
    if (inside.remove(stay)) {
      limits.leave();
      log(stay.request, System.nanoTime() - stay.began);
    }
  }

  /** Answers those who wait too long; their work goes on, and its outcome is dropped. */
  void refuseLate(long now) {
    var late =
        inside.stream()
            .takeWhile(stay -> now - stay.began > Limits.REQUEST_SECONDS * 1_000_000_000L)
            .toList();
    late.forEach(stay -> stay.refuse.accept(tooLong()));
  }

  /** Programs get what keeps an answer from being taken for a page; browsers get more. */
  private static void careful(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    var api = Failures.isApi(request);
    response
        .putHeader(TYPE_OPTIONS, NOSNIFF)
        .putHeader(POLICY_NAME, api ? API_POLICY : POLICY)
        .putHeader(HttpHeaders.VARY, VARIES);
    if (api && request.method() == HttpMethod.GET) {
      // The API knows no cookies: what a page of somebody else reads here, anybody may read.
      response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANYBODY);
    }
    if (!api) {
      response
          .putHeader("Referrer-Policy", "strict-origin-when-cross-origin")
          .putHeader("Cross-Origin-Opener-Policy", "same-origin")
          .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }
  }

  private static Refused tooLong() {
    return new Refused.Unavailable(
        "The request took longer than " + Limits.REQUEST_SECONDS + " s.",
        Limits.RETRY_AFTER_SECONDS);
  }

  /** Reads that went well are many: they are logged at DEBUG, the rest where it is seen. */
  private static void log(HttpServerRequest request, long nanos) {
    var status = request.response().getStatusCode();
    var level =
        status >= 500 || nanos > SLOW_NANOS
            ? Level.WARN
            : request.method() == HttpMethod.GET ? Level.DEBUG : Level.INFO;
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
