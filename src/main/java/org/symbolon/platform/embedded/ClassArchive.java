package org.symbolon.platform.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The JVM's archive of the classes that Elasticsearch loads at its start, which saves close to half
 * of the processor time of that start. The build makes it ({@link EnginePreparation}); without one
 * everything works the same, slower.
 *
 * @param classPath the class path for which the archive holds, in order
 * @param file where the archive is, or would be
 */
record ClassArchive(String classPath, Path file) {

  private static final String SUFFIX = ".jsa";

  /** The name tells JVM and jars, so that an archive of other ones is not even looked at. */
  static ClassArchive of(Path home) throws IOException {
    List<Path> jars;
    try (Stream<Path> all = Files.list(home.resolve("lib"))) {
      jars = all.sorted().toList();
    }
    var key = new CRC32();
    key.update(System.getProperty("java.vm.version").getBytes(UTF_8));
    for (Path jar : jars) {
      key.update(
          (jar + ":" + Files.size(jar) + ":" + Files.getLastModifiedTime(jar)).getBytes(UTF_8));
    }
    String classPath =
        jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    return new ClassArchive(
        classPath, home.resolve("classes-%08x%s".formatted(key.getValue(), SUFFIX)));
  }

  boolean exists() {
    return Files.exists(file);
  }

  List<String> flags() {
    return exists() ? List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off") : List.of();
  }

  /** Removes the archives of earlier jars. */
  void deleteOthers() throws IOException {
    try (Stream<Path> all = Files.list(file.getParent())) {
      for (Path other : all.filter(path -> path.toString().endsWith(SUFFIX)).toList()) {
        if (!other.equals(file)) {
          Files.delete(other);
        }
      }
    }
  }
}
