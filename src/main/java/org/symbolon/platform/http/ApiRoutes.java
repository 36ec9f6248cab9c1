package org.symbolon.platform.http;

import io.micrometer.core.instrument.Timer;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.openapi.router.RequestExtractor;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.symbolon.kernel.Refused;

/** The API: one route per operation of the contract, and what every call passes on its way. */
final class ApiRoutes {
  private static final int KEY_CHARACTERS = 200;

  private final Vertx vertx;
  private final Site site;
  private final Lane lane;
  private final Failures failures;

  /** Addresses to which anybody may post: what is posted there is answered and not kept. */
  private final Set<String> open;

  ApiRoutes(Vertx vertx, Site site, Lane lane, Failures failures) {
    this.vertx = vertx;
    this.site = site;
    this.lane = lane;
    this.failures = failures;
    this.open = open(site.contract());
  }

  private static Set<String> open(Contract contract) {
    var base = base(contract);
    return contract.parsed().operations().stream()
        .filter(operation -> operation.getHttpMethod() == HttpMethod.POST)
        .filter(operation -> !operation.getOpenAPIModel().containsKey("security"))
        .map(operation -> base + operation.getOpenAPIPath())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Puts the API on the router, below the base path of the contract. */
  void mount(Router router) {
    var base = base(site.contract()) + "/*";
    router.route(base).handler(this::admit);
    router.route(base).subRouter(routes());
    router.route(Failures.API + "*").handler(ctx -> failures.answer(ctx.request(), nothingHere()));
  }

  /** Where the contract begins: {@code /api/v1}. */
  static String base(Contract contract) {
    return contract.parsed().getServers().getFirst().getBasePath();
  }

  private static Malformed nothingHere() {
    return Malformed.status(404, "The API has nothing under this address.");
  }

  /** Before a body is read: may the caller come in, and does he take what we answer? */
  private void admit(RoutingContext ctx) {
    try {
      site.guard().admit(Calls.bare(ctx.request()), writes(ctx.request()));
      Accepts.require(ctx.request().getHeader("Accept"));
      ctx.next();
    } catch (RuntimeException e) {
      failures.answer(ctx.request(), e);
    }
  }

  private boolean writes(HttpServerRequest request) {
    var method = request.method();
    return method != HttpMethod.GET
        && method != HttpMethod.OPTIONS
        && !(method == HttpMethod.POST && open.contains(request.path()));
  }

  private Router routes() {
    var parsed = site.contract().parsed();
    var builder = RouterBuilder.create(vertx, parsed, RequestExtractor.withBodyHandler());
    builder.rootHandler(BodyHandler.create(false).setBodyLimit(Bodies.LIMIT_BYTES));
    for (var route : builder.getRoutes()) {
      var id = route.getOperation().getOperationId();
      var check = new RequestCheck(route.getOperation(), parsed.getSchemaRepository());
      var operation = site.operations().get(id);
      var timer = site.timer(id);
      // Vert.x's own validation reads parameters as JSON; RequestCheck says why that is too strict.
      route.setDoValidation(false).setDoSecurity(false);
      route.addHandler(ctx -> serve(ctx, id, check, operation, timer));
    }
    var router = builder.createRouter();
    for (var path : parsed.getPaths()) {
      var allowed = new TreeSet<String>();
      path.getOperations().forEach(operation -> allowed.add(operation.getHttpMethod().name()));
      allowed.add("OPTIONS");
      if (allowed.contains("GET")) {
        allowed.add("HEAD");
      }
      router
          .route(path.getName().replaceAll("\\{(.*?)}", ":$1"))
          .handler(ctx -> Methods.answer(ctx, allowed, failures));
    }
    return router;
  }

  private void serve(
      RoutingContext ctx, String id, RequestCheck check, Operation operation, Timer timer) {
    var began = System.nanoTime();
    Future<Reply> reply;
    try {
      var call = Calls.read(ctx, id);
      reply =
          switch (operation) {
            case Operation.Composing hot -> hot.handle(call);
            case Operation.Awaiting work -> {
              check.check(call);
              yield lane.run(context(), () -> once(call, work));
            }
          };
    } catch (RuntimeException e) {
      reply = Future.failedFuture(e);
    }
    failures.complete(
        ctx.request(),
        reply.andThen(done -> timer.record(System.nanoTime() - began, TimeUnit.NANOSECONDS)));
  }

  private Context context() {
    return vertx.getOrCreateContext();
  }

  private Reply once(Call call, Operation.Awaiting work) {
    var kept = call.method().equals("POST") && !open.contains(call.path());
    var key = kept ? call.headers().get(Replays.HEADER) : null;
    if (key == null) {
      return work.handle(call);
    }
    if (key.isBlank() || key.length() > KEY_CHARACTERS) {
      throw new Refused.Invalid(Replays.HEADER, "must have 1 to " + KEY_CHARACTERS + " characters");
    }
    return site.replays().once(call, key, () -> work.handle(call));
  }
}
