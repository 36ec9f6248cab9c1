package org.symbolon.platform.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Answers whatever went wrong: as a problem below {@code /api}, as a page everywhere else. */
final class Failures {
  static final String API = "/api/";

  private final Problems problems;
  private final ErrorPages pages;

  Failures(Problems problems, ErrorPages pages) {
    this.problems = problems;
    this.pages = pages;
  }

  static boolean isApi(HttpServerRequest request) {
    var path = request.path();
    return path != null && (path.startsWith(API) || path.equals("/api"));
  }

  void answer(HttpServerRequest request, Throwable failure) {
    if (!request.response().ended() && !request.response().closed()) {
      answer(request, problems.of(failure));
    }
  }

  /** Sends the reply once it is there, or says why there is none. */
  void complete(HttpServerRequest request, Future<Reply> reply) {
    reply.onComplete(outcome -> {
      if (outcome.succeeded()) {
        ReplyWriter.write(request, outcome.result());
      } else {
        answer(request, outcome.cause());
      }
    });
  }

  /** For failures that Vert.x reports as a mere status. */
  void answerFailed(RoutingContext ctx) {
    var status = ctx.statusCode();
    if (ctx.failure() != null || status < 400 || status >= 500) {
      answer(ctx.request(), ctx.failure());
    } else if (!ctx.response().ended()) {
      answer(ctx.request(), problems.ofStatus(status));
    }
  }

  private void answer(HttpServerRequest request, Problem problem) {
    ReplyWriter.write(
        request,
        isApi(request) ? problems.reply(problem) : pages.page(Calls.bare(request), problem));
  }
}
