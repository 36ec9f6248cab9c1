package org.symbolon;

import com.fasterxml.uuid.Generators;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
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
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.symbolon.exchange.DemoCatalogue;
import org.symbolon.exchange.Export;
import org.symbolon.exchange.Import;
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
import org.symbolon.listing.FreedomToUse;
import org.symbolon.platform.searchengine.IndexFamily;
import org.symbolon.search.Search;
import org.symbolon.search.index.Documents;
import org.symbolon.search.index.Indexer;
import org.symbolon.search.index.ListingDocument;
import org.symbolon.search.index.Meaning;
import org.symbolon.search.index.Rebuild;
import org.symbolon.search.index.Reconciler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import io.micrometer.core.instrument.Gauge;
import org.symbolon.evaluation.SearchEvaluation;
import org.symbolon.kernel.Language;
import org.symbolon.identity.Viewers;
import org.symbolon.listing.ListingApi;
import org.symbolon.organisation.OrganisationApi;
import org.symbolon.platform.http.Contract;
import org.symbolon.platform.http.ContractApi;
import org.symbolon.platform.http.HealthProbe;
import org.symbolon.platform.http.Idempotency;
import org.symbolon.platform.http.Limits;
import org.symbolon.platform.http.Operations;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Problems;
import org.symbolon.platform.http.Site;
import org.symbolon.platform.language.LanguageDetection;
import org.symbolon.listing.ListingPages;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.pages.Assets;
import org.symbolon.platform.pages.PlainErrors;
import org.symbolon.search.HomePages;
import org.symbolon.search.OrganisationPages;
import org.symbolon.search.SearchApi;
import org.symbolon.search.SearchPages;
import org.symbolon.search.SimilarCards;
import org.symbolon.search.SearchParameters;
import org.symbolon.taxonomy.VocabularyApi;
import org.symbolon.search.index.EmbeddingStore;
import org.symbolon.search.index.SentenceMeaning;
import org.symbolon.platform.language.SentenceEmbeddings;
import org.symbolon.platform.language.SentenceModel;
import org.symbolon.taxonomy.Vocabularies;

/**
 * Builds every object once, by constructor, in reading order: engines, database, domains, search,
 * exchange. What was opened is closed in the opposite order. The only place that knows the wall clock
 * and makes identifiers.
 */
public final class Wiring implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
  private static final String INDEX_PREFIX = "symbolon";
  private static final int EMBEDDING_THREADS =
      Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
  private static final int STOP_SECONDS = 5;
  private static final Duration EXPIRE_EVERY = Duration.ofSeconds(1);
  private static final long LOOK_AGAIN_MILLIS = 100;
  private static final Duration COUNT_EVERY = Duration.ofSeconds(5);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final InstantSource clock = InstantSource.system();
  private final Supplier<UUID> ids = Generators.timeBasedEpochGenerator()::generate;
  private final Settings settings;
  private final String indexPrefix;
  private final Vocabularies vocabularies = Vocabularies.load();
  private final Vertx vertx;
  private final DatabaseAddress address;
  private final Database database;
  private final Organisations organisations;
  private final Listings listings;
  private final SearchEngine engine;
  private final IndexFamily family;
  private final Meaning meaning;
  private final Documents documents;
  private final Search search;
  private final Reconciler reconciler;
  private final Rebuild rebuild;
  private final Relay relay;
  private final Future<LanguageDetection> languages;
  private final AtomicReference<Relay.Backlog> backlog =
      new AtomicReference<>(new Relay.Backlog(0, 0, 0));
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  private Wiring(Settings settings, String indexPrefix, Opening opening) {
    this.settings = settings;
    this.indexPrefix = indexPrefix;
    vertx = Vertx.vertx();
    open.push(() -> vertx.close().await());
    // The model and the profiles are read while the engines start.
    languages = vertx.executeBlocking(LanguageDetection::load, false);
    var sentences = closeLater(sentences(settings));
    vertx
        .executeBlocking(sentences::version, false)
        .onFailure(e -> LOG.error("The sentence model cannot be read", e));
    Settings.ExternalEngines engines;
    try {
      engines = engines(settings, opening);
      Migrations.apply(engines.database());
    } catch (RuntimeException e) {
      closeWhatIsOpen();
      throw e;
    }
    address = engines.database();
    database = closeLater(new Database(vertx, address));
    organisations = new Organisations(database, clock, ids);
    listings = new Listings(database, vocabularies, clock, ids);
    engine = closeLater(new SearchEngine(engines.elasticsearch()));
    family = new IndexFamily(indexPrefix, Documents.MAPPING, Documents.MAPPING_VERSION);
    meaning =
        new SentenceMeaning(vertx, sentences, languages, new EmbeddingStore(database));
    documents = new Documents(listingDocument(), meaning);
    search = search(family);
    var indexer =
        new Indexer(engine, family, documents, listings::getAll, listings::followOrganisations);
    reconciler =
        new Reconciler(engine, family, indexer, this::expectedInIndex, listings::getAll);
    rebuild = new Rebuild(engine, family, indexer, reconciler, listings::after, clock);
    relay = new Relay(database, indexer::accept);
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

  private Search search(IndexFamily family) {
    return new Search(engine, family, meaning, vocabularies, clock);
  }

  private List<Reconciler.Entry> expectedInIndex(UUID after, int limit) {
    return listings.openVersionsAfter(after, limit).stream()
        .map(version -> new Reconciler.Entry(version.id(), version.indexVersion()))
        .toList();
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
    return new Wiring(settings, indexPrefix, DataFolder::openForServer);
  }

  /** For a command, which works on the engines of a running server where there is one. */
  public static Wiring forCommand(Settings settings) {
    return new Wiring(settings, INDEX_PREFIX, DataFolder::openForCommand);
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

  Vertx vertx() {
    return vertx;
  }

  DatabaseAddress address() {
    return address;
  }

  PrometheusMeterRegistry meters() {
    return meters;
  }

  public Relay relay() {
    return relay;
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

  /**
   * Sees to it that there is an index to write to and to search in.
   *
   * @return whether it is new and listings wait for it: the outbox only knows of changes, not of what
   *     was there before
   */
  boolean createIndexIfAbsent() {
    return rebuild.createIfAbsent() && !listings.after(new UUID(0, 0), 1).isEmpty();
  }

  private void prepareIndex(Progress progress) {
    if (createIndexIfAbsent()) {
      rebuildIndex(progress);
    }
  }

  /** Carries the outbox to the index until nothing is due, beside the relay of a running server. */
  public void deliverOutbox(Progress progress) {
    prepareIndex(progress);
    var waiting = relay.backlog().waiting();
    try (var task = progress.start("Indexing", "changes", waiting)) {
      relay.deliverAll(
          task::advance,
          () -> vertx.timer(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS).await());
    }
  }

  /** The same at the start, when whatever is not due yet may wait. */
  void deliverWhatIsDue() {
    relay.drain(delivered -> {});
  }

  /** Fills a new index while the server is already open; search finds the listings at its end. */
  void rebuildInBackground() {
    LOG.info("The index is new and is filled from the database.");
    vertx
        .deployVerticle(
            new VerticleBase() {
              @Override
              public Future<?> start() {
                rebuild.run(read -> {});
                return Future.succeededFuture();
              }
            },
            new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD))
        .onFailure(e -> LOG.error("The index was not filled; run 'symbolon reindex'", e));
  }

  /** Builds the index anew; returns the number of documents. */
  public long rebuildIndex(Progress progress) {
    try (var task = progress.start("Indexing", "listings", -1)) {
      var seen = new long[1];
      return rebuild
          .run(
              read -> {
                task.advance(read - seen[0]);
                seen[0] = read;
              })
          .indexed();
    }
  }

  /** Compares database and index; returns what was repaired, and what is parked. */
  public Map<String, Long> reconcile(Progress progress) {
    prepareIndex(progress);
    try (var task = progress.start("Comparing", "runs", 1)) {
      long repaired = reconciler.run();
      task.advance(1);
      return Map.of("repaired", repaired, "parked", relay.backlog().parked());
    }
  }

  /** Measures the search over a judged set, in an index of its own. */
  public SearchEvaluation.Result evaluateSearch(Path folder, Progress progress) {
    var evaluation =
        new SearchEvaluation(engine, documents, this::search, this::languageOf, clock);
    return evaluation.run(folder, indexPrefix + "-evaluation", reporting(progress));
  }

  private String languageOf(String text) {
    return languages.await().ofText(text).map(Language::tag).orElse("en");
  }

  /** One task after the other, as the work goes from documents to queries. */
  private static SearchEvaluation.Progress reporting(Progress progress) {
    var tasks = new HashMap<String, Progress.Task>();
    var seen = new HashMap<String, Long>();
    return (what, done, all) -> {
      var task = tasks.computeIfAbsent(what, w -> progress.start("Evaluating", w, all));
      task.advance(done - seen.getOrDefault(what, 0L));
      seen.put(what, done);
      if (done == all) {
        task.close();
      }
    };
  }

  Housekeeping housekeeping() {
    return new Housekeeping()
        .every(EXPIRE_EVERY, "Expiry", listings::expireDue)
        .every(COUNT_EVERY, "Counting the outbox", () -> backlog.set(relay.backlog()));
  }

  /** What the server leans on; without the engine reading and publishing go on. */
  List<HealthProbe> probes() {
    return List.of(
        new HealthProbe("postgresql", true, database::ping),
        new HealthProbe("elasticsearch", false, engine::ping));
  }

  private void countInBackground() {
    Gauge.builder("symbolon.outbox.waiting", () -> backlog.get().waiting()).register(meters);
    Gauge.builder("symbolon.outbox.parked", () -> backlog.get().parked()).register(meters);
    Gauge.builder("symbolon.outbox.oldest.seconds", () -> backlog.get().oldestSeconds())
        .register(meters);
  }

  /** Everything that visitors and programs reach. */
  Site site() {
    var contract = Contract.load(vertx);
    var viewers = new Viewers(settings.operatorToken());
    var operations = new Operations();
    new ListingApi(listings, viewers).bind(operations);
    new OrganisationApi(organisations, viewers).bind(operations);
    new VocabularyApi(vocabularies).bind(operations);
    new SearchApi(search::find, search::suggest, new SearchParameters(vocabularies))
        .bind(operations);
    new ContractApi(contract).bind(operations);
    var look =
        new org.symbolon.platform.pages.Site(Messages.load(), Assets.load(), settings.baseUrl());
    return new Site(
        contract,
        operations,
        pages(look),
        new PlainErrors(look),
        new Idempotency(database, clock, ids),
        viewers::admit,
        new Problems(ids),
        new Limits(),
        meters);
  }

  private PageRoutes pages(org.symbolon.platform.pages.Site look) {
    var routes = new PageRoutes();
    new HomePages(look, vocabularies, search::find).bind(routes);
    new SearchPages(look, vocabularies, search::find, listings).bind(routes);
    new ListingPages(look, vocabularies, listings, new SimilarCards(search, vocabularies))
        .bind(routes);
    new OrganisationPages(look, vocabularies, organisations, search::find).bind(routes);
    return routes;
  }

  private <T extends AutoCloseable> T closeLater(T resource) {
    open.push(resource);
    return resource;
  }

  /** Closes what was opened, last first; what fails to close is logged and does not stop the rest. */
  @Override
  public void close() {
    // Whoever still asks is refused before what would answer him is gone.
    try {
      // Some end with the one that deployed them, before their own turn comes.
      Future.join(
              vertx.deploymentIDs().stream().map(id -> vertx.undeploy(id).otherwiseEmpty()).toList())
          .timeout(STOP_SECONDS, TimeUnit.SECONDS)
          .await();
    } catch (Exception e) {
      LOG.warn("Not everything stopped in time: {}", e.getMessage());
    }
    closeWhatIsOpen();
  }

  private void closeWhatIsOpen() {
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
