package org.symbolon.platform.http;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.symbolon.kernel.Refused;

/**
 * One event loop of the HTTP server, with its lane for work in await style. {@link #open} starts as
 * many as asked; they share one port.
 */
public final class HttpVerticle extends VerticleBase {
  /** Vert.x shares one free port among all servers that ask for the same negative number. */
  private static final AtomicInteger ANY_PORT = new AtomicInteger();

  private final Site site;
  private final String host;
  private final int port;
  private HttpServer server;

  private HttpVerticle(Site site, String host, int port) {
    this.site = site;
    this.host = host;
    this.port = port;
  }

  /**
   * Opens the server.
   *
   * @param host address to listen on
   * @param port 0 takes any free one
   * @param loops event loops, one per core
   * @return the port that is open
   */
  public static Future<Integer> open(Vertx vertx, Site site, String host, int port, int loops) {
    var shared = port == 0 ? ANY_PORT.decrementAndGet() : port;
    var first = new HttpVerticle(site, host, shared);
    var opened = vertx.deployVerticle(first);
    return opened.compose(id -> {
      var actual = first.server.actualPort();
      return loops < 2
          ? Future.succeededFuture(actual)
          : vertx
              .deployVerticle(
                  () -> new HttpVerticle(site, host, shared),
                  new DeploymentOptions().setInstances(loops - 1))
              .map(actual);
    });
  }

  @Override
  public Future<?> start() {
    var failures = new Failures(site.problems(), site.errorPages());
    server =
        vertx
            .createHttpServer(
                new HttpServerOptions()
                    .setCompressionSupported(true)
                    // HTTP/2 without TLS is asked for by programs only, and adds nothing here.
                    .setHttp2ClearTextEnabled(false)
                    .setMaxInitialLineLength(Limits.ADDRESS_BYTES)
                    .setMaxHeaderSize(Limits.HEADER_BYTES)
                    // Vert.x takes 8 KiB of a field, which is less than a description may have.
                    .setMaxFormAttributeSize(SitePages.FORM_BYTES)
                    .setMaxFormFields(Calls.FORM_FIELDS)
                    .setIdleTimeout(Limits.IDLE_SECONDS)
                    .setIdleTimeoutUnit(TimeUnit.SECONDS))
            .invalidRequestHandler(this::unreadable);
    var gate = new Gate(vertx, site.limits());
    var hot = new HotReads(site, gate, failures);
    return Lane.open(vertx)
        .compose(lane -> {
          var router = router(lane, gate, failures);
          return server
              .requestHandler(request -> {
                site.limits().clients().note(request);
                if (!hot.answer(request)) {
                  router.handle(request);
                }
              })
              .listen(port, host);
        });
  }

  private Router router(Lane lane, Gate gate, Failures failures) {
    var router = Router.router(vertx);
    // Vert.x leaves out the body of an answer to HEAD by itself.
    router
        .route()
        .method(HttpMethod.HEAD)
        .handler(ctx -> ctx.reroute(HttpMethod.GET, ctx.request().uri()));
    router.route().handler(ctx -> enter(ctx, gate, failures));
    new ApiRoutes(vertx, site, lane, failures).mount(router);
    new StaticFiles().mount(router);
    new SitePages(vertx, site.pages(), lane, failures).mount(router);
    router.route().failureHandler(failures::answerFailed);
    return router;
  }

  private void enter(RoutingContext ctx, Gate gate, Failures failures) {
    if (gate.enter(ctx.request(), refusal -> failures.answer(ctx.request(), refusal))) {
      try {
        site.limits().throttle().admit(ctx.request());
      } catch (Refused.TooMany e) {
        failures.answer(ctx.request(), e);
        return;
      }
      ctx.next();
    }
  }

  /** Requests that are not HTTP as we read it: too long an address, broken or too large headers. */
  private void unreadable(HttpServerRequest request) {
    var cause = request.decoderResult().cause();
    var status =
        switch (cause) {
          case io.netty.handler.codec.http.TooLongHttpLineException e -> 414;
          case io.netty.handler.codec.http.TooLongHttpHeaderException e ->
              HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE.code();
          case null, default -> 400;
        };
    var reply = site.problems().reply(site.problems().ofStatus(status));
    var response = request.response().setStatusCode(status).putHeader("Connection", "close");
    reply.headers().forEach(response::putHeader);
    response.end(reply.body()).onComplete(done -> request.connection().close());
  }
}
