package org.symbolon.platform.database;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.symbolon.kernel.Refused;

/**
 * The door to PostgreSQL. Reads share a few pipelined connections; a transaction takes a connection
 * of its own. Calls wait with {@code await()}, so they belong on virtual threads or on threads
 * outside Vert.x.
 */
public final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final int READ_CONNECTIONS = 4;
  private static final int PIPELINING = 64;
  private static final int WAITING_READS = 2_000;
  private static final int TRANSACTION_CONNECTIONS = 16;
  private static final int WAITING_TRANSACTIONS = 500;
  private static final int CONNECT_SECONDS = 10;
  private static final int RETRY_AFTER_SECONDS = 5;

  private final SqlClient reads;
  private final Pool transactions;

  public Database(Vertx vertx, DatabaseAddress address) {
    var options =
        new PgConnectOptions()
            .setHost(address.host())
            .setPort(address.port())
            .setDatabase(address.database())
            .setUser(address.user())
            .setPassword(address.password())
            .setCachePreparedStatements(true)
            .setPipeliningLimit(PIPELINING);
    this.reads =
        PgBuilder.client()
            .with(
                new PoolOptions()
                    .setMaxSize(READ_CONNECTIONS)
                    .setMaxWaitQueueSize(WAITING_READS)
                    .setConnectionTimeout(CONNECT_SECONDS)
                    .setConnectionTimeoutUnit(TimeUnit.SECONDS))
            .connectingTo(options)
            .using(vertx)
            .build();
    this.transactions =
        PgBuilder.pool()
            .with(
                new PoolOptions()
                    .setMaxSize(TRANSACTION_CONNECTIONS)
                    .setMaxWaitQueueSize(WAITING_TRANSACTIONS)
                    .setConnectionTimeout(CONNECT_SECONDS)
                    .setConnectionTimeoutUnit(TimeUnit.SECONDS))
            .connectingTo(new PgConnectOptions(options).setPipeliningLimit(1))
            .using(vertx)
            .build();
  }

  /** For single statements that only read. */
  public SqlClient reads() {
    return reads;
  }

  /** Succeeds while PostgreSQL answers; for health checks, which must not wait on a thread. */
  public Future<?> ping() {
    return reads.query("select 1").execute();
  }

  /** The pooled reads, to hand to a store. */
  public Session session() {
    return new Session(reads);
  }

  /**
   * Runs work in one transaction: commits when it returns, rolls back when it throws.
   *
   * @throws Refused.Conflict when a named constraint says no
   * @throws Refused.Unavailable when PostgreSQL does not answer
   */
  public <T> T inTransaction(Function<Session, T> work) {
    SqlConnection connection;
    try {
      connection = transactions.getConnection().await();
    } catch (Throwable e) {
      LOG.debug("No connection to PostgreSQL: {}", e.getMessage());
      throw unavailable();
    }
    try {
      var transaction = connection.begin().await();
      T result;
      try {
        result = work.apply(new Session(connection));
      } catch (Throwable e) {
        rollBack(transaction);
        throw e;
      }
      transaction.commit().await();
      return result;
    } catch (Throwable e) {
      throw translate(e);
    } finally {
      connection
          .close()
          .onFailure(e -> LOG.debug("A connection could not be given back: {}", e.getMessage()));
    }
  }

  private static void rollBack(io.vertx.sqlclient.Transaction transaction) {
    try {
      transaction.rollback().await();
    } catch (RuntimeException e) {
      // The work's own exception travels on; a connection that cannot roll back is dead anyway.
      LOG.debug("Rollback failed: {}", e.getMessage());
    }
  }

  /** What a failure of the driver means to the caller. */
  public static RuntimeException translate(Throwable failure) {
    return switch (failure) {
      case Refused refused -> refused;
      case PgException e when e.getConstraint() != null && e.getSqlState().startsWith("23") ->
          new Refused.Conflict(Constraints.meaning(e.getConstraint()));
      case PgException e when e.getSqlState() != null && e.getSqlState().startsWith("57P") ->
          unavailable();
      case ClosedConnectionException e -> unavailable();
      case IOException e -> unavailable();
      case TimeoutException e -> unavailable();
      // What the pool says when no connection came free in time; it has no type of its own.
      case Throwable e when "Timeout".equals(e.getMessage()) -> unavailable();
      case RuntimeException e -> e;
      default -> new IllegalStateException(failure);
    };
  }

  private static Refused.Unavailable unavailable() {
    return new Refused.Unavailable(
        "The database does not answer at the moment.", RETRY_AFTER_SECONDS);
  }

  @Override
  public void close() {
    reads.close().await();
    transactions.close().await();
  }
}
