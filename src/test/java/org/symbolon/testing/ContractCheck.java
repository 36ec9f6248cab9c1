package org.symbolon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.validation.ResponseValidator;
import io.vertx.openapi.validation.SchemaValidationException;
import io.vertx.openapi.validation.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.symbolon.platform.http.Contract;

/** Holds real answers of the API against the contract: status, media type, headers and schema. */
public final class ContractCheck {
  private static final String BASE = "/api/v1";

  private final Contract contract;
  private final ResponseValidator validator;
  private final Set<String> answered = new TreeSet<>();

  public ContractCheck(Vertx vertx) {
    this.contract = Contract.load(vertx);
    this.validator = ResponseValidator.create(vertx, contract.parsed());
  }

  /** Operations that answered with what they are for (below 400) so far. */
  public Set<String> answered() {
    return Set.copyOf(answered);
  }

  public Set<String> operations() {
    return contract.operationIds();
  }

  /**
   * Fails when the answer is none that the contract promises. Addresses and methods outside of it
   * are only asked for a problem.
   */
  public HttpResponse<String> check(HttpResponse<String> response) {
    var method = response.request().method();
    var uri = response.request().uri();
    var said = method + " " + uri + " -> " + response.statusCode() + " " + response.body();
    var type = response.headers().firstValue("Content-Type").orElse("");
    if (response.statusCode() >= 400) {
      assertThat(type).as(said).isEqualTo("application/problem+json");
    }
    var operation = operation(method, uri);
    if (operation.isEmpty()) {
      assertThat(response.statusCode()).as(said).isIn(204, 400, 401, 404, 405, 406);
      return response;
    }
    if (response.statusCode() < 400) {
      answered.add(operation.get().getOperationId());
      assertThat(operation.get().getResponse(response.statusCode())).as(said).isNotNull();
    }
    if (response.statusCode() == 304 || method.equals("HEAD")) {
      assertThat(response.body()).as(said).isEmpty();
      return response;
    }
    validate(response, operation.get().getOperationId(), type, said);
    return response;
  }

  private void validate(HttpResponse<String> response, String operation, String type, String said) {
    // The validator knows problems as JSON, and YAML not at all: see Contract.
    var known = type.equals("application/problem+json") ? "application/json" : type;
    Map<String, String> headers =
        response.headers().map().entrySet().stream()
            .filter(h -> !h.getKey().startsWith(":"))
            .collect(Collectors.toMap(Map.Entry::getKey, h -> h.getValue().getFirst()));
    var answer =
        ValidatableResponse.create(
            response.statusCode(), headers, Buffer.buffer(response.body()), known);
    try {
      validator.validate(answer, operation).toCompletionStage().toCompletableFuture().join();
    } catch (CompletionException e) {
      throw new AssertionError(said + "\n" + explain(e.getCause()), e.getCause());
    }
  }

  private static String explain(Throwable failure) {
    return failure instanceof SchemaValidationException schema
        ? schema.getOutputUnit().getErrors().stream()
            .map(unit -> unit.getInstanceLocation() + " " + unit.getError())
            .collect(Collectors.joining("\n"))
        : Objects.toString(failure);
  }

  private Optional<Operation> operation(String method, URI uri) {
    var asked = method.equals("HEAD") ? "GET" : method;
    return contract.parsed().operations().stream()
        .filter(operation -> operation.getHttpMethod().name().equals(asked))
        .filter(operation -> template(operation).matcher(uri.getRawPath()).matches())
        // A fixed path such as /listings wins over one with a parameter.
        .min((a, b) -> a.getOpenAPIPath().indexOf('{') - b.getOpenAPIPath().indexOf('{'));
  }

  private static Pattern template(Operation operation) {
    return Pattern.compile(
        Pattern.quote(BASE + operation.getOpenAPIPath()).replaceAll("\\{.*?}", "\\\\E[^/]+\\\\Q"));
  }
}
