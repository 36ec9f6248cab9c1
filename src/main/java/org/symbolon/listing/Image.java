package org.symbolon.listing;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A picture: an absolute https address or a path on this server, and what it shows, in words. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Image(String url, String alt) {
  /** Where pictures and documents of listings begin that were sent to this server. */
  public static final String FILES = "/files/";
}
