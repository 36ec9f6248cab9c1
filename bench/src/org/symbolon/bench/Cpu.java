package org.symbolon.bench;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * Processor time of this program and of everything it started: servers, their engines, and itself.
 * Where client, server and engines share the cores, the inverse of this per request is the throughput
 * of an otherwise idle machine, and unlike the throughput it hardly depends on what else runs.
 */
final class Cpu {
  private Cpu() {}

  static double seconds() {
    var self = ProcessHandle.current();
    return Stream.concat(Stream.of(self), self.descendants())
        .mapToDouble(
            process ->
                process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e9)
        .sum();
  }
}
