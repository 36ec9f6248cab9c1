package org.symbolon.platform.http;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.symbolon.testing.TestClient;

/** A server of a small contract over a real socket, with operations that a test provides. */
final class TestServer implements AutoCloseable {
  static final String CONTRACT =
      """
      openapi: 3.1.0
      info: {title: Test, version: '1'}
      servers: [{url: /api/v1}]
      paths:
        /things:
          get:
            operationId: listThings
            parameters:
              - {name: q, in: query, schema: {type: string, maxLength: 20}}
              - {name: size, in: query, schema: {type: integer, minimum: 1, maximum: 9}}
              - {name: tag, in: query, schema: {type: array, maxItems: 3, items: {type: string, enum: [a, b]}}}
            responses: {'200': {description: ok}}
          post:
            operationId: postThing
            requestBody:
              required: true
              content:
                application/json:
                  schema:
                    type: object
                    required: [name]
                    additionalProperties: false
                    properties:
                      name: {type: string, maxLength: 10}
                      parts: {type: array, items: {type: object, properties: {n: {type: integer}}}}
            responses:
              '201': {description: ok}
              default: {description: refused, content: {application/problem+json: {schema: {type: object}}}}
        /things/{id}:
          get:
            operationId: getThing
            parameters:
              - {name: id, in: path, required: true, schema: {type: string, format: uuid}}
            responses: {'200': {description: ok}}
      """;

  private final Vertx vertx = Vertx.vertx();
  private final TestClient client;
  private final int port;

  TestServer(Consumer<Operations> bind, Consumer<PageRoutes> show) {
    this(bind, show, new Limits(), (call, key, work) -> work.get());
  }

  TestServer(Consumer<Operations> bind, Consumer<PageRoutes> show, Limits limits, Replays replays) {
    Contract contract;
    try {
      contract = Contract.of(vertx, CONTRACT);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    var operations = new Operations();
    bind.accept(operations);
    var bound = new TreeSet<>(Set.of("listThings", "postThing", "getThing"));
    bound.removeIf(id -> operations.get(id) != null);
    bound.forEach(id -> operations.bind(id, call -> Reply.json(Map.of("answered", id))));
    var pages = new PageRoutes();
    show.accept(pages);
    var port =
        HttpVerticle.open(
                vertx,
                new Site(
                    contract,
                    operations,
                    pages,
                    (call, problem) -> Reply.html(problem.status(), "<p>" + problem.title()),
                    replays,
                    (call, writes) -> {},
                    new Problems(() -> new UUID(0, 7)),
                    limits,
                    new SimpleMeterRegistry()),
                "127.0.0.1",
                0,
                2)
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    client = new TestClient(port);
    this.port = port;
  }

  HttpResponse<String> get(String path, String... headers) {
    return client.get(path, headers);
  }

  HttpResponse<String> post(String path, String json, String... headers) {
    return client.post(path, json, headers);
  }

  /** Sends a line as it is, which no client would, and reads the whole answer. */
  String raw(String line) {
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(5_000);
      var request = line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(line, e);
    }
  }

  HttpResponse<String> send(String method, String path, String body, String... headers) {
    return client.send(method, path, body, headers);
  }

  @Override
  public void close() {
    client.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
