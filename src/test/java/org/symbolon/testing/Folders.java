package org.symbolon.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders that tests write to, and their end. */
public final class Folders {

  private Folders() {}

  /** A new folder that is removed when the JVM ends. */
  public static Path untilTheEnd() {
    try {
      var folder = Files.createTempDirectory("symbolon-test");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteOrTell(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteOrTell(Path folder) {
    try {
      delete(folder);
    } catch (IOException e) {
      System.err.println(folder + " is left behind: " + e.getMessage());
    }
  }

  /** Deletes a folder with everything in it, if it is there. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
