package org.symbolon.platform.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The pages for people: everything outside {@code /api}. */
final class SitePages {
  private static final Set<String> ALLOWED = new TreeSet<>(Set.of("GET", "HEAD", "OPTIONS"));
  private static final Set<String> ALLOWED_WITH_FORM =
      new TreeSet<>(Set.of("GET", "HEAD", "OPTIONS", "POST"));

  /** The largest form that is read. */
  static final int FORM_BYTES = 256 * 1024;

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
    var reader = BodyHandler.create(false).setBodyLimit(FORM_BYTES);
    pages
        .forms()
        .forEach((path, form) ->
            router
                .route(HttpMethod.POST, path)
                .handler(reader)
                .handler(ctx -> show(ctx, path, form)));
    mountUploads(router);
    pages
        .byPath()
        .keySet()
        .forEach(path ->
            router
                .route(path)
                .handler(ctx -> otherMethod(ctx, takesForms(path) ? ALLOWED_WITH_FORM : ALLOWED)));
    router
        .route()
        .handler(ctx ->
            failures.answer(
                ctx.request(), Malformed.status(404, "There is no page at this address.")));
  }

  private boolean takesForms(String path) {
    return pages.forms().containsKey(path) || pages.uploads().containsKey(path);
  }

  private void mountUploads(Router router) {
    if (pages.uploads().isEmpty()) {
      return;
    }
    var reader = UploadReader.create();
    pages
        .uploads()
        .forEach((path, upload) -> {
          router.route(HttpMethod.POST, path).handler(ctx -> admit(ctx, path, upload.admit()));
          router
              .route(HttpMethod.POST, path)
              .handler(reader)
              .handler(ctx ->
                  show(
                      ctx,
                      path,
                      call -> upload.page().handle(call.carrying(UploadReader.read(ctx)))));
        });
  }

  /** Nobody's files are read before it is clear that he may send some. */
  private void admit(RoutingContext ctx, String path, Consumer<Call> admit) {
    ctx.request().pause();
    try {
      var call = Calls.read(ctx, path);
      lane.run(
              vertx.getOrCreateContext(),
              () -> {
                admit.accept(call);
                return Reply.empty(204);
              })
          .onComplete(admitted -> {
            ctx.request().resume();
            if (admitted.succeeded()) {
              ctx.next();
            } else {
              // What was not read is not waited for.
              ctx.response().putHeader("Connection", "close");
              failures.answer(ctx.request(), admitted.cause());
            }
          });
    } catch (RuntimeException e) {
      ctx.request().resume();
      failures.answer(ctx.request(), e);
    }
  }

  private void otherMethod(RoutingContext ctx, Set<String> allowed) {
    if (ctx.request().method() == HttpMethod.GET) {
      ctx.next();
    } else {
      Methods.answer(ctx, allowed, failures);
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
