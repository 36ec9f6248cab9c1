package org.symbolon.bench;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A server under test: a process of its own, started as users start it. */
final class Marketplace implements AutoCloseable {
  private static final Duration READY_LIMIT = Duration.ofSeconds(180);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
  private static final int POLL_MILLIS = 20;

  private final Process process;
  private final Path folder;
  final int port;

  /** From the start of the process until it was ready and answered a search. */
  final Duration startedIn;

  private Marketplace(Process process, Path folder, int port, Duration startedIn) {
    this.process = process;
    this.folder = folder;
    this.port = port;
    this.startedIn = startedIn;
  }

  /** A server without the demonstration catalogue on a data folder of ours. */
  static Marketplace start(Path folder) throws IOException, InterruptedException {
    return start(folder, 0, Map.of("SYMBOLON_DEMO", "false"));
  }

  /**
   * Starts a server and waits until it is ready.
   *
   * @param ports which pair of ports, from 0
   */
  static Marketplace start(Path folder, int ports, Map<String, String> settings)
      throws IOException, InterruptedException {
    var port = Setup.port(2 * ports);
    var all = new HashMap<>(settings);
    all.put("SYMBOLON_HTTP_PORT", String.valueOf(port));
    all.put("SYMBOLON_MANAGEMENT_PORT", String.valueOf(port + 1));
    all.put("SYMBOLON_OPERATOR_TOKEN", Setup.TOKEN);
    var began = System.nanoTime();
    Files.createDirectories(Setup.data());
    var log = Setup.data().resolve("server-" + ports + ".log").toFile();
    var process = command(folder, all, List.of("serve"), log, log);
    while (!ready(port)) {
      var waited = Duration.ofNanos(System.nanoTime() - began);
      if (!process.isAlive() || waited.compareTo(READY_LIMIT) > 0) {
        process.destroy();
        throw new IllegalStateException("The server did not become ready, see " + log);
      }
      Thread.sleep(POLL_MILLIS);
    }
    return new Marketplace(
        process, folder, port, Duration.ofNanos(System.nanoTime() - began));
  }

  /** Starts {@code ./symbolon} with arguments; null for {@code out} or {@code err} inherits. */
  static Process command(
      Path folder, Map<String, String> settings, List<String> arguments, File out, File err)
      throws IOException {
    var words = new ArrayList<String>();
    words.add("./symbolon");
    words.addAll(arguments);
    var builder = new ProcessBuilder(words);
    builder.environment().keySet().removeIf(key -> key.startsWith("SYMBOLON_"));
    builder.environment().put("SYMBOLON_DATA_DIR", folder.toString());
    builder.environment().putAll(settings);
    if (out != null) {
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(out));
    }
    builder.redirectError(
        err == null ? ProcessBuilder.Redirect.INHERIT : ProcessBuilder.Redirect.appendTo(err));
    var process = builder.start();
    // Whoever interrupts a measurement must not leave servers behind.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return process;
  }

  /** Says that it is ready, and answers a search. */
  private static boolean ready(int port) {
    try (var management = new Wire(port + 1);
        var visitors = new Wire(port)) {
      return management.get("/health/ready").status() == 200
          && visitors.get("/api/v1/listings?limit=1").status() == 200;
    } catch (IOException e) {
      // Not listening yet.
      return false;
    }
  }

  Wire connect() throws IOException {
    return new Wire(port);
  }

  /** Address of PostgreSQL as the setting has it. */
  String database() throws IOException {
    return owner().getProperty("database");
  }

  int databasePort() throws IOException {
    return URI.create(database()).getPort();
  }

  URI engine() throws IOException {
    return URI.create(owner().getProperty("elasticsearch"));
  }

  private Properties owner() throws IOException {
    var entries = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.resolve("engines.properties"))) {
      entries.load(reader);
    }
    return entries;
  }

  /** Stops as Ctrl-C does; returns how long it took. */
  Duration stop() throws InterruptedException {
    var began = System.nanoTime();
    process.destroy();
    if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("The server did not stop.");
    }
    return Duration.ofNanos(System.nanoTime() - began);
  }

  @Override
  public void close() {
    if (!process.isAlive()) {
      return;
    }
    try {
      stop();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
  }
}
