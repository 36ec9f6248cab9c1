package org.symbolon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Makes the marketplace that the other measurements work on, and measures its import: the program
 * {@code symbolon import} beside a running server, until everything can be found.
 */
final class CatalogueImport {
  private CatalogueImport() {}

  static void run(int listings) throws Exception {
    var file = generate(listings);
    var folder = Setup.folder(Setup.CATALOGUE);
    delete(folder);
    var catalogue = new Catalogue();
    try (var market = Marketplace.start(folder)) {
      Setup.note("filling the cache of embeddings");
      Embeddings.fill(market.database(), market.engine().toString(), catalogue, listings);
      var import_ = importing(folder, file, "jsonl", Map.of());
      Setup.say(
          "import of %d generated listings (embeddings cached): %.1f s, %.0f listings/s, %s, load %s",
          listings, import_.seconds, listings / import_.seconds, import_.memory, Setup.load());
    }
  }

  /** Seconds and memory of one run of the program. */
  record Run(double seconds, String memory, int exit) {}

  static Run importing(Path folder, Path file, String format, Map<String, String> settings)
      throws IOException, InterruptedException {
    var began = System.nanoTime();
    var process =
        Marketplace.command(
            folder,
            settings,
            List.of("import", file.toAbsolutePath().toString(), "--format", format),
            Setup.data().resolve("import.log").toFile(),
            null);
    try (var memory = Memory.of(process)) {
      var exit = process.waitFor();
      if (exit != 0 && exit != 3) {
        throw new IllegalStateException("The import ended with code " + exit);
      }
      return new Run((System.nanoTime() - began) / 1e9, memory.line(), exit);
    }
  }

  private static Path generate(int listings) throws IOException {
    Files.createDirectories(Setup.data());
    var file = Setup.data().resolve("catalogue-" + listings + ".jsonl");
    Setup.note("writing %s", file);
    new Catalogue().write(file, listings);
    return file;
  }

  /** Deletes a folder that a measurement made below {@link Setup#data}. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var inside = Files.walk(folder)) {
      for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
