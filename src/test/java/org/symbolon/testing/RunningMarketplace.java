package org.symbolon.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.symbolon.Server;
import org.symbolon.ServerStart;
import org.symbolon.Settings;
import org.symbolon.Settings.ExternalEngines;
import org.symbolon.matching.Rematch;
import org.symbolon.platform.database.DatabaseAddress;
import org.symbolon.platform.json.Json;
import org.symbolon.platform.progress.Progress;

/**
 * The real server, running in this JVM on free ports of the loopback address: what a visitor's
 * browser and an operator's program talk to.
 *
 * <p>A test class that only reads takes the shared one:
 *
 * <pre>{@code
 * @Running(demo = true)
 * class SearchPageTest {
 *   SearchPageTest(RunningMarketplace marketplace) {
 *     page.navigate(marketplace.baseUrl() + "/en/search?q=water");
 *   }
 * }
 * }</pre>
 *
 * <p>A class that writes starts one of its own over the database that {@link RealEngines} gives it,
 * and closes it; two of them over the same {@link TestEngines} are two nodes of one marketplace:
 *
 * <pre>{@code
 * @RealEngines
 * @TestInstance(PER_CLASS)
 * class PostingTest {
 *   PostingTest(TestEngines engines) { marketplace = RunningMarketplace.over(engines); }
 *   @AfterAll void close() { marketplace.close(); }
 * }
 * }</pre>
 *
 * <p>{@link #operator}, {@link #visitor} and {@link #json} hold every answer of the API against its
 * contract; {@link #client} sends to any path and holds it against nothing.
 */
public final class RunningMarketplace implements AutoCloseable {
  /** Allows writing over the API. */
  public static final String TOKEN = "the-operators-token-in-tests";

  private static final int LOWEST_PORT = 30_000;
  private static final int HIGHEST_PORT = 31_999;
  private static final int ATTEMPTS = 5;
  private static final Duration POLL = Duration.ofMillis(20);

  private final Server server;
  private final Settings settings;
  private final String indexPrefix;
  private final Vertx vertx = Vertx.vertx();
  private final TestClient client;
  private final TestClient management;
  private final ContractCheck contract;

  private RunningMarketplace(Server server, Settings settings, String indexPrefix) {
    this.server = server;
    this.settings = settings;
    this.indexPrefix = indexPrefix;
    this.client = new TestClient(server.httpPort());
    this.management = new TestClient(server.managementPort());
    this.contract = new ContractCheck(vertx);
  }

  /** One more node over these engines, without listings unless the test wrote some. */
  public static RunningMarketplace over(TestEngines engines) {
    return start(engines, false);
  }

  /** A node over these engines with the demonstration catalogue. */
  public static RunningMarketplace withDemonstration(TestEngines engines) {
    return start(engines, true);
  }

  /** A server with engines of its own in this folder, which a test may kill; without listings. */
  public static RunningMarketplace withOwnEngines(Path folder) {
    return attempt(port -> {
      var settings = settings(port, folder, Optional.empty());
      return new RunningMarketplace(Server.start(settings), settings, "symbolon");
    });
  }

  private static RunningMarketplace start(TestEngines engines, boolean demonstration) {
    var external =
        new ExternalEngines(
            DatabaseAddress.parse(engines.databaseUrl()), URI.create(engines.elasticsearchUrl()));
    var prefix = engines.indexPrefix().replaceAll("-$", "");
    var folder = Folders.untilTheEnd();
    if (demonstration) {
      ServerStart.loadDemonstration(
          settings(0, folder, Optional.of(external)),
          prefix,
          Progress.silent(InstantSource.system()));
    }
    return attempt(port -> {
      var settings = settings(port, folder, Optional.of(external));
      return new RunningMarketplace(ServerStart.start(settings, prefix), settings, prefix);
    });
  }

  /** A node where people may sign in with this institution. */
  public static RunningMarketplace withInstitution(
      TestEngines engines, Settings.InstitutionSettings institution) {
    var external =
        new ExternalEngines(
            DatabaseAddress.parse(engines.databaseUrl()), URI.create(engines.elasticsearchUrl()));
    var prefix = engines.indexPrefix().replaceAll("-$", "");
    var folder = Folders.untilTheEnd();
    return attempt(port -> {
      var settings = settings(port, folder, Optional.of(external), Optional.of(institution));
      return new RunningMarketplace(ServerStart.start(settings, prefix), settings, prefix);
    });
  }

  private interface Attempt {
    RunningMarketplace on(int port);
  }

  /** The port must be known before the start, because pages name it in absolute addresses. */
  private static RunningMarketplace attempt(Attempt attempt) {
    for (var left = ATTEMPTS; ; left--) {
      var port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT + 1);
      try {
        return attempt.on(port);
      } catch (Settings.Wrong taken) {
        if (left == 1) {
          throw taken;
        }
      }
    }
  }

  private static Settings settings(int port, Path folder, Optional<ExternalEngines> engines) {
    return settings(port, folder, engines, Optional.empty());
  }

  private static Settings settings(
      int port,
      Path folder,
      Optional<ExternalEngines> engines,
      Optional<Settings.InstitutionSettings> institution) {
    return new Settings(
        "127.0.0.1",
        port,
        0,
        folder,
        engines,
        "http://localhost:" + port,
        Optional.of(TOKEN),
        false,
        Optional.empty(),
        Optional.empty(),
        Settings.MailSettings.FOLDER,
        institution,
        java.util.Set.of());
  }

  /** Where visitors reach it, without a slash at its end. */
  public String baseUrl() {
    return settings.baseUrl();
  }

  /** What the server was started with. */
  public Settings settings() {
    return settings;
  }

  /** Sends to the visitors' port. */
  public TestClient client() {
    return client;
  }

  /** Sends to the port of health and metrics. */
  public TestClient management() {
    return management;
  }

  /** Which operations of the contract have answered so far. */
  public ContractCheck contract() {
    return contract;
  }

  /** Sends with the operator's token and holds the answer against the contract. */
  public HttpResponse<String> operator(String method, String path, String body, String... headers) {
    var all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 2, headers.length);
    all[0] = "Authorization";
    all[1] = "Bearer " + TOKEN;
    return contract.check(client.send(method, path, body, all));
  }

  /** Sends without a token and holds the answer against the contract. */
  public HttpResponse<String> visitor(String method, String path, String... headers) {
    return contract.check(client.send(method, path, null, headers));
  }

  /** What a visitor's {@code GET} of the API answers; fails when that is not 200. */
  public JsonNode json(String path) {
    var answer = visitor("GET", path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " answered " + answer.statusCode() + " " + answer.body());
    }
    return Json.read(answer.body(), JsonNode.class);
  }

  /** Compares database and index beside the server; returns how many documents were repaired. */
  public long reconcile() {
    return ServerStart.reconcile(settings, indexPrefix, Progress.silent(InstantSource.system()));
  }

  /** Builds the index anew beside the server; returns the number of documents of each time. */
  public long[] rebuild(int times) {
    return ServerStart.rebuild(
        settings, indexPrefix, Progress.silent(InstantSource.system()), times);
  }

  /** Computes all stored matches anew beside the server. */
  public Rematch.Result rematch() {
    return ServerStart.rematch(settings, indexPrefix, Progress.silent(InstantSource.system()));
  }

  /** How many changes the server has not carried to the index yet. */
  public long waitingInOutbox() {
    return settings
        .engines()
        .map(ExternalEngines::database)
        .map(RunningMarketplace::count)
        .orElseThrow();
  }

  private static long count(DatabaseAddress address) {
    try (var connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        var rows =
            connection
                .createStatement()
                .executeQuery("select count(*) from outbox where subject <> 'LISTING_MATCHES'")) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until something holds; fails when it does not within the limit. */
  public static void eventually(Duration limit, String what, BooleanSupplier holds) {
    var deadline = System.nanoTime() + limit.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Not within " + limit.toMillis() + " ms: " + what);
      }
      try {
        TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** Repeats assertions until they hold; fails with the last failure when the limit is over. */
  public static void eventually(Duration limit, Runnable assertions) {
    var last = new AtomicReference<AssertionError>();
    try {
      eventually(
          limit,
          "",
          () -> {
            try {
              assertions.run();
              return true;
            } catch (AssertionError e) {
              last.set(e);
              return false;
            }
          });
    } catch (AssertionError e) {
      throw last.get();
    }
  }

  @Override
  public void close() {
    client.close();
    management.close();
    server.close();
    vertx.close().await();
  }
}
