package org.symbolon.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The embedded PostgreSQL on loopback. It runs under a warden, a shell that waits for the end of
 * its standard input and then asks PostgreSQL for a fast shutdown, because PostgreSQL itself does
 * not look at its input.
 */
final class PostgresEngine implements Engine {

  // The warden ignores what a terminal sends. Its input becomes descriptor 3 so that the background
  // shell, whose own input is /dev/null, can read it; PostgreSQL does not get it. SIGINT is the
  // fast
  // shutdown. When PostgreSQL ends by itself the waiting reader is killed, and the exit code tells.
  private static final String WARDEN =
      """
      trap '' INT TERM HUP
      exec 3<&0 </dev/null
      "$@" 3<&- &
      child=$!
      ( while read -r ignored <&3; do :; done; kill -INT $child 2>/dev/null ) &
      reader=$!
      exec 3<&-
      wait $child
      code=$?
      kill -KILL $reader 2>/dev/null
      exit $code
      """;

  /** In {@code postmaster.pid}, line 8 tells the state. */
  private static final int STATE_LINE = 7;

  private final Path binaries;
  private final Path data;
  private final Path log;
  private final int port;
  private final PostgresAccount account;
  private final EngineOptions options;
  private volatile String earlierPid = "";

  PostgresEngine(
      Path binaries,
      Path data,
      Path log,
      int port,
      PostgresAccount account,
      EngineOptions options) {
    this.binaries = binaries;
    this.data = data;
    this.log = log;
    this.port = port;
    this.account = account;
    this.options = options;
  }

  @Override
  public String name() {
    return "postgresql";
  }

  @Override
  public Path log() {
    return log;
  }

  @Override
  public ChildProcess launch() throws IOException {
    var leftover = leftover();
    if (leftover.isPresent()) {
      leftover.get().awaitEnd();
    }
    earlierPid = state(0);
    return ChildProcess.start(command(), Map.of("LC_ALL", "C"), log);
  }

  private Optional<Leftover> leftover() throws IOException {
    return Leftover.find(data.resolve("postmaster.pid"), data.toString());
  }

  private List<String> command() {
    var words = new ArrayList<>(List.of("sh", "-c", WARDEN, "sh"));
    words.addAll(account.prefix());
    words.add(binaries.resolve("bin").resolve("postgres").toString());
    words.addAll(List.of("-D", data.toString(), "-p", String.valueOf(port)));
    settings().forEach((key, value) -> words.addAll(List.of("-c", key + "=" + value)));
    return words;
  }

  private Map<String, String> settings() {
    var common =
        Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "100"),
            Map.entry("shared_buffers", options.shortLived() ? "64MB" : "256MB"),
            Map.entry("work_mem", "16MB"),
            Map.entry("maintenance_work_mem", "128MB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("max_wal_size", "2GB"),
            // Compiling a query takes longer than our queries do.
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("log_checkpoints", "off"));
    if (options.durable()) {
      return common;
    }
    var hasty = new HashMap<>(common);
    hasty.putAll(Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));
    return hasty;
  }

  @Override
  public boolean answers() {
    try {
      return !state(0).equals(earlierPid) && state(STATE_LINE).equals("ready");
    } catch (IOException beingWritten) {
      return false;
    }
  }

  private String state(int line) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return "";
    }
    var lines = Files.readAllLines(file);
    return line < lines.size() ? lines.get(line).strip() : "";
  }

  /**
   * Without the warden nobody stops PostgreSQL, so it is killed first; it recovers from that by its
   * log.
   */
  @Override
  public void kill(ChildProcess process) {
    try {
      leftover().ifPresent(left -> left.process().destroyForcibly());
    } catch (IOException unreadable) {
      throw new EngineFailed("Cannot find PostgreSQL's process to kill it", unreadable);
    } finally {
      process.kill();
    }
  }
}
