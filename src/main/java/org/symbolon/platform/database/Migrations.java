package org.symbolon.platform.database;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.symbolon.kernel.Refused;

/** Brings the schema to the version of this build. Blocking: it runs before Vert.x starts. */
public final class Migrations {
  private static final int TRIES = 5;
  private static final int SECONDS_BETWEEN_TRIES = 3;
  private static final int RETRY_AFTER_SECONDS = 10;

  private Migrations() {}

  /**
   * Applies what is missing from {@code migrations/} on the class path; safe on several nodes.
   *
   * @throws Refused.Unavailable when PostgreSQL does not answer for about fifteen seconds
   */
  public static void apply(DatabaseAddress address) {
    try {
      Flyway.configure()
          .dataSource(address.jdbcUrl(), address.user(), address.password())
          .locations("classpath:migrations")
          .connectRetries(TRIES)
          .connectRetriesInterval(SECONDS_BETWEEN_TRIES)
          .load()
          .migrate();
    } catch (FlywayException e) {
      if (e.getCause() instanceof SQLException cause && noWayIn(cause.getSQLState())) {
        throw new Refused.Unavailable(
            "PostgreSQL at %s does not let us in: %s".formatted(address, cause.getMessage()),
            RETRY_AFTER_SECONDS);
      }
      throw e;
    }
  }

  /** SQLSTATE classes of a connection that fails, of a wrong sign-in and of a missing database. */
  private static boolean noWayIn(String state) {
    return state != null
        && (state.startsWith("08") || state.startsWith("28") || state.startsWith("3D"));
  }
}
