package org.symbolon.platform.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The operating system's lock on a data folder, which no process can forget to give back: it dies
 * with its holder.
 */
final class FolderLock implements AutoCloseable {

  // On POSIX systems the lock of a file is lost when any channel of the same process on it is
  // closed, so
  // a second attempt from inside this JVM must not even open the file.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;

  private FolderLock(Path folder, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
  }

  /** Takes the lock, or returns nothing when it is held, by this process or another. */
  static Optional<FolderLock> tryLock(Path folder) throws IOException {
    if (!HELD_HERE.add(folder)) {
      return Optional.empty();
    }
    FileChannel channel = null;
    FileLock lock = null;
    try {
      channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock = channel.tryLock();
      return lock == null ? Optional.empty() : Optional.of(new FolderLock(folder, channel, lock));
    } finally {
      if (lock == null) {
        if (channel != null) {
          channel.close();
        }
        HELD_HERE.remove(folder);
      }
    }
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
    HELD_HERE.remove(folder);
  }
}
