package org.symbolon.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.symbolon.platform.json.Json;

/**
 * Matches of one listing, asked one after the other: every listing once, so that its own side is
 * never remembered, though its counterparts may be. And the rebuild of all stored matches beside a
 * server that answers searches.
 */
final class Matching {
  private static final int WARM_UP = 200;
  private static final int SEARCHES = 120;
  private static final long SEED = 20_261_120;

  /** What the target speaks of. */
  private static final int NEEDS_OF_TARGET = 10_000;

  private static final double TARGET_SECONDS = 900;
  private static final int ENOUGH_SECONDS = 150;

  private Matching() {}

  /** {@code GET /listings/{id}/matches} for so many needs and as many technologies. */
  static void ask(int each) throws Exception {
    try (var market = Marketplace.start(Setup.folder(Setup.CATALOGUE))) {
      var needs = some(market, "NEED", each + WARM_UP);
      var technologies = some(market, "TECHNOLOGY", each + WARM_UP);
      for (var i = 0; i < WARM_UP; i++) {
        time(market, List.of(needs.get(i), technologies.get(i)), new Samples());
      }
      var ofNeeds = new Samples();
      var ofTechnologies = new Samples();
      var cpu = Cpu.seconds();
      time(market, needs.subList(WARM_UP, needs.size()), ofNeeds);
      time(market, technologies.subList(WARM_UP, technologies.size()), ofTechnologies);
      Setup.say("matches of a need, p95 at most 150 ms: %s", ofNeeds.line());
      Setup.say("matches of a technology, p95 at most 150 ms: %s", ofTechnologies.line());
      Setup.say(
          "  processor time per answer: %.1f ms, load %s",
          1e3 * (Cpu.seconds() - cpu) / (2 * each), Setup.load());
    }
  }

  private static void time(Marketplace market, List<String> ids, Samples samples)
      throws Exception {
    try (var wire = market.connect()) {
      for (var id : ids) {
        var began = System.nanoTime();
        wire.get("/api/v1/listings/" + id + "/matches?limit=20").required();
        samples.add(System.nanoTime() - began);
      }
    }
  }

  private static List<String> some(Marketplace market, String kind, int count) throws Exception {
    var ids = new ArrayList<String>();
    try (var connection = DriverManager.getConnection("jdbc:" + jdbc(market));
        var statement =
            connection.prepareStatement(
                "select id from listing where kind = ? and status = 'PUBLISHED'")) {
      statement.setString(1, kind);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getString(1));
        }
      }
    }
    Collections.shuffle(ids, new Random(SEED));
    return ids.subList(0, Math.min(count, ids.size()));
  }

  /** The address of the database as JDBC has it. */
  private static String jdbc(Marketplace market) throws Exception {
    var address = java.net.URI.create(market.database());
    var user = address.getUserInfo().split(":", 2);
    return "postgresql://%s:%d%s?user=%s&password=%s"
        .formatted(address.getHost(), address.getPort(), address.getPath(), user[0], user[1]);
  }

  /** {@code symbolon rematch} beside a server that answers searches. */
  static void rebuild() throws Exception {
    var folder = Setup.folder(Setup.CATALOGUE);
    var searches = new Catalogue().searches(2 * SEARCHES + WARM_UP, 7);
    try (var market = Marketplace.start(folder)) {
      search(market, searches.subList(0, WARM_UP), new Samples());
      var idle = new Samples();
      search(market, searches.subList(WARM_UP, WARM_UP + SEARCHES), idle);
      Setup.say("search while nothing else happens: %s, load %s", idle.line(), Setup.load());
      var out = Setup.data().resolve("rematch.log").toFile();
      var cpu = Cpu.seconds();
      var began = System.nanoTime();
      var process = Marketplace.command(folder, Map.of(), List.of("rematch"), out, null);
      try {
        var busy = new Samples();
        // The command starts and puts all needs into the outbox first.
        while (rebuilt(market) == 0 && process.isAlive()) {
          TimeUnit.MILLISECONDS.sleep(100);
        }
        var first = System.nanoTime();
        var before = rebuilt(market);
        search(market, searches.subList(WARM_UP + SEARCHES, searches.size()), busy);
        while (process.isAlive() && seconds(began) < ENOUGH_SECONDS) {
          TimeUnit.SECONDS.sleep(1);
        }
        report(rebuilt(market) - before, seconds(first), idle, busy);
        Setup.say(
            "  processor time per need, searches included: %.0f ms",
            1e3 * (Cpu.seconds() - cpu) / Math.max(1, rebuilt(market)));
      } finally {
        process.destroy();
        process.waitFor();
      }
    }
  }

  private static void report(long needs, double seconds, Samples idle, Samples busy) {
    Setup.say(
        "rebuild of stored matches: %d needs in %.0f s, %.1f needs/s, so %d need %.0f s (at most %.0f), load"
            + " %s",
        needs, seconds, needs / seconds, NEEDS_OF_TARGET, NEEDS_OF_TARGET * seconds / needs,
        TARGET_SECONDS, Setup.load());
    Setup.say("search meanwhile: %s", busy.line());
    Setup.say(
        "  p95 ratio %.2f (at most 1.5), p50 ratio %.2f",
        busy.millis(95) / idle.millis(95), busy.millis(50) / idle.millis(50));
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static void search(Marketplace market, List<String> searches, Samples samples)
      throws Exception {
    try (var wire = market.connect()) {
      for (var search : searches) {
        var began = System.nanoTime();
        var answer = wire.get(search).required();
        samples.add(System.nanoTime() - began);
        if (!Json.mapper().readValue(answer.body(), JsonNode.class).has("hits")) {
          throw new IllegalStateException("No answer to a search: " + answer.text());
        }
      }
    }
  }

  /** How many needs were done since the run began: they have left the outbox. */
  private static long rebuilt(Marketplace market) throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:" + jdbc(market));
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select (select count(*) from outbox where subject = 'NEED_REMATCH') as left_over,"
                        + " (select count(*) from listing where kind = 'NEED' and status ="
                        + " 'PUBLISHED') as needs")) {
      rows.next();
      var left = rows.getLong("left_over");
      return left == 0 ? 0 : rows.getLong("needs") - left;
    }
  }
}
