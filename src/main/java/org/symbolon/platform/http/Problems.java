package org.symbolon.platform.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.handler.HttpException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.symbolon.kernel.Refused;
import org.symbolon.kernel.Refused.Violation;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.json.Json;

/**
 * The only place that knows which refusal is which status. A broken contract (schema, parameters)
 * is 400; a well-formed body that breaks a rule of the marketplace is 422; a fault of ours is 500
 * with the id of the incident and nothing else.
 */
public final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final Supplier<UUID> ids;

  public Problems(Supplier<UUID> ids) {
    this.ids = ids;
  }

  /** The problem that this failure means; logs it when it is a fault of the server. */
  public Problem of(Throwable failure) {
    return switch (failure) {
      case Refused refused -> refused(refused);
      case Malformed m -> problem(m.status(), m.getMessage(), m.violations(), Map.of());
      case HttpException e when e.getStatusCode() < 500 -> ofStatus(e.getStatusCode());
      case null -> fault(new IllegalStateException("failed without a cause"));
      default ->
          Database.translate(failure) instanceof Refused refused
              ? refused(refused)
              : fault(failure);
    };
  }

  private static Problem refused(Refused refused) {
    var detail = refused.getMessage();
    return switch (refused) {
      case Refused.Invalid e -> problem(status(e), detail(e), e.violations(), Map.of());
      case Refused.NotFound e -> problem(404, detail);
      case Refused.Unauthenticated e ->
          problem(401, detail, List.of(), Map.of("WWW-Authenticate", "Bearer realm=\"symbolon\""));
      case Refused.Forbidden e -> problem(403, detail);
      case Refused.Conflict e -> problem(409, detail);
      case Refused.Stale e -> problem(412, detail);
      case Refused.ConditionMissing e -> problem(428, detail);
      case Refused.TooMany e -> problem(429, detail, List.of(), retry(e.retryAfterSeconds()));
      case Refused.Unavailable e -> problem(503, detail, List.of(), retry(e.retryAfterSeconds()));
    };
  }

  private static String detail(Refused.Invalid invalid) {
    var first = invalid.violations().getFirst();
    return invalid.violations().size() == 1 && first.pointer().isEmpty()
        ? "The body " + first.detail() + "."
        : invalid.getMessage();
  }

  /** Fields of a body are JSON pointers; anything else names a parameter or a header. */
  private static int status(Refused.Invalid invalid) {
    return invalid.violations().stream()
            .map(Violation::pointer)
            .allMatch(pointer -> pointer.isEmpty() || pointer.startsWith("/"))
        ? 422
        : 400;
  }

  private static Map<String, String> retry(int seconds) {
    return Map.of("Retry-After", Integer.toString(seconds));
  }

  private Problem fault(Throwable failure) {
    var incident = ids.get().toString();
    LOG.error("Incident {}", incident, failure);
    return new Problem(
        type("fault"),
        "Something went wrong on our side",
        500,
        "It is written down as incident " + incident + ".",
        List.of(),
        incident,
        Map.of());
  }

  /** A refusal of HTTP itself, in words. */
  Problem ofStatus(int status) {
    return problem(status, title(status).detail());
  }

  private static Problem problem(int status, String detail) {
    return problem(status, detail, List.of(), Map.of());
  }

  private static Problem problem(
      int status, String detail, List<Violation> errors, Map<String, String> headers) {
    var title = title(status);
    return new Problem(
        type(title.slug()),
        title.words(),
        status,
        detail,
        errors,
        null,
        new LinkedHashMap<>(headers));
  }

  private static String type(String slug) {
    return "urn:symbolon:problem:" + slug;
  }

  private record Title(String slug, String words, String detail) {}

  private static Title title(int status) {
    return switch (status) {
      case 400 -> new Title("malformed", "The request breaks the contract", "It is malformed.");
      case 401 -> new Title("unauthenticated", "Sign in first", "A token is needed.");
      case 403 -> new Title("forbidden", "This is not allowed to you", "It is not allowed.");
      case 404 -> new Title("not-found", "There is no such thing", "Nothing has this address.");
      case 405 -> new Title("method", "This cannot be done here", "The method is not allowed.");
      case 406 -> new Title("not-acceptable", "No such representation", "Ask for another type.");
      case 409 -> new Title("conflict", "The state does not allow it", "It is in conflict.");
      case 412 -> new Title("stale", "It was changed meanwhile", "Read it again first.");
      case 413 -> new Title("too-large", "The body is too large", "At most 1 MiB is read.");
      case 414 -> new Title("address-too-long", "The address is too long", "Shorten it.");
      case 415 -> new Title("media-type", "This media type is not read", "Send application/json.");
      case 422 -> new Title("invalid", "The content breaks rules", "Rules are broken.");
      case 428 -> new Title("condition-missing", "A condition is missing", "Send If-Match.");
      case 429 -> new Title("too-many", "Too many requests", "Slow down.");
      case 431 -> new Title("headers-too-large", "The headers are too large", "Send fewer.");
      case 503 -> new Title("unavailable", "Not available now", "Try again later.");
      default -> new Title("http-" + status, "The request was refused", "It was refused.");
    };
  }

  /** As it is sent to programs. */
  Reply reply(Problem problem) {
    var headers = new LinkedHashMap<>(problem.headers());
    headers.put("Content-Type", Problem.MEDIA_TYPE);
    headers.put("Cache-Control", "no-store");
    return new Reply(problem.status(), headers, Buffer.buffer(Json.write(problem)));
  }
}
