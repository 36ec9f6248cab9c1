package org.symbolon.platform.http;

import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.symbolon.platform.json.Json;

/**
 * What goes back: status, headers and body. Immutable. A {@code GET} whose reply has an {@code
 * ETag} that the client knows becomes a 304 by itself.
 *
 * @param headers names as they are written, at most one value each
 * @param body empty where there is none
 */
public record Reply(int status, Map<String, String> headers, Buffer body) {
  static final String ETAG = "ETag";
  static final String LOCATION = "Location";
  private static final int TAG_BYTES = 12;
  private static final String TYPE = "Content-Type";
  private static final String CACHE = "Cache-Control";

  public Reply {
    headers = Map.copyOf(headers);
  }

  /** JSON text that is ready to be sent. */
  public static Reply json(int status, String json) {
    return new Reply(status, Map.of(TYPE, "application/json"), Buffer.buffer(json));
  }

  /** JSON text of a thing with a revision; see {@link #withEtag}. */
  public static Reply json(int status, String json, String etag) {
    return new Reply(
        status,
        Map.of(TYPE, "application/json", ETAG, etag, CACHE, "no-cache"),
        Buffer.buffer(json));
  }

  /** A JSON tree or a record, written by the mapper of the house. */
  public static Reply json(int status, Object value) {
    return json(status, Json.write(value));
  }

  public static Reply json(Object value) {
    return json(200, value);
  }

  public static Reply html(int status, String html) {
    return new Reply(status, Map.of(TYPE, "text/html; charset=utf-8"), Buffer.buffer(html));
  }

  public static Reply html(String html) {
    return html(200, html);
  }

  /** Any other text, with its media type. */
  public static Reply text(String mediaType, String text) {
    return new Reply(200, Map.of(TYPE, mediaType), Buffer.buffer(text));
  }

  /** Anything that is no text, with its media type. */
  public static Reply bytes(String mediaType, Buffer body) {
    return new Reply(200, Map.of(TYPE, mediaType), body);
  }

  /** Sends the browser elsewhere: 301, 302, 303, 307 or 308. */
  public static Reply redirect(int status, String location) {
    return new Reply(status, Map.of(LOCATION, location), Buffer.buffer());
  }

  /** 304, for an operation that found out by itself that the client knows this (quoted) tag. */
  public static Reply notModified(String etag) {
    return empty(304).withEtag(etag);
  }

  static Reply empty(int status) {
    return new Reply(status, Map.of(), Buffer.buffer());
  }

  /** The same reply with one more header, or with another value of it. */
  public Reply with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body);
  }

  /** With an entity tag (quoted), which the client has to ask about before it reuses the reply. */
  public Reply withEtag(String etag) {
    return with(ETAG, etag).with(CACHE, "no-cache");
  }

  /** With an entity tag that is the hash of the body, for what has no revision. */
  public Reply withContentEtag() {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes());
      return withEtag('"' + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + '"');
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public Reply withLocation(String location) {
    return with(LOCATION, location);
  }

  public Reply withCacheControl(String value) {
    return with(CACHE, value);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }
}
