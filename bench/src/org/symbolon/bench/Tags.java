package org.symbolon.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks for the entity tags of listings. */
final class Tags implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;

  Tags(int port) {
    this.port = port;
  }

  String of(String id) throws Exception {
    var address = URI.create("http://127.0.0.1:" + port + "/api/v1/listings/" + id);
    var answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  @Override
  public void close() {
    client.close();
  }
}
