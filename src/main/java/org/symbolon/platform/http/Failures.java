package org.symbolon.platform.http;

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

  void answer(RoutingContext ctx, Throwable failure) {
    if (ctx.response().ended() || ctx.response().closed()) {
      return;
    }
    answer(ctx, problems.of(failure));
  }

  /** For failures that Vert.x reports as a mere status. */
  void answerFailed(RoutingContext ctx) {
    if (ctx.failure() == null && ctx.statusCode() >= 400 && ctx.statusCode() < 500) {
      answer(ctx, problems.ofStatus(ctx.statusCode()));
    } else {
      answer(ctx, ctx.failure());
    }
  }

  private void answer(RoutingContext ctx, Problem problem) {
    var path = ctx.request().path();
    var api = path != null && (path + "/").startsWith(API);
    ReplyWriter.write(
        ctx, api ? problems.reply(problem) : pages.page(Calls.bare(ctx), problem));
  }
}
