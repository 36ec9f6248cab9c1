package org.symbolon.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.symbolon.kernel.Language;
import org.symbolon.kernel.Refused;

/**
 * One request, read. Parameters and body follow the contract already when an operation gets it.
 *
 * @param operation operation id of the contract, or the path of the page
 * @param path without query
 * @param rawQuery as it was sent, without the question mark; empty where there is none
 * @param remote network address that the request came from, as far as the connection tells
 * @param body empty where there is none
 * @param multipart of a form with files; without any where the body is none
 */
public record Call(
    String operation,
    String method,
    String path,
    String rawQuery,
    Map<String, String> pathParameters,
    String remote,
    MultiMap query,
    MultiMap headers,
    Buffer body,
    Multipart multipart) {
  private static final int UUID_CHARACTERS = 36;
  private static final String FORM = "application/x-www-form-urlencoded";

  /** A call whose body is no form with files. */
  public Call(
      String operation,
      String method,
      String path,
      String rawQuery,
      Map<String, String> pathParameters,
      String remote,
      MultiMap query,
      MultiMap headers,
      Buffer body) {
    this(
        operation,
        method,
        path,
        rawQuery,
        pathParameters,
        remote,
        query,
        headers,
        body,
        Multipart.NONE);
  }

  /** The same call with what its form with files carried. */
  Call carrying(Multipart sent) {
    return new Call(
        operation, method, path, rawQuery, pathParameters, remote, query, headers, body, sent);
  }

  /** A part of the path by its name in the contract. */
  public String pathParameter(String name) {
    var value = pathParameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException("The path of " + operation + " has no part " + name);
    }
    return value;
  }

  /**
   * A part of the path that is an id.
   *
   * @throws Refused.Invalid when it is not a UUID in its usual form
   */
  public UUID id(String name) {
    return idOf(name, pathParameter(name));
  }

  /**
   * What somebody wrote as an id.
   *
   * @param name of the field or parameter it stands in
   * @throws Refused.Invalid when it is not a UUID in its usual form
   */
  public static UUID idOf(String name, String value) {
    try {
      if (value.length() == UUID_CHARACTERS) {
        return UUID.fromString(value);
      }
    } catch (IllegalArgumentException e) {
      throw notAnId(name);
    }
    throw notAnId(name);
  }

  private static Refused.Invalid notAnId(String name) {
    return new Refused.Invalid(name, "must be a UUID");
  }

  /** The first value of a query parameter; absent when it is empty, as forms send it. */
  public Optional<String> queryParameter(String name) {
    return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
  }

  /** All values of a query parameter, as sent. */
  public List<String> queryParameters(String name) {
    return query.getAll(name);
  }

  public Set<String> queryNames() {
    return query.names();
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /**
   * For operations without query parameters that read their input themselves.
   *
   * @throws Refused.Invalid when there is a query
   */
  public void requireNoQuery() {
    if (!rawQuery.isEmpty()) {
      throw new Refused.Invalid(
          query.names().stream().findFirst().orElse("query"),
          "is not known; this operation takes no parameters");
    }
  }

  /** Whether the client said that it knows this (quoted) entity tag. */
  public boolean knows(String etag) {
    var sent = headers.get("If-None-Match");
    return sent != null && ReplyWriter.matches(sent, etag);
  }

  /**
   * The body as JSON.
   *
   * @throws RuntimeException answered with 400 when it is not JSON
   */
  public JsonNode json() {
    return Bodies.json(body);
  }

  /**
   * The fields of a form as browsers send it, {@code application/x-www-form-urlencoded}, or the
   * plain ones of {@code multipart/form-data} where the page takes files.
   *
   * @throws RuntimeException answered with 415 when the body is anything else
   */
  public MultiMap form() {
    if (multipart.fields() != null) {
      return multipart.fields();
    }
    var type = header("Content-Type").orElse("");
    if (!type.regionMatches(true, 0, FORM, 0, FORM.length())) {
      throw Malformed.status(415, "A form is sent as " + FORM + ".");
    }
    return Calls.formFields(body.toString(StandardCharsets.UTF_8));
  }

  public IfMatch ifMatch() {
    return IfMatch.parse(headers.get(IfMatch.HEADER));
  }

  /**
   * The language to answer in: the parameter {@code lang}, else the best of {@code
   * Accept-Language}, else English.
   *
   * @throws Refused.Invalid when {@code lang} is none of the marketplace's languages
   */
  public Language language() {
    return queryParameter("lang")
        .map(tag ->
            Language.of(tag)
                .orElseThrow(
                    () -> new Refused.Invalid("lang", "must be one of en, fr, es, ar, ru, zh")))
        .orElseGet(() -> AcceptLanguage.best(headers.get("Accept-Language")));
  }
}
