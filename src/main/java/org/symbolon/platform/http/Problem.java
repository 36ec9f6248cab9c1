package org.symbolon.platform.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.symbolon.kernel.Refused.Violation;

/**
 * Why a request was not done, as RFC 9457 writes it.
 *
 * @param type {@code urn:symbolon:problem:…}, stable, for programs
 * @param title the type in words
 * @param detail this occurrence in words
 * @param errors each broken rule with the field (JSON pointer) or the name of the parameter
 * @param incident of a fault of the server: what to quote; the log holds the rest
 * @param headers that go with it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    List<Violation> errors,
    String incident,
    @JsonIgnore Map<String, String> headers) {
  public static final String MEDIA_TYPE = "application/problem+json";
}
