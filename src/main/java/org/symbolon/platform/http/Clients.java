package org.symbolon.platform.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who is behind a connection: whoever opened it, or, where that is one of our proxies, whom the
 * proxy names in {@code X-Forwarded-For}. Anybody can write that header, so it counts from the
 * right and only as far as our own proxies go.
 *
 * @param proxies their addresses, as connections have them
 */
public record Clients(Set<String> proxies) {
  /** Nobody's word is taken. */
  public static final Clients DIRECT = new Clients(Set.of());

  /** Where the address is kept for {@link Calls}; what comes under this name is thrown away. */
  static final String HEADER = "X-Symbolon-Client";

  private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

  public Clients {
    proxies = Set.copyOf(proxies);
  }

  /** Notes on a request whom it comes from, before anything else looks at it. */
  void note(HttpServerRequest request) {
    var headers = request.headers();
    if (!proxies.isEmpty() && request.remoteAddress() != null) {
      var peer = request.remoteAddress().hostAddress();
      headers.set(HEADER, client(peer, headers.getAll("X-Forwarded-For")));
    } else if (headers.contains(HEADER)) {
      headers.remove(HEADER);
    }
  }

  /** The address that a request was noted to come from, else that of the connection. */
  static String of(HttpServerRequest request) {
    var noted = request.getHeader(HEADER);
    if (noted != null) {
      return noted;
    }
    return request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
  }

  String client(String peer, List<String> forwarded) {
    if (!proxies.contains(peer)) {
      return peer;
    }
    var hops = new ArrayList<String>();
    for (var line : forwarded) {
      for (var hop : line.split(",", -1)) {
        hops.add(hop.strip());
      }
    }
    return hops.reversed().stream()
        .filter(hop -> !proxies.contains(hop))
        .findFirst()
        .filter(hop -> ADDRESS.matcher(hop).matches())
        .orElse(peer);
  }
}
