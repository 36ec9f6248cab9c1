package org.symbolon.platform.database;

import org.flywaydb.core.Flyway;

/** Brings the schema to the version of this build. Blocking: it runs before Vert.x starts. */
public final class Migrations {
  private Migrations() {}

  /** Applies what is missing from {@code migrations/} on the class path; safe on several nodes. */
  public static void apply(DatabaseAddress address) {
    Flyway.configure()
        .dataSource(address.jdbcUrl(), address.user(), address.password())
        .locations("classpath:migrations")
        .connectRetries(10)
        .load()
        .migrate();
  }
}
