package org.symbolon.platform.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL, unpacked once from the archive that the build left in {@code
 * target/engines}. Several processes may ask at the same time: one unpacks, the others wait.
 */
final class PostgresBinaries {

  private static final int EXECUTABLE = 0111;

  private PostgresBinaries() {}

  /** The folder with {@code bin}, {@code lib} and {@code share}. */
  static Path unpacked(EngineFiles files) throws IOException {
    Path archive = archive(files.postgresql());
    String name = archive.getFileName().toString().replace(".txz", "");
    Path folder = files.postgresql().resolve(name);
    if (isCurrent(folder, archive)) {
      return folder;
    }
    Path lockFile = files.postgresql().resolve("unpack.lock");
    synchronized (PostgresBinaries.class) {
      try (var channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (lock.isValid() && !isCurrent(folder, archive)) {
          unpack(archive, folder);
        }
      }
    }
    return folder;
  }

  private static Path archive(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".txz"))
          .findFirst()
          .orElseThrow(
              () -> new EngineFailed("The PostgreSQL archive is missing in " + folder + "."));
    }
  }

  // The mark comes last and names the archive's size: a half unpacked folder or one of another
  // version has no such mark.
  private static boolean isCurrent(Path folder, Path archive) throws IOException {
    return Files.exists(mark(folder, archive));
  }

  private static Path mark(Path folder, Path archive) throws IOException {
    return folder.resolve("unpacked-" + Files.size(archive));
  }

  private static void unpack(Path archive, Path folder) throws IOException {
    try (var tar =
        new TarArchiveInputStream(
            new XZInputStream(new BufferedInputStream(Files.newInputStream(archive))))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException("The archive names a file outside of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else if (needed(target)) {
          write(entry, tar, target);
        }
      }
    }
    Files.createFile(mark(folder, archive));
  }

  /** Static libraries are for compiling against PostgreSQL only. */
  private static boolean needed(Path target) {
    return !target.toString().endsWith(".a");
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    Files.createDirectories(target.getParent());
    Files.deleteIfExists(target);
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, target);
    // Readable by all: PostgreSQL runs under another account when we are root.
    boolean executable = (entry.getMode() & EXECUTABLE) != 0;
    Files.setPosixFilePermissions(
        target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }
}
