package org.symbolon.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.symbolon.platform.embedded.EmbeddedEngines;
import org.symbolon.platform.embedded.EngineOptions;
import org.symbolon.platform.embedded.Engines;

/** The one pair of engines of a test JVM, and how to end it. */
record SharedEngines(Engines engines, End end) implements AutoCloseable {

  /** What ends the engines. */
  interface End {
    void run() throws IOException;
  }

  private static final String DATABASE_URL = "SYMBOLON_TEST_DATABASE_URL";
  private static final String ELASTICSEARCH_URL = "SYMBOLON_TEST_ELASTICSEARCH_URL";

  static SharedEngines start() {
    return named().or(Containers::start).orElseGet(SharedEngines::embedded);
  }

  private static Optional<SharedEngines> named() {
    String database = System.getenv(DATABASE_URL);
    String elasticsearch = System.getenv(ELASTICSEARCH_URL);
    if (database == null && elasticsearch == null) {
      return Optional.empty();
    }
    if (database == null || elasticsearch == null) {
      throw new IllegalStateException(
          "Set both " + DATABASE_URL + " and " + ELASTICSEARCH_URL + ", or neither.");
    }
    return Optional.of(new SharedEngines(Engines.of(database, elasticsearch), () -> {}));
  }

  private static SharedEngines embedded() {
    try {
      Path folder = Files.createTempDirectory("symbolon-test-engines");
      var engines = EmbeddedEngines.start(folder, EngineOptions.TESTING);
      return new SharedEngines(
          engines.engines(),
          () -> {
            engines.close();
            Folders.delete(folder);
          });
    } catch (IOException failed) {
      throw new IllegalStateException("No folder for the test engines", failed);
    }
  }

  @Override
  public void close() throws IOException {
    end.run();
  }
}
