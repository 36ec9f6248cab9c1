package org.symbolon.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Speaks HTTP to a server on this machine. Headers are given as name, value, name, value. */
public final class TestClient implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;

  public TestClient(int port) {
    this.base = "http://localhost:" + port;
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  public HttpResponse<String> post(String path, String json, String... headers) {
    return send("POST", path, json, headers);
  }

  public HttpResponse<String> put(String path, String json, String... headers) {
    return send("PUT", path, json, headers);
  }

  /** A body is sent as JSON unless the headers say otherwise; null sends none. */
  public HttpResponse<String> send(String method, String path, String body, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(base + path));
    request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    for (var i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
