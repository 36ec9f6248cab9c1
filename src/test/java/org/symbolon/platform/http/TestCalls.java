package org.symbolon.platform.http;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.Map;

/** Calls without a server. */
final class TestCalls {
  private TestCalls() {}

  static Call post(String path, String body) {
    return new Call(
        "operation",
        "POST",
        path,
        "",
        Map.of(),
        "127.0.0.1",
        MultiMap.caseInsensitiveMultiMap(),
        MultiMap.caseInsensitiveMultiMap(),
        Buffer.buffer(body));
  }
}
