package org.symbolon.platform.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one engine running: starts it, starts it again on the same port when it dies, stops it at
 * the end.
 */
final class Supervisor implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(8);
  private static final Duration POLL = Duration.ofMillis(20);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final Engine engine;
  private final Duration stopLimit;
  private final AtomicInteger restarts = new AtomicInteger();
  private volatile ChildProcess process;
  private volatile boolean closing;

  private Supervisor(Engine engine, ChildProcess process, Duration stopLimit) {
    this.engine = engine;
    this.stopLimit = stopLimit;
    this.process = process;
  }

  /**
   * Starts an engine and waits until it answers.
   *
   * @throws EngineFailed when it does not
   */
  static Supervisor start(Engine engine) {
    return start(engine, STOP_LIMIT);
  }

  /** The same with a limit of its own for the time that the engine may take to stop. */
  static Supervisor start(Engine engine, Duration stopLimit) {
    var supervisor = new Supervisor(engine, launch(engine), stopLimit);
    supervisor.awaitAnswer();
    Thread.ofPlatform().daemon().name("watch-" + engine.name()).start(supervisor::watch);
    return supervisor;
  }

  /** How often the engine had to be started again. */
  int restarts() {
    return restarts.get();
  }

  private static ChildProcess launch(Engine engine) {
    try {
      return engine.launch();
    } catch (IOException failed) {
      throw new EngineFailed(engine.name() + " cannot be started: " + failed.getMessage(), failed);
    }
  }

  private void awaitAnswer() {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (!engine.answers()) {
      if (!process.isAlive()) {
        throw new EngineFailed(
            engine.name() + " ended while it was starting: " + LogTail.of(engine.log()));
      }
      if (closing || System.nanoTime() > deadline) {
        stopProcess();
        throw new EngineFailed(
            engine.name() + " did not become ready: " + LogTail.of(engine.log()));
      }
      pause(POLL);
    }
  }

  private void watch() {
    Duration pause = FIRST_PAUSE;
    while (!closing) {
      int code = awaitEnd();
      if (closing) {
        return;
      }
      LOG.warn(
          "{} ended by itself (code {}): {}. Starting it again.",
          engine.name(),
          code,
          LogTail.of(engine.log()));
      pause(pause);
      pause = startAgain() ? FIRST_PAUSE : doubled(pause);
    }
  }

  private boolean startAgain() {
    try {
      synchronized (this) {
        if (closing) {
          return false;
        }
        process = launch(engine);
      }
      awaitAnswer();
      LOG.info("{} answers again (restart {}).", engine.name(), restarts.incrementAndGet());
      return true;
    } catch (EngineFailed failed) {
      LOG.error("{} cannot be started again: {}", engine.name(), failed.getMessage());
      return false;
    }
  }

  private static Duration doubled(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  private int awaitEnd() {
    try {
      return process.awaitEnd();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException("Nobody interrupts the watch", interrupted);
    }
  }

  private static void pause(Duration length) {
    try {
      TimeUnit.MILLISECONDS.sleep(length.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new EngineFailed("Interrupted while an engine was starting", interrupted);
    }
  }

  private void stopProcess() {
    if (!process.stop(stopLimit)) {
      LOG.warn("{} did not end within {} s and is killed.", engine.name(), stopLimit.toSeconds());
      engine.kill(process);
    }
  }

  /**
   * Stops the engine in good order, or without it when the limit (eight seconds, if not stated) is
   * over.
   */
  @Override
  public void close() {
    synchronized (this) {
      closing = true;
    }
    stopProcess();
  }
}
