package org.symbolon.platform.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/** Answers {@code OPTIONS}, and 405 to every other method that an address does not know. */
final class Methods {
  private Methods() {}

  static void answer(RoutingContext ctx, Set<String> allowed, Failures failures) {
    var list = String.join(", ", allowed);
    ctx.response().putHeader("Allow", list);
    if (ctx.request().method() == HttpMethod.OPTIONS) {
      ReplyWriter.write(ctx.request(), Reply.empty(204));
    } else {
      failures.answer(ctx.request(), Malformed.status(405, "Allowed here: " + list + "."));
    }
  }
}
