package org.symbolon.platform.http;

import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The hottest reads: operations that compose futures and whose path ends in one UUID. They are
 * found without the router and answered on the event loop, because for a read of one row routing
 * costs as much as the row. What does not look exactly like such a read goes to the router, where
 * the same operation is bound too.
 */
final class HotReads {
  private static final int UUID_CHARACTERS = 36;

  private record Hot(
      String operation, String prefix, String parameter, Operation.Composing code, Timer timer) {}

  private final Site site;
  private final Gate gate;
  private final Failures failures;
  private final List<Hot> all = new ArrayList<>();

  HotReads(Site site, Gate gate, Failures failures) {
    this.site = site;
    this.gate = gate;
    this.failures = failures;
    var base = ApiRoutes.base(site.contract());
    for (var operation : site.contract().parsed().operations()) {
      var path = operation.getOpenAPIPath();
      var id = operation.getOperationId();
      var brace = path.indexOf('{');
      if (site.operations().get(id) instanceof Operation.Composing code
          && operation.getHttpMethod() == HttpMethod.GET
          && brace > 0
          && path.indexOf('}') == path.length() - 1) {
        var parameter = path.substring(brace + 1, path.length() - 1);
        all.add(new Hot(id, base + path.substring(0, brace), parameter, code, site.timer(id)));
      }
    }
  }

  /** Answers the request if it is such a read. */
  boolean answer(HttpServerRequest request) {
    if (request.method() != HttpMethod.GET) {
      return false;
    }
    var path = request.path();
    for (var hot : all) {
      if (path != null
          && path.length() == hot.prefix().length() + UUID_CHARACTERS
          && path.startsWith(hot.prefix())) {
        if (gate.enter(request, refusal -> failures.answer(request, refusal))) {
          failures.complete(request, read(request, hot, path));
        }
        return true;
      }
    }
    return false;
  }

  private Future<Reply> read(HttpServerRequest request, Hot hot, String path) {
    var began = System.nanoTime();
    try {
      var id = path.substring(hot.prefix().length());
      var call = Calls.read(request, hot.operation(), Map.of(hot.parameter(), id));
      site.guard().admit(call, false);
      Accepts.require(call.headers().get("Accept"));
      return hot.code()
          .handle(call)
          .andThen(done -> hot.timer().record(System.nanoTime() - began, TimeUnit.NANOSECONDS));
    } catch (RuntimeException e) {
      return Future.failedFuture(e);
    }
  }
}
