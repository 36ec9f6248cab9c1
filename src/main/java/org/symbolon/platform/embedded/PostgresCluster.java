package org.symbolon.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The data folder of PostgreSQL: created once, as a whole or not at all, with a user, a random
 * password and an empty database. Loopback is shared by all users of a machine, so the password
 * matters; it lies in a file of mode 0600.
 */
final class PostgresCluster {

  static final String USER = "symbolon";
  static final String DATABASE = "symbolon";
  static final String MAJOR_VERSION = "18";

  private static final int PASSWORD_BYTES = 24;
  private static final long INITDB_LIMIT_SECONDS = 120;

  private final Path binaries;
  private final Path data;
  private final Path passwordFile;
  private final PostgresAccount account;

  PostgresCluster(Path binaries, Path data, PostgresAccount account) {
    this.binaries = binaries;
    this.data = data;
    this.passwordFile = data.resolveSibling("postgresql.password");
    this.account = account;
  }

  /** Creates the cluster if there is none; returns the password of its user. */
  String ensure(Path log, boolean durable) throws IOException {
    if (!Files.exists(data)) {
      Path unfinished = data.resolveSibling("postgresql.unfinished");
      FolderTree.delete(unfinished);
      createPassword();
      account.own(
          Files.createDirectory(
              unfinished,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))));
      run(initdb(unfinished, durable), null, log);
      run(singleUser(unfinished), "create database " + DATABASE + ";\n", log);
      Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }
    String version = Files.readString(data.resolve("PG_VERSION")).strip();
    if (!version.equals(MAJOR_VERSION)) {
      throw new EngineFailed(
          data + " was written by PostgreSQL " + version + ", and this is " + MAJOR_VERSION + ".");
    }
    return Files.readString(passwordFile).strip();
  }

  private void createPassword() throws IOException {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    Files.deleteIfExists(passwordFile);
    Files.createFile(
        passwordFile,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(passwordFile, HexFormat.of().formatHex(random) + "\n");
    account.own(passwordFile);
  }

  private List<String> initdb(Path folder, boolean durable) {
    var words = command("initdb");
    words.addAll(List.of("--pgdata=" + folder, "--username=" + USER, "--pwfile=" + passwordFile));
    words.addAll(List.of("--auth=scram-sha-256", "--encoding=UTF8", "--no-instructions"));
    // PostgreSQL's own provider: texts sort by code point on every machine, whatever locales it
    // has.
    words.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
    if (!durable) {
      words.add("--no-sync");
    }
    return words;
  }

  private List<String> singleUser(Path folder) {
    var words = command("postgres");
    words.addAll(List.of("--single", "-D", folder.toString(), "postgres"));
    return words;
  }

  private List<String> command(String program) {
    var words = new ArrayList<>(account.prefix());
    words.add(binaries.resolve("bin").resolve(program).toString());
    return words;
  }

  private static void run(List<String> command, String input, Path log) throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    var process = builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    try (var writer = process.outputWriter()) {
      if (input != null) {
        writer.write(input);
      }
    }
    try {
      if (!process.waitFor(INITDB_LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new EngineFailed(
            "PostgreSQL did not create its data folder in time (log: " + log + ")");
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException(
          "Interrupted while PostgreSQL was creating its data folder", interrupted);
    }
    if (process.exitValue() != 0) {
      throw new EngineFailed("PostgreSQL could not create its data folder: " + LogTail.of(log));
    }
  }
}
