package org.symbolon.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The real files of a folder of shared data, embeddings computed, into an empty marketplace. */
final class RealImport {
  private record Part(String path, String format) {}

  private static final List<Part> PARTS =
      List.of(
          new Part("needs/sbir-topics.jsonl", "sbir"),
          new Part("offers/ilab-fr.csv", "ilab"),
          new Part("offers/nasa-t2-spinoff.json", "nasa-t2"),
          new Part("offers/nasa-t2-software.json", "nasa-t2"),
          new Part("offers/nasa-t2-patent.json", "nasa-t2"));

  private RealImport() {}

  static void run(Path data) throws Exception {
    var folder = Setup.folder("real");
    CatalogueImport.delete(folder);
    try (var market = Marketplace.start(folder)) {
      var seconds = 0.0;
      for (var again : List.of("first", "second")) {
        var all = 0.0;
        for (var part : PARTS) {
          var run =
              CatalogueImport.importing(
                  folder, data.resolve(part.path), part.format, Map.of());
          all += run.seconds();
          Setup.say(
              "%s import of %s: %.1f s, %s, exit code %d",
              again, part.path, run.seconds(), run.memory(), run.exit());
        }
        seconds = all;
        try (var engine = new Engine(market.engine())) {
          engine.call("POST", "/" + Engine.ALIAS + "/_refresh", null);
          var count = engine.call("GET", "/" + Engine.ALIAS + "/_count", null).path("count").asLong();
          Setup.say(
              "%s import: %d listings can be found after %.1f minutes, load %s",
              again, count, seconds / 60, Setup.load());
        }
      }
    }
    CatalogueImport.delete(folder);
  }
}
