package org.symbolon.bench;

import java.time.Duration;
import java.util.Map;

/** Time from starting the built program until it is ready, with the demonstration catalogue. */
final class Starts {
  private static final int ROUNDS = 2;

  private Starts() {}

  static void run() throws Exception {
    for (var round = 0; round < ROUNDS; round++) {
      var folder = Setup.folder("starts");
      CatalogueImport.delete(folder);
      Setup.say("start on a fresh folder: %s", startAndStop(folder));
      Setup.say("second start:            %s", startAndStop(folder));
      CatalogueImport.delete(folder);
    }
  }

  private static String startAndStop(java.nio.file.Path folder) throws Exception {
    try (var market = Marketplace.start(folder, 0, Map.of())) {
      var stopped = market.stop();
      return String.format(
          java.util.Locale.ROOT,
          "ready in %.1f s (at most 12), stopped in %.1f s (at most 10), load %s",
          seconds(market.startedIn), seconds(stopped), Setup.load());
    }
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
