package org.symbolon.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process that ends when its standard input ends. We hold the other end of that pipe and nobody
 * else does, so it is closed by {@link #stop} and by the death of our JVM alike, {@code kill -9}
 * included.
 */
final class ChildProcess {

  /**
   * A log beyond this size is set aside when its process starts anew, so two of them are the most
   * there is.
   */
  private static final long LOG_LIMIT_BYTES = 10_000_000;

  // A session of its own keeps the interrupt of a terminal away: we stop our children ourselves and
  // in
  // order. Where there is no setsid, the shells below ignore the interrupt at least.
  private static final boolean HAS_SETSID =
      List.of("/usr/bin/setsid", "/bin/setsid").stream()
          .map(Path::of)
          .anyMatch(Files::isExecutable);

  private final Process process;

  private ChildProcess(Process process) {
    this.process = process;
  }

  static ChildProcess start(List<String> command, Map<String, String> environment, Path log)
      throws IOException {
    setAsideWhenLarge(log);
    var words = new ArrayList<String>();
    if (HAS_SETSID) {
      words.add("setsid");
    }
    words.addAll(command);
    var builder = new ProcessBuilder(words);
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return new ChildProcess(builder.start());
  }

  private static void setAsideWhenLarge(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits until the process has ended; returns its exit code. */
  int awaitEnd() throws InterruptedException {
    return process.waitFor();
  }

  /** Asks the process to end by closing its standard input. */
  void askToEnd() {
    try {
      process.getOutputStream().close();
    } catch (IOException alreadyGone) {
      // The pipe is broken because the process has ended: that is what was asked for.
      return;
    }
  }

  /** Whether the process ended within the limit after it was asked to. */
  boolean stop(Duration limit) {
    askToEnd();
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void kill() {
    process.destroyForcibly();
  }
}
