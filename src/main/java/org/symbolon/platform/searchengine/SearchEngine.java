package org.symbolon.platform.searchengine;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseListener;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.json.Json;

/**
 * Sends requests to one Elasticsearch cluster. Calls wait with {@code await()}, so they belong on
 * virtual threads or on threads outside Vert.x. After an outage the next call simply works again;
 * there is nothing to reset.
 *
 * <p>What does not answer in time, is down or is overloaded becomes {@link Refused.Unavailable};
 * what the engine refuses becomes {@link EngineRefusal}.
 */
public final class SearchEngine implements AutoCloseable {
  private static final int CONNECTIONS = 64;
  private static final int UNDER_WAY = 256;
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final Duration CHECK_IDLE_CONNECTIONS_AFTER = Duration.ofSeconds(1);
  private static final ContentType NDJSON = ContentType.create("application/x-ndjson");

  private final Rest5Client client;
  private final Semaphore underWay = new Semaphore(UNDER_WAY);

  public SearchEngine(URI address) {
    this.client =
        Rest5Client.builder(address)
            .setConnectionManagerCallback(
                pool -> pool.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS))
            .setConnectionConfigCallback(connection ->
                connection
                    .setConnectTimeout(timeout(CONNECT))
                    .setSocketTimeout(timeout(ANSWER))
                    .setValidateAfterInactivity(TimeValue.of(CHECK_IDLE_CONNECTIONS_AFTER)))
            .setRequestConfigCallback(request ->
                request
                    .setConnectionRequestTimeout(timeout(ANSWER))
                    .setResponseTimeout(timeout(ANSWER))
                    // The engine is near: packing and unpacking would take longer than sending.
                    .setContentCompressionEnabled(false))
            .build();
  }

  private static Timeout timeout(Duration duration) {
    return Timeout.of(duration);
  }

  /**
   * Sends one request and waits for its answer.
   *
   * @param path with parameters, below the cluster's address: {@code /_bulk?timeout=5s}
   * @param body any value that the mapper writes as JSON, or null
   */
  public JsonNode call(String method, String path, Object body) {
    return EngineAnswer.parse(
        send(method, path, body == null ? null : bytes(body), ContentType.APPLICATION_JSON)
            .await());
  }

  /** Succeeds while the cluster answers; for health checks, which must not wait on a thread. */
  public Future<?> ping() {
    return send("GET", "/_cluster/health?filter_path=status", null, ContentType.APPLICATION_JSON);
  }

  /** Whether there is such a thing: a {@code HEAD} request. */
  public boolean exists(String path) {
    try {
      send("HEAD", path, null, ContentType.APPLICATION_JSON).await();
      return true;
    } catch (EngineRefusal e) {
      if (e.status() == 404) {
        return false;
      }
      throw e;
    }
  }

  /**
   * Runs searches together in one round trip.
   *
   * @param searches pairs of target ({@code {"index": …}}, or {@code {}} with a point in time) and
   *     body
   * @return the answers in the same order; an element with {@code error} is one that failed
   */
  public Future<List<JsonNode>> searchAll(List<Search> searches) {
    return searchAll("/_msearch", searches);
  }

  private Future<List<JsonNode>> searchAll(String path, List<Search> searches) {
    var out = new ByteArrayOutputStream(4_096);
    for (var search : searches) {
      out.writeBytes(bytes(search.target()));
      out.write('\n');
      out.writeBytes(bytes(search.body()));
      out.write('\n');
    }
    return send("POST", path, out.toByteArray(), NDJSON)
        .map(answer -> {
          var all = new ArrayList<JsonNode>(searches.size());
          EngineAnswer.parse(answer).path("responses").forEach(all::add);
          return all;
        });
  }

  /**
   * The same, waiting for answers that are complete.
   *
   * @throws EngineRefusal when the engine refused one of them
   * @throws Refused.Unavailable when one failed or timed out
   */
  public List<JsonNode> answers(List<Search> searches) {
    return complete(searchAll(searches));
  }

  /** The same, one search after the other, so that others find the engine less busy. */
  public List<JsonNode> answersInTurn(List<Search> searches) {
    return complete(searchAll("/_msearch?max_concurrent_searches=1", searches));
  }

  private static List<JsonNode> complete(Future<List<JsonNode>> asked) {
    var answers = asked.await();
    answers.forEach(EngineAnswer::requireComplete);
    return answers;
  }

  /** One search of a multi-search. */
  public record Search(Object target, Object body) {}

  /** Sends lines of JSON, each ended by a line feed, and waits for the answer. */
  JsonNode callLines(String path, byte[] lines) {
    return EngineAnswer.parse(send("POST", path, lines, NDJSON).await());
  }

  private Future<byte[]> send(String method, String path, byte[] body, ContentType type) {
    if (!underWay.tryAcquire()) {
      return Future.failedFuture(EngineAnswer.unavailable("Too many searches are under way."));
    }
    var request = request(method, path);
    if (body != null) {
      request.setEntity(new ByteArrayEntity(body, type));
    }
    Promise<byte[]> promise = Promise.promise();
    try {
      client.performRequestAsync(
          request,
          new ResponseListener() {
            @Override
            public void onSuccess(Response response) {
              underWay.release();
              try {
                EngineAnswer.complete(response, promise);
              } catch (IOException | RuntimeException e) {
                promise.fail(EngineAnswer.unavailable("The search engine's answer broke off."));
              }
            }

            @Override
            public void onFailure(Exception failure) {
              underWay.release();
              promise.fail(EngineAnswer.translate(failure));
            }
          });
    } catch (RuntimeException e) {
      underWay.release();
      promise.tryFail(EngineAnswer.translate(e));
    }
    return promise.future();
  }

  private static Request request(String method, String path) {
    var question = path.indexOf('?');
    if (question < 0) {
      return new Request(method, path);
    }
    var request = new Request(method, path.substring(0, question));
    for (var parameter : path.substring(question + 1).split("&")) {
      var equals = parameter.indexOf('=');
      request.addParameter(parameter.substring(0, equals), parameter.substring(equals + 1));
    }
    return request;
  }

  private static byte[] bytes(Object body) {
    try {
      return body instanceof String text
          ? text.getBytes(StandardCharsets.UTF_8)
          : Json.mapper().writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
