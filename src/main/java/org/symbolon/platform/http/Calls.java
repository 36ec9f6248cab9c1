package org.symbolon.platform.http;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.symbolon.kernel.Refused.Violation;

/** Reads a {@link Call} from a request of Vert.x. */
final class Calls {
  private static final int PARAMETERS = 500;

  /** Shared by all calls without a query; nobody changes the parameters of a call. */
  private static final MultiMap NO_QUERY = MultiMap.caseInsensitiveMultiMap();

  private Calls() {}

  /**
   * The whole call.
   *
   * @throws Malformed when the query cannot be decoded
   */
  static Call read(RoutingContext ctx, String operation) {
    var rawQuery = Objects.toString(ctx.request().query(), "");
    var query = query(rawQuery);
    return call(ctx.request(), operation, rawQuery, query, ctx.pathParams(), body(ctx));
  }

  /** The same without a router and without a body. */
  static Call read(
      HttpServerRequest request, String operation, Map<String, String> pathParameters) {
    var rawQuery = Objects.toString(request.query(), "");
    return call(request, operation, rawQuery, query(rawQuery), pathParameters, Buffer.buffer());
  }

  /** What can be said of a call before its path and body are understood; never fails. */
  static Call bare(HttpServerRequest request) {
    return call(request, "", "", NO_QUERY, Map.of(), Buffer.buffer());
  }

  private static Call call(
      HttpServerRequest request,
      String operation,
      String rawQuery,
      MultiMap query,
      Map<String, String> pathParameters,
      Buffer body) {
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

  private static MultiMap query(String raw) {
    if (raw.isEmpty()) {
      return NO_QUERY;
    }
    var all = MultiMap.caseInsensitiveMultiMap();
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
