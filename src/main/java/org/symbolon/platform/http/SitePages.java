package org.symbolon.platform.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.TreeSet;

/** The pages for people: everything outside {@code /api}. */
final class SitePages {
  private static final Set<String> ALLOWED = new TreeSet<>(Set.of("GET", "HEAD", "OPTIONS"));

  private final Vertx vertx;
  private final PageRoutes pages;
  private final Lane lane;
  private final Failures failures;

  SitePages(Vertx vertx, PageRoutes pages, Lane lane, Failures failures) {
    this.vertx = vertx;
    this.pages = pages;
    this.lane = lane;
    this.failures = failures;
  }

  void mount(Router router) {
    pages
        .byPath()
        .forEach((path, page) ->
            router.route(HttpMethod.GET, path).handler(ctx -> show(ctx, path, page)));
    pages.byPath().keySet().forEach(path -> router.route(path).handler(ctx -> otherMethod(ctx)));
    router
        .route()
        .handler(ctx ->
            failures.answer(
                ctx.request(), Malformed.status(404, "There is no page at this address.")));
  }

  private void otherMethod(RoutingContext ctx) {
    if (ctx.request().method() == HttpMethod.GET) {
      ctx.next();
    } else {
      Methods.answer(ctx, ALLOWED, failures);
    }
  }

  private void show(RoutingContext ctx, String path, Operation.Awaiting page) {
    try {
      var call = Calls.read(ctx, path);
      failures.complete(
          ctx.request(), lane.run(vertx.getOrCreateContext(), () -> page.handle(call)));
    } catch (RuntimeException e) {
      failures.answer(ctx.request(), e);
    }
  }
}
