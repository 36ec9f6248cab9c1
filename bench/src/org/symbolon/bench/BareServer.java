package org.symbolon.bench;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.symbolon.platform.embedded.Engines;

/**
 * The floor for reads: a bare Vert.x HTTP server on event loops that answers every request with one
 * pipelined select of one row by its key. No router, no checks, no headers but two. Runs as a process
 * of its own: {@code bench/run bare PORT} with the database's address in {@code BENCH_DATABASE}.
 */
final class BareServer extends VerticleBase {
  private static final int PIPELINING = 64;

  /** In all as many as the marketplace has for reads. */
  private static final int CONNECTIONS = 4;

  private static final int ID_CHARACTERS = 36;
  private static final String SELECT = "select content::text from listing where id = $1";

  private final int port;
  private final int loops;
  private final Engines engines;
  private SqlClient client;

  private BareServer(int port, int loops, Engines engines) {
    this.port = port;
    this.loops = loops;
    this.engines = engines;
  }

  static void run(List<String> arguments) throws InterruptedException {
    var port = Integer.parseInt(arguments.getFirst());
    var engines = Engines.of(System.getenv("BENCH_DATABASE"), "http://unused");
    var loops = Runtime.getRuntime().availableProcessors();
    Vertx.vertx()
        .deployVerticle(
            () -> new BareServer(port, loops, engines),
            new DeploymentOptions().setInstances(loops))
        .await();
    new CountDownLatch(1).await();
  }

  @Override
  public Future<?> start() {
    client =
        PgBuilder.client()
            .with(new PoolOptions().setMaxSize(Math.max(1, CONNECTIONS / loops)))
            .connectingTo(
                new PgConnectOptions()
                    .setHost(engines.databaseHost())
                    .setPort(engines.databasePort())
                    .setDatabase(engines.database())
                    .setUser(engines.databaseUser())
                    .setPassword(engines.databasePassword())
                    .setCachePreparedStatements(true)
                    .setPipeliningLimit(PIPELINING))
            .using(vertx)
            .build();
    return vertx.createHttpServer().requestHandler(this::answer).listen(port, "127.0.0.1");
  }

  private void answer(HttpServerRequest request) {
    var path = request.path();
    var id = UUID.fromString(path.substring(path.length() - ID_CHARACTERS));
    client
        .preparedQuery(SELECT)
        .execute(Tuple.of(id))
        .onSuccess(
            rows ->
                request
                    .response()
                    .putHeader("Content-Type", "application/json")
                    .end(rows.iterator().next().getString(0)))
        .onFailure(e -> request.response().setStatusCode(500).end());
  }
}
