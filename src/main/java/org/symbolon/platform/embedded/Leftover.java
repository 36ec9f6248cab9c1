package org.symbolon.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An engine process that a killed owner left behind. It is about to end by itself, because its
 * standard input has ended; the next owner waits for that and puts an end to it when it takes too
 * long.
 *
 * @param process the process
 * @param name what to call it in a message
 */
record Leftover(ProcessHandle process, String name) {

  private static final Duration BY_ITSELF = Duration.ofSeconds(10);
  private static final Duration AFTER_KILL = Duration.ofSeconds(5);

  /**
   * Finds the process whose number a file tells, if it still runs.
   *
   * @param mark part of its command line: a number may have been given to another program meanwhile
   */
  static Optional<Leftover> find(Path pidFile, String mark) throws IOException {
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    String number = Files.readString(pidFile).lines().findFirst().orElse("").strip();
    if (!number.matches("\\d{1,10}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(number))
        .filter(process -> process.info().commandLine().orElse("").contains(mark))
        .map(process -> new Leftover(process, mark));
  }

  void awaitEnd() {
    if (endsWithin(BY_ITSELF)) {
      return;
    }
    process.destroyForcibly();
    if (!endsWithin(AFTER_KILL)) {
      throw new EngineFailed(
          "An earlier process (" + name + ", id " + process.pid() + ") does not end.");
    }
  }

  private boolean endsWithin(Duration limit) {
    try {
      process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException stillThere) {
      return false;
    } catch (ExecutionException broken) {
      throw new EngineFailed("Cannot watch process " + process.pid(), broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new EngineFailed("Interrupted while an earlier engine was ending", interrupted);
    }
  }
}
