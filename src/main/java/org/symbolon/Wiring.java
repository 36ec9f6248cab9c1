package org.symbolon;

import com.fasterxml.uuid.Generators;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.micrometer.MicrometerMetricsOptions;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.symbolon.exchange.DemoCatalogue;
import org.symbolon.exchange.Export;
import org.symbolon.exchange.Import;
import org.symbolon.kernel.Change;
import org.symbolon.listing.Listings;
import org.symbolon.organisation.Organisations;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.DatabaseAddress;
import org.symbolon.platform.database.Migrations;
import org.symbolon.platform.embedded.DataFolder;
import org.symbolon.platform.embedded.EngineOptions;
import org.symbolon.platform.outbox.Relay;
import org.symbolon.platform.progress.Progress;
import org.symbolon.platform.searchengine.SearchEngine;
import org.symbolon.taxonomy.Vocabularies;

/**
 * Builds every object once, by constructor, in reading order: engines, database, domains, search,
 * exchange. What was opened is closed in the opposite order. The only place that knows the wall clock
 * and makes identifiers.
 */
public final class Wiring implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
  private static final String INDEX_PREFIX = "symbolon";

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final InstantSource clock = InstantSource.system();
  private final Supplier<UUID> ids = Generators.timeBasedEpochGenerator()::generate;
  private final Settings settings;
  private final Vocabularies vocabularies = Vocabularies.load();
  private final Vertx vertx;
  private final DatabaseAddress address;
  private final Database database;
  private final Organisations organisations;
  private final Listings listings;
  private final Relay relay;

  private Wiring(Settings settings, Opening opening) {
    this.settings = settings;
    var engines = engines(settings, opening);
    address = engines.database();
    Migrations.apply(address);
    vertx = Vertx.vertx();
    open.push(() -> vertx.close().await());
    database = closeLater(new Database(vertx, address));
    organisations = new Organisations(database, clock, ids);
    listings = new Listings(database, vocabularies, clock, ids);
    relay = new Relay(database, this::deliver);
  }

  /** How a data folder is opened: by its one server, or by a command. */
  @FunctionalInterface
  private interface Opening {
    DataFolder open(Path folder, EngineOptions options);
  }

  /** For the server, which owns its data folder. */
  static Wiring forServer(Settings settings) {
    return new Wiring(settings, DataFolder::openForServer);
  }

  /** For a command, which works on the engines of a running server where there is one. */
  public static Wiring forCommand(Settings settings) {
    return new Wiring(settings, DataFolder::openForCommand);
  }

  private Settings.ExternalEngines engines(Settings settings, Opening opening) {
    if (settings.engines().isPresent()) {
      return settings.engines().get();
    }
    var folder = closeLater(opening.open(settings.dataDir(), EngineOptions.SERVING));
    return new Settings.ExternalEngines(
        DatabaseAddress.parse(folder.engines().databaseUrl()),
        URI.create(folder.engines().elasticsearchUrl()));
  }

  private <T extends AutoCloseable> T closeLater(T resource) {
    open.push(resource);
    return resource;
  }

  /** Closes what was opened, last first; what fails to close is logged and does not stop the rest. */
  @Override
  public void close() {
    while (!open.isEmpty()) {
      var next = open.pop();
      try {
        next.close();
      } catch (Exception e) {
        LOG.warn("{} did not close: {}", next.getClass().getSimpleName(), e.getMessage());
      }
    }
  }
}
