package org.symbolon;

import org.symbolon.matching.Rematch;
import org.symbolon.platform.progress.Progress;

/**
 * Starts servers and does what commands do, for tests that share engines: with index names of their
 * own, which is nothing that an operator could set.
 */
public final class ServerStart {
  private ServerStart() {}

  /** Starts a server whose indices begin with this prefix. */
  public static Server start(Settings settings, String indexPrefix) {
    return Server.start(settings, Wiring.forServer(settings, indexPrefix));
  }

  /**
   * Loads the demonstration catalogue, which the settings allow with embedded engines only, and
   * indexes it before a server is started there.
   */
  public static void loadDemonstration(Settings settings, String indexPrefix, Progress progress) {
    try (var wiring = Wiring.forServer(settings, indexPrefix)) {
      wiring.demo().load();
      wiring.tasks().deliverOutbox(progress);
    }
  }

  /** What {@code sign-out} does. */
  public static void signOut(Settings settings, String email) {
    try (var wiring = Wiring.forCommand(settings)) {
      wiring.tasks().signOut(email);
    }
  }

  /** What {@code reconcile} does; returns how many documents it repaired. */
  public static long reconcile(Settings settings, String indexPrefix, Progress progress) {
    try (var wiring = Wiring.forServer(settings, indexPrefix)) {
      return wiring.tasks().reconcile(progress).get("repaired");
    }
  }

  /**
   * What {@code reindex} does, several times over; returns the number of documents of each time.
   */
  public static long[] rebuild(
      Settings settings, String indexPrefix, Progress progress, int times) {
    var documents = new long[times];
    try (var wiring = Wiring.forServer(settings, indexPrefix)) {
      for (var i = 0; i < times; i++) {
        documents[i] = wiring.tasks().rebuildIndex(progress);
      }
    }
    return documents;
  }

  /** What {@code rematch} does. */
  public static Rematch.Result rematch(Settings settings, String indexPrefix, Progress progress) {
    try (var wiring = Wiring.forServer(settings, indexPrefix)) {
      return wiring.tasks().rematch(progress);
    }
  }
}
