package org.symbolon.platform.embedded;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the build laid out the programs of the engines: {@code elasticsearch} (a home folder) and
 * {@code postgresql} (an archive). They lie in {@code engines} beside our own classes or jar, or
 * where {@code -Dsymbolon.engines} says.
 */
record EngineFiles(Path root) {
  private static final String PROPERTY = "symbolon.engines";

  static EngineFiles find() {
    String stated = System.getProperty(PROPERTY);
    Path root = stated != null ? Path.of(stated) : besideOurClasses();
    if (!Files.isDirectory(root)) {
      throw new EngineFailed(
          "The embedded engines are missing in "
              + root
              + ": build them with Maven, or set -D"
              + PROPERTY
              + ", or name your own engines in the settings.");
    }
    return new EngineFiles(root.toAbsolutePath());
  }

  private static Path besideOurClasses() {
    try {
      var classes = EngineFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(classes).resolveSibling("engines");
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  Path elasticsearchHome() {
    return root.resolve("elasticsearch");
  }

  Path postgresql() {
    return root.resolve("postgresql");
  }
}
