package org.symbolon.platform.searchengine;

import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.vertx.core.Promise;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.json.Json;

/** What an answer of the engine, or the lack of one, means. */
final class EngineAnswer {
  private static final int RETRY_AFTER_SECONDS = 5;
  private static final ObjectReader READER =
      Json.mapper()
          .readerFor(JsonNode.class)
          .without(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private EngineAnswer() {}

  /**
   * Checks one answer of a multi-search.
   *
   * @throws EngineRefusal when the engine refused that search
   * @throws Refused.Unavailable when it failed or timed out
   */
  static void requireComplete(JsonNode answer) {
    var status = answer.path("status").asInt();
    if (status >= 400) {
      throw failure(status, answer.path("error").toString());
    }
    if (answer.path("timed_out").asBoolean() || answer.path("_shards").path("failed").asInt() > 0) {
      throw unavailable("The search engine could not answer completely.");
    }
  }

  /** The client passes some refusals on as answers, so the status decides. */
  static void complete(Response response, Promise<byte[]> promise) throws IOException {
    var status = response.getStatusCode();
    var content = content(response);
    if (status < 400) {
      promise.complete(content);
    } else {
      promise.fail(failure(status, new String(content, StandardCharsets.UTF_8)));
    }
  }

  private static RuntimeException failure(int status, String message) {
    return status < 500 && status != 429 && status != 408
        ? new EngineRefusal(status, message)
        : unavailable("The search engine does not answer at the moment.");
  }

  private static byte[] content(Response response) throws IOException {
    var entity = response.getEntity();
    return entity == null ? new byte[0] : EntityUtils.toByteArray(entity);
  }

  static RuntimeException translate(Exception failure) {
    return failure instanceof ResponseException refusal
        ? failure(refusal.getResponse().getStatusCode(), String.valueOf(refusal.getMessage()))
        : unavailable("The search engine does not answer at the moment.");
  }

  static Refused.Unavailable unavailable(String message) {
    return new Refused.Unavailable(message, RETRY_AFTER_SECONDS);
  }

  static JsonNode parse(byte[] answer) {
    try {
      return answer.length == 0 ? Json.mapper().nullNode() : READER.readTree(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
