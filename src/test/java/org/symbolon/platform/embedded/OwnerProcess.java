package org.symbolon.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A JVM of its own, in a process group of its own, that owns a data folder. */
final class OwnerProcess implements AutoCloseable {

  private final Process process;
  private final List<ProcessHandle> engines;

  private OwnerProcess(Process process, List<ProcessHandle> engines) {
    this.process = process;
    this.engines = engines;
  }

  static OwnerProcess start(Path folder) throws IOException {
    var command =
        Stream.of(
            "setsid",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            OwnerProgram.class.getName(),
            folder.toString());
    var process = new ProcessBuilder(command.toList()).redirectErrorStream(true).start();
    var output = process.inputReader();
    var said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
      if (line.equals(OwnerProgram.READY)) {
        List<ProcessHandle> engines = process.descendants().toList();
        // The warden, its reader, the postmaster, its workers; and the JVM of Elasticsearch.
        assertThat(engines).hasSizeGreaterThan(5);
        return new OwnerProcess(process, engines);
      }
    }
    throw new AssertionError("The owner ended before it was ready:\n" + said);
  }

  long pid() {
    return process.pid();
  }

  /** {@code kill -9} of the owner alone. */
  void kill() {
    process.destroyForcibly();
  }

  /** What Ctrl-C in a terminal does: SIGINT to the whole process group. */
  void interruptGroup() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", "--", "-" + process.pid()).start().waitFor();
  }

  /** Whether the owner and everything that it started ended within the limit. */
  boolean allEndedWithin(Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (process.isAlive() || engines.stream().anyMatch(ProcessHandle::isAlive)) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return true;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
