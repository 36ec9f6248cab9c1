package org.symbolon.platform.embedded;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;

/**
 * Who owns a data folder, as its file {@code engines.properties} tells the other processes. It
 * holds the database's password and has mode 0600.
 *
 * @param role what kind of process it is
 * @param pid its process id
 * @param engines where its engines answer; empty while they are starting
 */
record FolderOwner(Role role, long pid, Optional<Engines> engines) {

  /** A server serves until it is stopped; a command ends by itself. */
  enum Role {
    SERVER,
    COMMAND
  }

  private static final String FILE = "engines.properties";

  static Optional<FolderOwner> read(Path folder) throws IOException {
    var entries = new Properties();
    try {
      entries.load(new StringReader(Files.readString(folder.resolve(FILE))));
    } catch (NoSuchFileException noOwner) {
      return Optional.empty();
    }
    Optional<Engines> engines =
        Optional.ofNullable(entries.getProperty("database"))
            .map(database -> Engines.of(database, entries.getProperty("elasticsearch")));
    return Optional.of(
        new FolderOwner(
            Role.valueOf(entries.getProperty("role")),
            Long.parseLong(entries.getProperty("pid")),
            engines));
  }

  /** Replaces the file as a whole, so that nobody reads half of it. */
  void write(Path folder) throws IOException {
    var entries = new Properties();
    entries.setProperty("role", role.name());
    entries.setProperty("pid", String.valueOf(pid));
    engines.ifPresent(running -> {
      entries.setProperty("database", running.databaseUrl());
      entries.setProperty("elasticsearch", running.elasticsearchUrl());
    });
    var text = new StringWriter();
    entries.store(text, null);
    Path next = folder.resolve(FILE + ".next");
    Files.deleteIfExists(next);
    Files.createFile(
        next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(next, text.toString());
    Files.move(next, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  static void erase(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(FILE));
  }
}
