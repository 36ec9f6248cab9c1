package org.symbolon;

/** Starts servers for tests that share engines: each with index names of its own. */
public final class ServerStart {
  private ServerStart() {}

  /** Starts a server whose indices begin with this prefix. */
  public static Server start(Settings settings, String indexPrefix) {
    return Server.start(settings, Wiring.forServer(settings, indexPrefix));
  }

  /**
   * Loads the demonstration catalogue, which the settings allow with embedded engines only, before a
   * server is started there.
   */
  public static void loadDemonstration(Settings settings, String indexPrefix) {
    try (var wiring = Wiring.forServer(settings, indexPrefix)) {
      wiring.demo().load();
    }
  }
}
