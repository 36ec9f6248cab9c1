package org.symbolon.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.symbolon.platform.embedded.Engines;

/** Reads of one listing against {@link BareServer}: 64 connections, alternating rounds. */
final class ListingReads {
  private static final int CONNECTIONS = 64;
  private static final int ROUNDS = 15;
  private static final long ROUND_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final int LISTINGS = 5_000;
  private static final int BARE_PORT = 4;

  private ListingReads() {}

  static void run() throws Exception {
    try (var market = Marketplace.start(Setup.folder(Setup.CATALOGUE))) {
      var bare = bare(market);
      try {
        measure(market, Setup.port(BARE_PORT));
      } finally {
        bare.destroy();
        bare.waitFor(10, TimeUnit.SECONDS);
      }
    }
  }

  private static Process bare(Marketplace market) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xms256m", "-Xmx1g", "-XX:+UseG1GC",
            "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
            "-Dvertx.disableDnsResolver=true",
            "-cp", System.getProperty("java.class.path"),
            "org.symbolon.bench.Main", "bare", String.valueOf(Setup.port(BARE_PORT)));
    builder.environment().put("BENCH_DATABASE", market.database());
    var process = builder.inheritIO().start();
    for (var tries = 0; tries < 300; tries++) {
      try {
        new Wire(Setup.port(BARE_PORT)).close();
        return process;
      } catch (IOException e) {
        Thread.sleep(100);
      }
    }
    process.destroy();
    throw new IllegalStateException("The bare server did not open its port.");
  }

  private static void measure(Marketplace market, int barePort) throws Exception {
    var ids = ids(market);
    var plain = ids.stream().map(id -> request(id, "")).toList();
    var conditional = new ArrayList<byte[]>();
    try (var wire = market.connect();
        var tags = new Tags(market.port)) {
      for (var id : ids) {
        conditional.add(request(id, "If-None-Match: " + tags.of(id) + "\r\n"));
      }
      Setup.note("a listing has %d bytes", wire.get(path(ids.getFirst())).required().body().length);
    }
    var bare = new Rounds("bare event loop, one pipelined select", barePort, plain, 200);
    var read = new Rounds("GET /api/v1/listings/{id}", market.port, plain, 200);
    var known = new Rounds("the same, answered 304", market.port, conditional, 304);
    for (var round = -1; round < ROUNDS; round++) {
      for (var side : List.of(bare, read, known)) {
        side.run(round >= 0);
      }
    }
    Setup.say("reads, %d connections, medians of %d rounds", CONNECTIONS, ROUNDS);
    bare.say(bare);
    read.say(bare);
    known.say(bare);
    Setup.say("  load %s", Setup.load());
  }

  /** The rounds of one side; the first one warms up. */
  private static final class Rounds {
    private final String name;
    private final int port;
    private final List<byte[]> requests;
    private final int status;
    private final List<Double> rates = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();
    private ClosedLoop.Result last;

    private Rounds(String name, int port, List<byte[]> requests, int status) {
      this.name = name;
      this.port = port;
      this.requests = requests;
      this.status = status;
    }

    private void run(boolean counts) throws IOException {
      last = ClosedLoop.run(port, CONNECTIONS, ROUND_NANOS, requests, status);
      if (last.wrong() > 0) {
        throw new IllegalStateException(last.wrong() + " answers of " + name + " were not " + status);
      }
      if (counts) {
        rates.add(last.perSecond());
        cpu.add(last.cpuMicros());
      }
    }

    private void say(Rounds floor) {
      var ratios = new ArrayList<Double>();
      for (var i = 0; i < rates.size(); i++) {
        ratios.add(rates.get(i) / floor.rates.get(i));
      }
      Setup.say(
          "  %-38s %7.0f/s  ratio %.2f  processor time %.0f us, inverse ratio %.2f  last round: %s",
          name, Samples.median(rates), Samples.median(ratios), Samples.median(cpu),
          Samples.median(floor.cpu) / Samples.median(cpu), last.latencies().line());
    }
  }

  private static String path(String id) {
    return "/api/v1/listings/" + id;
  }

  private static byte[] request(String id, String headers) {
    return ("GET " + path(id) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static List<String> ids(Marketplace market) throws Exception {
    var engines = Engines.of(market.database(), market.engine().toString());
    try (var connection =
            DriverManager.getConnection(
                engines.jdbcUrl(), engines.databaseUser(), engines.databasePassword());
        var statement =
            connection.prepareStatement(
                "select id from listing where status = 'PUBLISHED' order by md5(id::text) limit ?")) {
      statement.setInt(1, LISTINGS);
      var ids = new ArrayList<String>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getString(1));
        }
      }
      return ids;
    }
  }
}
