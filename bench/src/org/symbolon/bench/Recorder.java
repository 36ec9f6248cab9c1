package org.symbolon.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Stands in front of Elasticsearch in a dry pass and writes down which searches a server sends, so
 * that the same bytes can be sent raw later. Never part of a measurement.
 */
final class Recorder implements AutoCloseable {
  /** Headers that belong to one hop, or that the client sets itself. */
  private static final Set<String> OWN =
      Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "expect");

  private static final Pattern POINT_IN_TIME =
      Pattern.compile("(\"pit\":\\{[^}]*?\"id\":\")[^\"]*(\")");

  /** One search as the server sent it. */
  record Request(String method, String path, String contentType, String body) {
    /** The same search in another snapshot. */
    Request in(String pointInTime) {
      return new Request(
          method,
          path,
          contentType,
          POINT_IN_TIME.matcher(body).replaceAll("$1" + pointInTime.replace("$", "\\$") + "$2"));
    }
  }

  private final HttpServer server;
  private final URI engine;
  private final HttpClient client = HttpClient.newHttpClient();
  private List<Request> seen = new ArrayList<>();

  Recorder(URI engine) throws IOException {
    this.engine = engine;
    server =
        HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::forward);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What was sent since the last call, in order. */
  synchronized List<Request> take() {
    var taken = seen;
    seen = new ArrayList<>();
    return taken;
  }

  private void forward(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      var path = exchange.getRequestURI().toString();
      remember(exchange, path, new String(body, StandardCharsets.UTF_8));
      var request =
          HttpRequest.newBuilder(engine.resolve(path))
              .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
      exchange
          .getRequestHeaders()
          .forEach(
              (name, values) -> {
                if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                  values.forEach(value -> request.header(name, value));
                }
              });
      var answer = client.send(request.build(), BodyHandlers.ofByteArray());
      answer
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                  exchange.getResponseHeaders().put(name, values);
                }
              });
      var bytes = answer.body();
      exchange.sendResponseHeaders(answer.statusCode(), bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The check whether the index changed is the server's own affair, not part of a query. */
  private synchronized void remember(HttpExchange exchange, String path, String body) {
    if (path.contains("search") && !body.contains("_seq_no")) {
      var type = exchange.getRequestHeaders().getFirst("Content-Type");
      seen.add(new Request(exchange.getRequestMethod(), path, type, body));
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
