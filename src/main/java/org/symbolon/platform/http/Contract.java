package org.symbolon.platform.http;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The contract of the API: one OpenAPI 3.1 file, read once, and served untouched.
 *
 * @param text the file as it is
 * @param parsed what the validator works on: media types that it does not know are written as JSON
 *     or left out
 */
public record Contract(String text, OpenAPIContract parsed) {
  public static final String PATH = "/openapi/openapi.yaml";
  private static final String JSON = "application/json";

  /**
   * Reads the contract from the class path.
   *
   * @throws IllegalStateException when it is missing or not OpenAPI 3.1
   */
  public static Contract load(Vertx vertx) {
    try (var in = Contract.class.getResourceAsStream(PATH)) {
      if (in == null) {
        throw new IllegalStateException("The contract " + PATH + " is missing.");
      }
      return of(vertx, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Contract of(Vertx vertx, String text) throws IOException {
    Map<String, Object> tree =
        new YAMLMapper().readValue(text, new TypeReference<Map<String, Object>>() {});
    var copy = new JsonObject(tree).copy();
    knownMediaTypes(copy);
    absoluteServers(copy);
    var parsed = OpenAPIContract.from(vertx, copy).toCompletionStage().toCompletableFuture().join();
    return new Contract(text, parsed);
  }

  /** Relative addresses of servers are fine in OpenAPI, and refused by Vert.x. */
  private static void absoluteServers(JsonObject contract) {
    for (var server : contract.getJsonArray("servers")) {
      if (server instanceof JsonObject object && object.getString("url").startsWith("/")) {
        object.put("url", "http://localhost" + object.getString("url"));
      }
    }
  }

  /** Vert.x refuses a contract with media types that it cannot validate: problems become JSON. */
  private static void knownMediaTypes(Object node) {
    if (node instanceof JsonArray array) {
      array.forEach(Contract::knownMediaTypes);
    }
    if (node instanceof JsonObject object) {
      if (object.getValue("content") instanceof JsonObject content) {
        var problem = content.remove(Problem.MEDIA_TYPE);
        content.fieldNames().removeIf(type -> !type.equals(JSON));
        if (problem != null) {
          content.put(JSON, problem);
        }
        if (content.isEmpty()) {
          object.remove("content");
        }
      }
      object.forEach(entry -> knownMediaTypes(entry.getValue()));
    }
  }

  /** Every operation id, sorted. */
  public Set<String> operationIds() {
    return parsed.operations().stream()
        .map(Operation::getOperationId)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
