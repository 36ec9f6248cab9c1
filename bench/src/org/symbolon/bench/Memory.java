package org.symbolon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Samples the resident memory of a process twice a second, from Linux' /proc. */
final class Memory implements AutoCloseable {
  private static final int EVERY_MILLIS = 500;

  private final List<Long> megabytes = new ArrayList<>();
  private final Thread sampler;

  private Memory(long pid) {
    sampler = Thread.ofPlatform().daemon().start(() -> sample(Path.of("/proc/" + pid + "/status")));
  }

  static Memory of(Process process) {
    return new Memory(process.pid());
  }

  private void sample(Path status) {
    try {
      while (true) {
        for (var line : Files.readAllLines(status)) {
          if (line.startsWith("VmRSS:")) {
            synchronized (megabytes) {
              megabytes.add(Long.parseLong(line.replaceAll("\\D", "")) / 1024);
            }
          }
        }
        Thread.sleep(EVERY_MILLIS);
      }
    } catch (IOException e) {
      // The process has ended.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The peak, and the highest value of each third of the time: flat memory does not climb. */
  String line() {
    synchronized (megabytes) {
      var n = megabytes.size();
      return "peak " + peak(0, n) + " MB; by thirds of the time "
          + peak(0, n / 3) + ", " + peak(n / 3, 2 * n / 3) + ", " + peak(2 * n / 3, n) + " MB";
    }
  }

  private long peak(int from, int to) {
    return megabytes.subList(from, to).stream().mapToLong(Long::longValue).max().orElse(0);
  }

  @Override
  public void close() {
    sampler.interrupt();
  }
}
