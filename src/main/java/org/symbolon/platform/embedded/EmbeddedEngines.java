package org.symbolon.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * PostgreSQL and Elasticsearch, running as children of this JVM with their data in one folder. They
 * end when this is closed and when the JVM ends, in whatever way. Use {@link DataFolder} to get
 * them: it sees to it that a folder has one owner.
 */
public final class EmbeddedEngines implements AutoCloseable {

  private final Engines engines;
  private final Supervisor postgresql;
  private final Supervisor elasticsearch;

  private EmbeddedEngines(Engines engines, Supervisor postgresql, Supervisor elasticsearch) {
    this.engines = engines;
    this.postgresql = postgresql;
    this.elasticsearch = elasticsearch;
  }

  /**
   * Starts both engines at the same time and returns when both answer.
   *
   * @throws EngineFailed when one of them cannot be started; the other one is stopped then
   */
  public static EmbeddedEngines start(Path folder, EngineOptions options) {
    Path data = folder.toAbsolutePath().normalize();
    EngineFiles files = EngineFiles.find();
    Path logs = createFolder(data.resolve("logs"));
    var search =
        new ElasticsearchEngine(
            files.elasticsearchHome(),
            data.resolve("elasticsearch"),
            logs.resolve("elasticsearch.log"),
            FreePort.find(),
            options,
            List.of());
    FutureTask<Supervisor> elasticsearch = inBackground(() -> Supervisor.start(search));
    int port = FreePort.find();
    try {
      var account = PostgresAccount.find();
      Path binaries = PostgresBinaries.unpacked(files);
      Path cluster = data.resolve("postgresql");
      Path log = logs.resolve("postgresql.log");
      String password =
          new PostgresCluster(binaries, cluster, account).ensure(log, options.durable());
      var database = new PostgresEngine(binaries, cluster, log, port, account, options);
      Supervisor postgresql = Supervisor.start(database);
      var engines =
          new Engines(
              "127.0.0.1",
              port,
              PostgresCluster.DATABASE,
              PostgresCluster.USER,
              password,
              search.url());
      return new EmbeddedEngines(engines, postgresql, join(elasticsearch, postgresql));
    } catch (IOException | EngineFailed failed) {
      closeWhenStarted(elasticsearch);
      throw failed instanceof EngineFailed known
          ? known
          : new EngineFailed("postgresql cannot be started: " + failed.getMessage(), failed);
    }
  }

  /** Where the engines answer; this stays the same when one of them has to be started again. */
  public Engines engines() {
    return engines;
  }

  /** How often PostgreSQL had to be started again. */
  public int postgresqlRestarts() {
    return postgresql.restarts();
  }

  /** How often Elasticsearch had to be started again. */
  public int elasticsearchRestarts() {
    return elasticsearch.restarts();
  }

  /** Stops both engines at the same time, in good order, within about eight seconds. */
  @Override
  public void close() {
    FutureTask<Void> search =
        inBackground(() -> {
          elasticsearch.close();
          return null;
        });
    postgresql.close();
    result(search);
  }

  private static Path createFolder(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new EngineFailed("The data folder cannot be created: " + failed.getMessage(), failed);
    }
  }

  private static <T> FutureTask<T> inBackground(Callable<T> work) {
    var task = new FutureTask<>(work);
    Thread.ofPlatform().daemon().name("engine-elasticsearch").start(task);
    return task;
  }

  private static Supervisor join(FutureTask<Supervisor> elasticsearch, Supervisor postgresql) {
    try {
      return result(elasticsearch);
    } catch (EngineFailed failed) {
      postgresql.close();
      throw failed;
    }
  }

  private static void closeWhenStarted(FutureTask<Supervisor> elasticsearch) {
    try {
      result(elasticsearch).close();
    } catch (EngineFailed alsoFailed) {
      // The failure of PostgreSQL is reported; this one left nothing behind that runs.
      return;
    }
  }

  private static <T> T result(FutureTask<T> task) {
    try {
      return task.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof EngineFailed known
          ? known
          : new EngineFailed(
              "elasticsearch cannot be started: " + failed.getCause(), failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new EngineFailed("Interrupted while an engine was starting or stopping", interrupted);
    }
  }
}
