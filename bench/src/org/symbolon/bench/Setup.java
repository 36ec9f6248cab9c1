package org.symbolon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the measurements keep their files, which ports they use, and how loaded the machine is. */
final class Setup {
  /** The operator's token of servers under test; they listen on loopback only. */
  static final String TOKEN = "bench-operator-token";

  /** The listings that most measurements work on, imported by {@code bench/run catalogue}. */
  static final String CATALOGUE = "catalogue";

  private static final int FIRST_PORT = 18_480;

  private Setup() {}

  static Path data() {
    return Path.of(
        Optional.ofNullable(System.getenv("BENCH_DATA")).orElse("target/bench-data"));
  }

  static Path folder(String name) {
    return data().resolve(name);
  }

  /** The nth port of ours, from 0. */
  static int port(int n) {
    return Optional.ofNullable(System.getenv("BENCH_PORT")).map(Integer::parseInt).orElse(FIRST_PORT)
        + n;
  }

  /** Load averages of the machine: figures under load of others are worth less. */
  static String load() {
    try {
      return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    } catch (IOException e) {
      return "unknown";
    }
  }

  static void say(String format, Object... values) {
    System.out.println(String.format(java.util.Locale.ROOT, format, values));
  }

  /** What happens, for whoever waits; not part of the figures. */
  static void note(String format, Object... values) {
    System.err.println("bench: " + String.format(java.util.Locale.ROOT, format, values));
  }
}
