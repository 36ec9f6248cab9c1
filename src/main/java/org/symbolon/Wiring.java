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
