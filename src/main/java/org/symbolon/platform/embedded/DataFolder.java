package org.symbolon.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.symbolon.platform.embedded.FolderOwner.Role;

/**
 * The engines of a data folder: our own ones, when nobody else owns the folder, or those of the
 * server that runs on it. One process owns a folder at a time, by a lock of the operating system.
 *
 * <p>Closing stops engines that are ours and leaves those of a running server alone.
 */
public final class DataFolder implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

  /** How long to wait for a command that owns the folder, because commands end by themselves. */
  private static final Duration COMMAND_LIMIT = Duration.ofSeconds(10);

  /** How long a server may take until its engines answer. */
  private static final Duration SERVER_START_LIMIT = Duration.ofSeconds(60);

  private static final Duration POLL = Duration.ofMillis(100);

  private final Path folder;
  private final Engines engines;
  private final Optional<Owned> owned;

  private record Owned(FolderLock lock, EmbeddedEngines engines) {}

  private DataFolder(Path folder, Engines engines, Optional<Owned> owned) {
    this.folder = folder;
    this.engines = engines;
    this.owned = owned;
  }

  /**
   * Opens a folder for a server, which must own it.
   *
   * @throws FolderInUse at once when another server owns it, after ten seconds when a command does
   * @throws EngineFailed when an engine cannot be started
   */
  public static DataFolder openForServer(Path folder, EngineOptions options) {
    return open(folder, Role.SERVER, options);
  }

  /**
   * Opens a folder for a command: on the engines of the server that owns it, or else on engines of
   * its own.
   *
   * @throws FolderInUse when another command owns it and does not end within ten seconds
   * @throws EngineFailed when an engine cannot be started
   */
  public static DataFolder openForCommand(Path folder, EngineOptions options) {
    return open(folder, Role.COMMAND, options);
  }

  /** Where the engines answer. */
  public Engines engines() {
    return engines;
  }

  /** Our own engines; empty when those of a running server are used. */
  public Optional<EmbeddedEngines> owned() {
    return owned.map(Owned::engines);
  }

  private static DataFolder open(Path stated, Role role, EngineOptions options) {
    Path folder = stated.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
      long start = System.nanoTime();
      boolean told = false;
      while (true) {
        var lock = FolderLock.tryLock(folder);
        if (lock.isPresent()) {
          return own(folder, role, lock.get(), options);
        }
        var owner = FolderOwner.read(folder);
        if (role == Role.COMMAND
            && owner.flatMap(FolderOwner::engines).isPresent()
            && isServer(owner)) {
          return new DataFolder(folder, owner.get().engines().get(), Optional.empty());
        }
        Duration limit = limit(role, owner);
        if (System.nanoTime() - start > limit.toNanos()) {
          throw new FolderInUse(message(folder, owner));
        }
        if (!told) {
          LOG.info("{} Waiting for up to {} s.", message(folder, owner), limit.toSeconds());
          told = true;
        }
        pause();
      }
    } catch (IOException failed) {
      throw new EngineFailed("The data folder " + folder + " cannot be used: " + failed, failed);
    }
  }

  private static boolean isServer(Optional<FolderOwner> owner) {
    return owner.isPresent() && owner.get().role() == Role.SERVER;
  }

  private static Duration limit(Role role, Optional<FolderOwner> owner) {
    if (!isServer(owner)) {
      return COMMAND_LIMIT;
    }
    return switch (role) {
      case SERVER -> Duration.ZERO;
      case COMMAND -> SERVER_START_LIMIT;
    };
  }

  private static String message(Path folder, Optional<FolderOwner> owner) {
    String process =
        owner
            .map(known ->
                switch (known.role()) {
                  case SERVER -> "the server with process id " + known.pid();
                  case COMMAND -> "a command with process id " + known.pid();
                })
            .orElse("another process");
    return "The data folder " + folder + " is in use by " + process + ".";
  }

  private static DataFolder own(Path folder, Role role, FolderLock lock, EngineOptions options)
      throws IOException {
    long pid = ProcessHandle.current().pid();
    try {
      new FolderOwner(role, pid, Optional.empty()).write(folder);
      var running = EmbeddedEngines.start(folder, options);
      var engines = running.engines();
      new FolderOwner(role, pid, Optional.of(engines)).write(folder);
      return new DataFolder(folder, engines, Optional.of(new Owned(lock, running)));
    } catch (IOException | EngineFailed failed) {
      FolderOwner.erase(folder);
      lock.close();
      throw failed;
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new FolderInUse("Interrupted while waiting for the data folder.");
    }
  }

  /** Stops our engines and gives the folder back; does nothing to the engines of a server. */
  @Override
  public void close() {
    owned.ifPresent(ours -> {
      ours.engines().close();
      try {
        FolderOwner.erase(folder);
        ours.lock().close();
      } catch (IOException failed) {
        throw new EngineFailed("The data folder " + folder + " cannot be given back", failed);
      }
    });
  }
}
