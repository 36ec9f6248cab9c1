package org.symbolon;

import com.fasterxml.uuid.Generators;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.symbolon.exchange.DemoAccounts;
import org.symbolon.exchange.DemoCatalogue;
import org.symbolon.exchange.Export;
import org.symbolon.exchange.Import;
import org.symbolon.exchange.PublicationFile;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.FreedomToUse;
import org.symbolon.listing.Handovers;
import org.symbolon.listing.Listings;
import org.symbolon.listing.posting.Drafts;
import org.symbolon.listing.posting.PublicationSource;
import org.symbolon.matching.Profiles;
import org.symbolon.matching.score.Scorer;
import org.symbolon.organisation.Organisations;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.DatabaseAddress;
import org.symbolon.platform.database.Migrations;
import org.symbolon.platform.embedded.DataFolder;
import org.symbolon.platform.embedded.EngineOptions;
import org.symbolon.platform.language.LanguageDetection;
import org.symbolon.platform.language.SentenceEmbeddings;
import org.symbolon.platform.language.SentenceModel;
import org.symbolon.platform.mail.MailFolder;
import org.symbolon.platform.mail.Postman;
import org.symbolon.platform.mail.SmtpPostman;
import org.symbolon.platform.outbox.Relay;
import org.symbolon.platform.progress.Progress;
import org.symbolon.platform.searchengine.IndexFamily;
import org.symbolon.platform.searchengine.SearchEngine;
import org.symbolon.search.Search;
import org.symbolon.search.index.Documents;
import org.symbolon.search.index.EmbeddingStore;
import org.symbolon.search.index.ListingDocument;
import org.symbolon.search.index.Meaning;
import org.symbolon.search.index.SentenceMeaning;
import org.symbolon.taxonomy.Vocabularies;

/**
 * Builds every object once, by constructor, in reading order: engines, database, domains, search,
 * exchange. What was opened is closed in the opposite order. The only place that knows the wall
 * clock and makes identifiers.
 */
public final class Wiring implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
  private static final String INDEX_PREFIX = "symbolon";
  private static final int EMBEDDING_THREADS =
      Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
  private static final int STOP_SECONDS = 5;

  private final Opened opened = new Opened();
  final InstantSource clock = InstantSource.system();
  final Supplier<UUID> ids = Generators.timeBasedEpochGenerator()::generate;
  final Settings settings;
  final String indexPrefix;
  final Vocabularies vocabularies = Vocabularies.load();
  final Vertx vertx;
  final DatabaseAddress address;
  final Database database;
  final Organisations organisations;
  final Listings listings;
  final Drafts drafts;

  /** From which a listing can start by its number. */
  final PublicationSource publications;

  final Profiles profiles;
  final SearchEngine engine;
  final Meaning meaning;
  final Indexing indexing;
  final Scorer scorer;
  final People people;
  final Trust trust;
  final Handovers handovers;
  final Introductions introductions;
  final Safeguards safeguards;
  final BrokersDesk brokersDesk;
  final Search search;
  final Matchmaking matchmaking;
  final Alerting alerting;
  final Future<LanguageDetection> languages;
  final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  private Wiring(Settings settings, String indexPrefix, Opening opening, boolean serves) {
    this.settings = settings;
    this.indexPrefix = indexPrefix;
    publications = publications(settings);
    vertx = Vertx.vertx();
    opened.closeLater(() -> vertx.close().await());
    // The model and the profiles are read while the engines start.
    languages = vertx.executeBlocking(LanguageDetection::load, false);
    var sentences = opened.closeLater(sentences(settings));
    if (serves) {
      vertx
          .executeBlocking(sentences::version, false)
          .onFailure(e -> {
            // Who is refused because the folder is in use ends before the model is read.
            if (!opened.isClosing()) {
              LOG.error("The sentence model cannot be read", e);
            }
          });
    }
    Settings.ExternalEngines engines;
    try {
      engines = engines(settings, opening);
      Migrations.apply(engines.database());
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
    address = engines.database();
    database = opened.closeLater(new Database(vertx, address));
    organisations = new Organisations(database, clock, ids);
    listings = new Listings(database, vocabularies, clock, ids);
    drafts = new Drafts(database, listings, vocabularies, clock, ids);
    profiles = new Profiles(database, clock);
    engine = opened.closeLater(new SearchEngine(engines.elasticsearch()));
    var family = new IndexFamily(indexPrefix, Documents.MAPPING, Documents.MAPPING_VERSION);
    meaning = new SentenceMeaning(vertx, sentences, languages, new EmbeddingStore(database));
    indexing =
        new Indexing(
            database, engine, family, new Documents(listingDocument(), meaning), listings, clock);
    search = search(family);
    scorer = new Scorer(vocabularies);
    matchmaking =
        new Matchmaking(
            vertx,
            database,
            engine,
            family,
            meaning,
            vocabularies,
            scorer,
            profiles,
            organisations,
            listings,
            clock);
    people = new People(vertx, database, postman(settings), settings, clock, ids);
    trust = new Trust(vertx, database, listings, people, settings.baseUrl(), clock, ids);
    handovers = new Handovers(database, people.notices, clock, ids);
    introductions =
        new Introductions(
            database,
            vocabularies,
            organisations,
            listings,
            people,
            trust,
            settings.baseUrl(),
            settings.mail().server().isPresent(),
            clock,
            ids);
    alerting =
        new Alerting(
            database,
            vocabularies,
            listings,
            search::find,
            drafts,
            people,
            settings.baseUrl(),
            clock,
            ids);
    alerting.count(meters);
    safeguards = new Safeguards(this);
    brokersDesk =
        new BrokersDesk(
            database,
            vocabularies,
            organisations,
            listings,
            introductions,
            people,
            settings.baseUrl(),
            clock,
            ids);
  }

  private static PublicationSource publications(Settings settings) {
    try {
      return settings.publications().map(PublicationFile::of).orElseGet(PublicationFile::bundled);
    } catch (Refused.Invalid e) {
      throw new Settings.Wrong(List.of("SYMBOLON_PUBLICATIONS: " + e.getMessage()));
    }
  }

  private Postman postman(Settings settings) {
    var mail = settings.mail();
    return mail.server()
        .<Postman>map(server -> opened.closeLater(new SmtpPostman(vertx, server, mail.from())))
        .orElseGet(() -> mailFolder(settings));
  }

  /** Where mails land without a mail server. */
  MailFolder mailFolder(Settings settings) {
    return new MailFolder(vertx, settings.dataDir().resolve("mailbox"), settings.mail().from());
  }

  private static SentenceEmbeddings sentences(Settings settings) {
    var model =
        settings.embeddingModel().map(SentenceModel::inFolder).orElseGet(SentenceModel::bundled);
    return new SentenceEmbeddings(model, EMBEDDING_THREADS);
  }

  private ListingDocument listingDocument() {
    var countries = vocabularies.get("countries").byId().keySet();
    return new ListingDocument(
        vocabularies.greenTopics(), new FreedomToUse(vocabularies.offices(), countries));
  }

  Search search(IndexFamily family) {
    return new Search(engine, family, meaning, vocabularies, clock);
  }

  /** How a data folder is opened: by its one server, or by a command. */
  @FunctionalInterface
  private interface Opening {
    DataFolder open(Path folder, EngineOptions options);
  }

  /** For the server, which owns its data folder. */
  static Wiring forServer(Settings settings) {
    return forServer(settings, INDEX_PREFIX);
  }

  /** The same with another beginning of the names of its indices. */
  static Wiring forServer(Settings settings, String indexPrefix) {
    return new Wiring(settings, indexPrefix, DataFolder::openForServer, true);
  }

  /** For a command, which works on the engines of a running server where there is one. */
  public static Wiring forCommand(Settings settings) {
    return new Wiring(settings, INDEX_PREFIX, DataFolder::openForCommand, false);
  }

  private Settings.ExternalEngines engines(Settings settings, Opening opening) {
    if (settings.engines().isPresent()) {
      return settings.engines().get();
    }
    var folder = opened.closeLater(opening.open(settings.dataDir(), EngineOptions.SERVING));
    return new Settings.ExternalEngines(
        DatabaseAddress.parse(folder.engines().databaseUrl()),
        URI.create(folder.engines().elasticsearchUrl()));
  }

  public Relay relay() {
    return indexing.relay;
  }

  /** Progress on standard error. */
  public Progress progress() {
    return Progress.onStandardError(clock, System.getenv());
  }

  public Import importer() {
    return new Import(organisations, listings, clock, Path.of(""));
  }

  public Export exporter() {
    return new Export(organisations, listings);
  }

  public DemoCatalogue demo() {
    return new DemoCatalogue(organisations, listings, clock);
  }

  /** The accounts that come with the catalogue. */
  public DemoAccounts demoAccounts() {
    return new DemoAccounts(people.demonstration, organisations);
  }

  /** Fills a new index while the server is already open; search finds the listings at its end. */
  void rebuildInBackground() {
    LOG.info("The index is new and is filled from the database.");
    vertx
        .deployVerticle(
            new VerticleBase() {
              @Override
              public Future<?> start() {
                indexing.rebuild.run(read -> {});
                return Future.succeededFuture();
              }
            },
            new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD))
        .onFailure(e -> LOG.error("The index was not filled; run 'symbolon reindex'", e));
  }

  /** What the commands do. */
  public Tasks tasks() {
    return new Tasks(this);
  }

  /**
   * Closes what was opened, last first; what fails to close is logged and does not stop the rest.
   */
  @Override
  public void close() {
    // Whoever still asks is refused before what would answer him is gone.
    try {
      // Some end with the one that deployed them, before their own turn comes.
      Future.join(
              vertx.deploymentIDs().stream()
                  .map(id -> vertx.undeploy(id).otherwiseEmpty())
                  .toList())
          .timeout(STOP_SECONDS, TimeUnit.SECONDS)
          .await();
    } catch (Exception e) {
      LOG.warn("Not everything stopped in time: {}", e.getMessage());
    }
    opened.close();
  }
}
