package org.symbolon.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

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
    this("http://localhost:" + port);
  }

  /** Speaks to whatever has this address, without a slash at its end. */
  public TestClient(String base) {
    this.base = base;
  }

  public HttpResponse<String> get(String path, String... headers) {
    return sendBytes("GET", path, null, headers);
  }

  public HttpResponse<String> post(String path, String json, String... headers) {
    return send("POST", path, json, headers);
  }

  public HttpResponse<String> put(String path, String json, String... headers) {
    return send("PUT", path, json, headers);
  }

  /** A body is sent as JSON unless the headers say otherwise; null sends none. */
  public HttpResponse<String> send(String method, String path, String body, String... headers) {
    return sendBytes(method, path, body == null ? null : body.getBytes(UTF_8), headers);
  }

  /** The same with bytes. */
  public HttpResponse<String> sendBytes(
      String method, String path, byte[] body, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(base + path));
    request.method(
        method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
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
