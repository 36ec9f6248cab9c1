package org.symbolon.platform.progress;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/**
 * Where long work says how far it has come. Work that ends within {@link #SILENT_FOR} says nothing.
 * Safe for several threads; nothing is written but when the work itself advances.
 */
public final class Progress {
  /** Work shorter than this leaves no trace. */
  public static final Duration SILENT_FOR = Duration.ofSeconds(2);

  /** How often a bar is redrawn. */
  public static final Duration REDRAW_EVERY = Duration.ofMillis(200);

  /** How often a plain line is written where there is no terminal. */
  public static final Duration LINE_EVERY = Duration.ofSeconds(5);

  private final PrintStream out;
  private final boolean terminal;
  private final InstantSource clock;

  /**
   * Writes to any stream.
   *
   * @param terminal whether the stream understands a carriage return, so that a bar can be redrawn
   */
  public Progress(PrintStream out, boolean terminal, InstantSource clock) {
    this.out = out;
    this.terminal = terminal;
    this.clock = clock;
  }

  /** Writes to standard error, as a bar where that is a terminal that can redraw a line. */
  public static Progress onStandardError(InstantSource clock, Map<String, String> environment) {
    var term = environment.getOrDefault("TERM", "");
    var redraws = !term.isEmpty() && !term.equals("dumb");
    var utf8 = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    return new Progress(utf8, redraws && Terminal.standardError(), clock);
  }

  /** Says nothing. */
  public static Progress silent(InstantSource clock) {
    return new Progress(new PrintStream(OutputStream.nullOutputStream()), false, clock);
  }

  /**
   * Starts a piece of work.
   *
   * @param what what is being done, such as {@code Importing}
   * @param unit what is counted, in the plural, such as {@code rows}
   * @param total how many there are, or −1 when nobody knows
   */
  public Task start(String what, String unit, long total) {
    return new Task(what, unit, total, clock.instant());
  }

  /** One piece of work; closing it writes the finishing line, if anything was written before. */
  public final class Task implements AutoCloseable {
    private final String what;
    private final String unit;
    private final long total;
    private final Instant started;
    private Instant shown;
    private int width;
    private long done;

    private Task(String what, String unit, long total, Instant started) {
      this.what = what;
      this.unit = unit;
      this.total = total;
      this.started = started;
    }

    /** Counts so many more as done. */
    public synchronized void advance(long count) {
      done += count;
      var now = clock.instant();
      if (Duration.between(started, now).compareTo(SILENT_FOR) >= 0 && isDue(now)) {
        shown = now;
        show(Line.underWay(what, unit, done, total, Duration.between(started, now), terminal));
      }
    }

    private boolean isDue(Instant now) {
      var every = terminal ? REDRAW_EVERY : LINE_EVERY;
      return shown == null || Duration.between(shown, now).compareTo(every) >= 0;
    }

    private void show(String line) {
      if (terminal) {
        out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        width = line.length();
      } else {
        out.println(line);
      }
      out.flush();
    }

    @Override
    public synchronized void close() {
      var took = Duration.between(started, clock.instant());
      if (shown != null || took.compareTo(SILENT_FOR) >= 0) {
        show(Line.finished(what, unit, done, total, took));
        if (terminal) {
          out.println();
        }
        out.flush();
      }
    }
  }
}
