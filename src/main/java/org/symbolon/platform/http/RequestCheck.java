package org.symbolon.platform.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.SchemaRepository;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.symbolon.kernel.Refused.Violation;

/**
 * Holds a request against its operation in the contract. The schemas and their validator are
 * Vert.x's; parameters are decoded here, because Vert.x reads them as JSON and decodes percent
 * signs twice, so that {@code q=%} or {@code q="} would become faults.
 */
final class RequestCheck {
  private final Operation operation;
  private final SchemaRepository schemas;
  private final Set<String> queryNames;
  private final JsonSchema body;

  RequestCheck(Operation operation, SchemaRepository schemas) {
    this.operation = operation;
    this.schemas = schemas;
    this.queryNames =
        operation.getParameters().stream()
            .filter(parameter -> parameter.getIn().name().equals("QUERY"))
            .map(Parameter::getName)
            .collect(Collectors.toUnmodifiableSet());
    var content = operation.getRequestBody();
    this.body = content == null ? null : content.getContent().get("application/json").getSchema();
  }

  boolean takesBody() {
    return body != null;
  }

  /**
   * Passes or refuses with every broken rule.
   *
   * @throws Malformed 400 with pointers, 415 for another media type than JSON
   */
  void check(Call call) {
    var violations = new ArrayList<Violation>();
    unknownNames(call, violations);
    for (var parameter : operation.getParameters()) {
      check(parameter, call, violations);
    }
    if (!violations.isEmpty()) {
      throw Malformed.request("The request does not follow the contract.", violations);
    }
    if (body != null) {
      checkBody(call);
    }
  }

  /** A misspelt filter must not silently widen a result. */
  private void unknownNames(Call call, List<Violation> violations) {
    for (var name : call.queryNames()) {
      if (!queryNames.contains(name)) {
        violations.add(
            new Violation(
                name,
                queryNames.isEmpty()
                    ? "is not known; this operation takes no parameters"
                    : "is not known; known are "
                        + queryNames.stream().sorted().collect(Collectors.joining(", "))));
      }
    }
  }

  private void check(Parameter parameter, Call call, List<Violation> violations) {
    var name = parameter.getName();
    var values =
        switch (parameter.getIn()) {
          case PATH -> List.of(call.pathParameter(name));
          case QUERY ->
              call.queryParameters(name).stream().filter(value -> !value.isEmpty()).toList();
          case HEADER -> call.headers().getAll(name);
          case COOKIE -> List.<String>of();
        };
    if (values.isEmpty()) {
      if (parameter.isRequired() && !name.equals(IfMatch.HEADER)) {
        violations.add(new Violation(name, "is missing"));
      }
      return;
    }
    var type = parameter.getSchema().<Object>get("type");
    Object value =
        "array".equals(type)
            ? new JsonArray(List.copyOf(values))
            : scalar(String.valueOf(type), values.getFirst());
    if (!"array".equals(type) && values.size() > 1) {
      violations.add(new Violation(name, "may be given once"));
      return;
    }
    var result = schemas.validator(parameter.getSchema()).validate(value);
    if (!Boolean.TRUE.equals(result.getValid())) {
      violations.add(new Violation(name, rule(parameter.getSchema(), result)));
    }
  }

  private static Object scalar(String type, String text) {
    try {
      return switch (type) {
        case "integer" -> Long.valueOf(text);
        case "boolean" ->
            text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : text;
        default -> text;
      };
    } catch (NumberFormatException notANumber) {
      // Stays text, which the schema then refuses in words.
      return text;
    }
  }

  private static String rule(JsonSchema schema, OutputUnit result) {
    if (schema.containsKey("description") && schema.containsKey("pattern")) {
      return "must be: " + schema.<String>get("description");
    }
    return leaves(result).stream()
        .map(OutputUnit::getError)
        .map(RequestCheck::words)
        .findFirst()
        .orElse("breaks the schema");
  }

  private void checkBody(Call call) {
    var type = call.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    var plain = type.contains(";") ? type.substring(0, type.indexOf(';')).strip() : type.strip();
    if (call.body().length() == 0) {
      throw Malformed.request(
          "The body is missing.", List.of(new Violation("", "must be a JSON object")));
    }
    if (!plain.equals("application/json")) {
      throw Malformed.status(415, "The body must be application/json.");
    }
    if (call.header("Content-Encoding").filter(e -> !e.equalsIgnoreCase("identity")).isPresent()) {
      throw Malformed.status(415, "The body must be sent without a Content-Encoding.");
    }
    var json = call.json();
    if (!json.isObject()) {
      throw Malformed.request(
          "The body does not follow the contract.",
          List.of(new Violation("", "must be a JSON object")));
    }
    var result = schemas.validator(body).validate(new JsonObject(call.body()));
    if (!Boolean.TRUE.equals(result.getValid())) {
      throw Malformed.request(
          "The body does not follow the contract.",
          leaves(result).stream()
              .map(unit -> new Violation(pointer(unit), words(unit.getError())))
              .distinct()
              .toList());
    }
  }

  /** The rules that are broken, without the units that only repeat them one level higher. */
  private static List<OutputUnit> leaves(OutputUnit result) {
    var all =
        result.getErrors() == null
            ? List.<OutputUnit>of()
            : result.getErrors().stream().filter(unit -> unit.getError() != null).toList();
    var leaves =
        all.stream()
            .filter(unit ->
                all.stream()
                    .noneMatch(other ->
                        other != unit
                            && Objects.toString(other.getKeywordLocation())
                                .startsWith(unit.getKeywordLocation() + "/")))
            .toList();
    return leaves.isEmpty() ? all : leaves;
  }

  private static String pointer(OutputUnit unit) {
    var location = Objects.toString(unit.getInstanceLocation(), "");
    return location.startsWith("#") ? location.substring(1) : location;
  }

  private static String words(String error) {
    return error
        .replace("Instance type", "type")
        .replaceFirst("^Instance ", "")
        .replaceFirst("^type (\\w+) is invalid\\. Expected (.*)$", "must be of type $2, not $1");
  }
}
