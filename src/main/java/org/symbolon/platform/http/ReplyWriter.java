package org.symbolon.platform.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/**
 * Sends replies: conditional requests (RFC 9110, section 13.1.2) are decided here for everything.
 */
final class ReplyWriter {
  private static final String NONE_MATCH = "If-None-Match";

  private ReplyWriter() {}

  static void write(HttpServerRequest request, Reply reply) {
    var response = request.response();
    if (response.ended() || response.closed()) {
      return;
    }
    reply.headers().forEach(response::putHeader);
    var known = notModified(request, reply);
    response.setStatusCode(known ? 304 : reply.status());
    if (known) {
      response.headers().remove("Content-Type");
      response.end();
    } else {
      response.end(reply.body());
    }
  }

  private static boolean notModified(HttpServerRequest request, Reply reply) {
    var etag = reply.headers().get(Reply.ETAG);
    var sent = request.getHeader(NONE_MATCH);
    return etag != null
        && sent != null
        && reply.status() == 200
        && request.method() == HttpMethod.GET
        && matches(sent, etag);
  }

  /** Weak comparison of a list of entity tags with ours. */
  static boolean matches(String sent, String etag) {
    if (sent.equals(etag) || sent.strip().equals("*")) {
      return true;
    }
    for (var candidate : sent.split(",")) {
      var tag = candidate.strip();
      if ((tag.startsWith("W/") ? tag.substring(2) : tag).equals(etag)) {
        return true;
      }
    }
    return false;
  }
}
