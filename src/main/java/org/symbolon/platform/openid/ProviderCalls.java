package org.symbolon.platform.openid;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.json.Json;

/** Asks the provider; follows no redirects. Calls wait, so they belong on virtual threads. */
final class ProviderCalls {
  private static final Logger LOG = LoggerFactory.getLogger(ProviderCalls.class);
  private static final int SECONDS = 10;
  private static final int CONNECT_MILLIS = 5_000;
  private static final int MOST_BYTES = 512 * 1024;
  private static final int RETRY_AFTER_SECONDS = 30;
  private static final int OK = 200;

  private final HttpClient client;

  ProviderCalls(Vertx vertx) {
    this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS));
  }

  /**
   * @throws Refused.Unavailable when the provider does not answer 200 with JSON
   */
  JsonNode get(URI address) {
    return answer(options(HttpMethod.GET, address), Buffer.buffer());
  }

  /** Sends a form with the client's name and secret (RFC 6749, 2.3.1). */
  JsonNode post(URI address, String form, OpenIdClient as) {
    var credentials =
        Base64.getEncoder()
            .encodeToString(
                (Forms.encoded(as.id()) + ":" + Forms.encoded(as.secret()))
                    .getBytes(StandardCharsets.UTF_8));
    return answer(
        options(HttpMethod.POST, address)
            .putHeader("Authorization", "Basic " + credentials)
            .putHeader("Content-Type", "application/x-www-form-urlencoded"),
        Buffer.buffer(form));
  }

  private static RequestOptions options(HttpMethod method, URI address) {
    return new RequestOptions()
        .setMethod(method)
        .setAbsoluteURI(address.toString())
        .putHeader("Accept", "application/json");
  }

  private JsonNode answer(RequestOptions options, Buffer body) {
    try {
      var text =
          client
              .request(options)
              .compose(request -> request.send(body))
              .compose(ProviderCalls::read)
              .timeout(SECONDS, TimeUnit.SECONDS)
              .await();
      return Json.read(text.toString(StandardCharsets.UTF_8), JsonNode.class);
    } catch (Exception e) {
      // Of any kind: await() throws a ConnectException too. The answer may hold tokens: not logged.
      LOG.warn(
          "The institution's provider did not answer {}: {}",
          options.getMethod(),
          e.getClass().getSimpleName());
      throw new Refused.Unavailable(
          "The institution's sign-in does not answer.", RETRY_AFTER_SECONDS);
    }
  }

  private static io.vertx.core.Future<Buffer> read(HttpClientResponse response) {
    if (response.statusCode() != OK) {
      return io.vertx.core.Future.failedFuture(
          new IllegalStateException("status " + response.statusCode()));
    }
    var length = response.getHeader("Content-Length");
    if (length != null && Long.parseLong(length) > MOST_BYTES) {
      return io.vertx.core.Future.failedFuture(new IllegalStateException("too long"));
    }
    return response.body();
  }
}
