package org.symbolon.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.symbolon.platform.json.Json;
import org.symbolon.testing.RunningMarketplace;

/**
 * The built program, run as people run it: {@code ./symbolon COMMAND} in a process of its own.
 *
 * @param folder working folder, where reports are written too
 * @param settings {@code SYMBOLON_…} keys
 */
record Program(Path folder, Map<String, String> settings) {
  private static final Path START_SCRIPT = Path.of("symbolon").toAbsolutePath();
  private static final Duration COMMAND_LIMIT = Duration.ofSeconds(120);
  private static final AtomicInteger RUN = new AtomicInteger();

  /** What a command that ended left. */
  record Outcome(int exit, String out, String err) {
    /** Standard output, which must be one JSON value and nothing else. */
    JsonNode json() {
      assertThat(out.strip().lines()).as(err).hasSize(1);
      return Json.read(out, JsonNode.class);
    }
  }

  /** A command that runs. */
  record Run(Process process, Path out, Path err) implements AutoCloseable {
    String errors() throws IOException {
      return Files.readString(err);
    }

    /** Waits until standard error holds this; fails when the process ends before. */
    void awaitSaying(String words) {
      RunningMarketplace.eventually(
          COMMAND_LIMIT,
          words,
          () -> {
            try {
              var said = errors();
              assertThat(process.isAlive() || said.contains(words)).as(said).isTrue();
              return said.contains(words);
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
          });
    }

    Outcome awaitEnd(Duration limit) throws IOException, InterruptedException {
      assertThat(process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS))
          .as("ended within %s: %s", limit, errors())
          .isTrue();
      return new Outcome(process.exitValue(), Files.readString(out), errors());
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  /** Starts a command. */
  Run start(String... arguments) throws IOException {
    var number = RUN.incrementAndGet();
    var out = folder.resolve("run-" + number + ".out");
    var err = folder.resolve("run-" + number + ".err");
    var command = new ArrayList<>(List.of(START_SCRIPT.toString()));
    command.addAll(List.of(arguments));
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(key -> key.startsWith("SYMBOLON_"));
    builder.environment().putAll(settings);
    return new Run(builder.start(), out, err);
  }

  /** Runs a command to its end. */
  Outcome run(String... arguments) throws IOException, InterruptedException {
    try (var run = start(arguments)) {
      return run.awaitEnd(COMMAND_LIMIT);
    }
  }
}
