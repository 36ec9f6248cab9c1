package org.symbolon.platform.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.limits.Buckets;

/**
 * How often one network address may search and may send on this node. Reads of single things and
 * files pass freely. Requests of the same machine pass too: they come from a proxy in front, which
 * knows who is behind it and has to limit by itself.
 */
public final class Throttle {
  /** Searches, suggestions and matches at once; a house full of people may have one address. */
  public static final int SEARCHES = 300;

  private static final Duration SEARCH_EVERY = Duration.ofMillis(50);

  /** Forms and calls that change something. */
  public static final int SENDINGS = 300;

  private static final Duration SENDING_EVERY = Duration.ofMillis(50);

  /** Of an IPv6 address the first four groups: providers give a customer all the others. */
  private static final int GROUP_BYTES = 8;

  private final Buckets searches;
  private final Buckets sendings;

  public Throttle(LongSupplier nanos) {
    this.searches = new Buckets(SEARCHES, SEARCH_EVERY, nanos);
    this.sendings = new Buckets(SENDINGS, SENDING_EVERY, nanos);
  }

  /**
   * Lets a request pass.
   *
   * @throws Refused.TooMany when its address asks too often
   */
  void admit(HttpServerRequest request) {
    admit(Clients.of(request), request.method(), request.path());
  }

  void admit(String address, HttpMethod method, String path) {
    var reads = method == HttpMethod.GET || method == HttpMethod.HEAD;
    if (reads && !searches(path)) {
      return;
    }
    var key = key(address);
    if (!key.isEmpty()) {
      (reads ? searches : sendings).take(key);
    }
  }

  /**
   * What asks the search engine: {@code /xx/search}, the lists of the API, suggestions, matches.
   */
  private static boolean searches(String path) {
    return path != null
        && (path.endsWith("/search")
            || path.endsWith("/listings")
            || path.endsWith("/suggestions")
            || path.endsWith("/matches")
            || path.endsWith("/partners"));
  }

  /** Empty for this machine. */
  private static String key(String address) {
    try {
      // A literal address: no name is looked up.
      var parsed = InetAddress.getByName(address);
      if (parsed.isLoopbackAddress()) {
        return "";
      }
      var bytes = parsed.getAddress();
      return bytes.length == 4
          ? address
          : java.util.HexFormat.of().formatHex(bytes, 0, GROUP_BYTES);
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
