package org.symbolon.platform.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private Instant now = Instant.parse("2026-11-20T08:00:00Z");

  private Progress progress(boolean terminal) {
    return new Progress(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal, () -> now);
  }

  private void pass(Duration duration) {
    now = now.plus(duration);
  }

  private String written() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void shortWorkLeavesNoTrace() {
    try (var task = progress(true).start("Importing", "rows", 10)) {
      pass(Duration.ofMillis(1999));
      task.advance(10);
    }
    assertThat(written()).isEmpty();
  }

  @Test
  void plainLinesEveryFiveSecondsAndOneAtTheEnd() {
    try (var task = progress(false).start("Importing", "rows", 20_000)) {
      for (int second = 1; second <= 10; second++) {
        pass(Duration.ofSeconds(1));
        task.advance(1000);
      }
    }
    assertThat(written().lines())
        .containsExactly(
            "Importing: 10 % 2,000 of 20,000 rows, 1,000/s, 18 s left",
            "Importing: 35 % 7,000 of 20,000 rows, 1,000/s, 13 s left",
            "Importing: 10,000 of 20,000 rows in 10 s, 1,000/s");
  }

  @Test
  void aBarIsRedrawnInPlace() {
    try (var task = progress(true).start("Importing", "rows", 100)) {
      pass(Duration.ofSeconds(2));
      task.advance(50);
      pass(Duration.ofMillis(100));
      task.advance(1);
      pass(Duration.ofMillis(100));
      task.advance(1);
    }
    var frames = written().split("\r", -1);
    assertThat(frames).hasSize(4);
    assertThat(frames[1])
        .isEqualTo("Importing: [##########----------] 50 % 50 of 100 rows, 25/s, 2 s left");
    assertThat(frames[2]).startsWith("Importing: [##########----------] 52 %");
    // What a longer line left behind is overwritten.
    assertThat(frames[3].stripTrailing()).isEqualTo("Importing: 52 of 100 rows in 2 s, 24/s");
    assertThat(frames[3].length()).isGreaterThan(frames[2].length() - 1);
  }

  @Test
  void withoutATotalThereIsNoPromise() {
    try (var task = progress(false).start("Exporting", "records", -1)) {
      pass(Duration.ofSeconds(4));
      task.advance(400);
    }
    assertThat(written().lines())
        .containsExactly("Exporting: 400 records, 100/s", "Exporting: 400 records in 4 s, 100/s");
  }

  @Test
  void timesReadAsPeopleSayThem() {
    assertThat(Line.duration(59)).isEqualTo("59 s");
    assertThat(Line.duration(125)).isEqualTo("2 min 05 s");
    assertThat(Line.duration(3780)).isEqualTo("1 h 03 min");
  }

  @Test
  void asksTheSystemWhetherStandardErrorIsATerminal() {
    // Under the build it may be either; what counts is that asking works and TERM=dumb decides.
    Terminal.standardError();
    assertThat(Progress.onStandardError(() -> now, Map.of("TERM", "dumb"))).isNotNull();
  }
}
