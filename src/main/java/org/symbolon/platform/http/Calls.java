package org.symbolon.platform.http;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads a {@link Call} from a request of Vert.x. */
final class Calls {
  private static final int PARAMETERS = 500;

  /** Fields of one form: the largest has rows for 200 rights of eight fields each. */
  static final int FORM_FIELDS = 4_000;

  private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");

  /** Shared by all calls without a query; nobody changes the parameters of a call. */
  private static final MultiMap NO_QUERY = MultiMap.caseInsensitiveMultiMap();

  private Calls() {}

  /** The whole call. */
  static Call read(RoutingContext ctx, String operation) {
    var rawQuery = Objects.toString(ctx.request().query(), "");
    var query = fields(rawQuery);
    return call(ctx.request(), operation, rawQuery, query, ctx.pathParams(), body(ctx));
  }

  /** The same without a router and without a body. */
  static Call read(
      HttpServerRequest request, String operation, Map<String, String> pathParameters) {
    var rawQuery = Objects.toString(request.query(), "");
    return call(request, operation, rawQuery, fields(rawQuery), pathParameters, Buffer.buffer());
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
        Clients.of(request),
        query,
        request.headers(),
        body);
  }

  /** Names and values as an address carries them. */
  static MultiMap fields(String raw) {
    return fields(raw, PARAMETERS);
  }

  /** Names and values as a form carries them. */
  static MultiMap formFields(String raw) {
    return fields(raw, FORM_FIELDS);
  }

  private static MultiMap fields(String raw, int most) {
    if (raw.isEmpty()) {
      return NO_QUERY;
    }
    var all = MultiMap.caseInsensitiveMultiMap();
    decoded(raw, most).forEach(all::add);
    return all;
  }

  /** A lone percent sign is what somebody typed, not a fault: it stands for itself. */
  private static Map<String, List<String>> decoded(String raw, int most) {
    var plain = LONE_PERCENT.matcher(raw).replaceAll("%25");
    return new QueryStringDecoder(plain, StandardCharsets.UTF_8, false, most).parameters();
  }

  private static Buffer body(RoutingContext ctx) {
    var body = ctx.body() == null ? null : ctx.body().buffer();
    return body == null ? Buffer.buffer() : body;
  }
}
