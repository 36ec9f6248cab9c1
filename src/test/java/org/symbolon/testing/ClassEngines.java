package org.symbolon.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.symbolon.platform.embedded.Engines;

/**
 * The part of the shared engines that belongs to one test class: created before it, removed after
 * it.
 */
record ClassEngines(Engines shared, TestEngines part) implements AutoCloseable {

  static ClassEngines create(Engines shared) {
    // Random, because test JVMs may share engines that the environment names.
    String name = "test_" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    sql(shared, "create database " + name);
    return new ClassEngines(shared, new TestEngines(shared.withDatabase(name), name + "-"));
  }

  @Override
  public void close() throws IOException {
    sql(shared, "drop database if exists " + part.engines().database() + " with (force)");
    try (var client = HttpClient.newHttpClient()) {
      String indices =
          send(
              client,
              HttpRequest.newBuilder(uri("/_cat/indices/" + part.indexPrefix() + "*?h=index"))
                  .build());
      // By name: a distribution may forbid to delete by pattern.
      String names = indices.lines().map(String::strip).collect(Collectors.joining(","));
      if (!names.isEmpty()) {
        send(client, HttpRequest.newBuilder(uri("/" + names)).DELETE().build());
      }
    }
  }

  private URI uri(String path) {
    return URI.create(shared.elasticsearchUrl() + path);
  }

  private static String send(HttpClient client, HttpRequest request) throws IOException {
    var reply = reply(client, request);
    if (reply.statusCode() != 200) {
      throw new IOException(
          request.uri() + " answered " + reply.statusCode() + ": " + reply.body());
    }
    return reply.body();
  }

  private static HttpResponse<String> reply(HttpClient client, HttpRequest request)
      throws IOException {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while indices were removed", interrupted);
    }
  }

  private static void sql(Engines engines, String statement) {
    try (var connection =
            DriverManager.getConnection(
                engines.jdbcUrl(), engines.databaseUser(), engines.databasePassword());
        var execution = connection.createStatement()) {
      execution.execute(statement);
    } catch (SQLException failed) {
      throw new IllegalStateException(statement + " failed", failed);
    }
  }
}
