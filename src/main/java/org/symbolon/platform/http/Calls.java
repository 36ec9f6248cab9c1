package org.symbolon.platform.http;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.symbolon.kernel.Refused.Violation;

/** Reads a {@link Call} from a request of Vert.x. */
final class Calls {
  private static final int PARAMETERS = 500;

  private Calls() {}

  /**
   * The whole call.
   *
   * @throws Malformed when the query cannot be decoded
   */
  static Call read(RoutingContext ctx, String operation) {
    var rawQuery = Objects.toString(ctx.request().query(), "");
    return call(ctx, operation, rawQuery, query(rawQuery), ctx.pathParams(), body(ctx));
  }

  /** What can be said of a call before its path and body are understood; never fails. */
  static Call bare(RoutingContext ctx) {
    return call(ctx, "", "", MultiMap.caseInsensitiveMultiMap(), Map.of(), Buffer.buffer());
  }

  private static Call call(
      RoutingContext ctx,
      String operation,
      String rawQuery,
      MultiMap query,
      Map<String, String> pathParameters,
      Buffer body) {
    var request = ctx.request();
    return new Call(
        operation,
        request.method().name(),
        Objects.toString(request.path(), "/"),
        rawQuery,
        pathParameters,
        query,
        request.headers(),
        body);
  }

  /** A lone percent sign is what somebody typed, not a fault: then the text stands as it is. */
  private static MultiMap query(String raw) {
    var all = MultiMap.caseInsensitiveMultiMap();
    if (raw.isEmpty()) {
      return all;
    }
    try {
      new QueryStringDecoder(raw, java.nio.charset.StandardCharsets.UTF_8, false, PARAMETERS)
          .parameters()
          .forEach(all::add);
      return all;
    } catch (IllegalArgumentException e) {
      throw Malformed.request(
          "The query of the address cannot be read.",
          List.of(new Violation("", "has a percent sign that no two hexadecimal digits follow")));
    }
  }

  private static Buffer body(RoutingContext ctx) {
    var body = ctx.body() == null ? null : ctx.body().buffer();
    return body == null ? Buffer.buffer() : body;
  }
}
