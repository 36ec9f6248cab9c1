package org.symbolon.platform.embedded;

import java.net.URI;

/**
 * Where two running engines answer.
 *
 * @param databaseUser user name, of letters and digits
 * @param databasePassword password, of letters and digits
 * @param database name of the database
 * @param elasticsearchUrl root URL without a slash at its end
 */
public record Engines(
    String databaseHost,
    int databasePort,
    String database,
    String databaseUser,
    String databasePassword,
    String elasticsearchUrl) {

  /**
   * {@code postgresql://user:password@host:port/database}, as the setting {@code
   * SYMBOLON_DATABASE_URL} has it.
   */
  public String databaseUrl() {
    return "postgresql://%s:%s@%s:%d/%s"
        .formatted(databaseUser, databasePassword, databaseHost, databasePort, database);
  }

  /** The address for JDBC, which takes user and password apart from it. */
  public String jdbcUrl() {
    return "jdbc:postgresql://%s:%d/%s".formatted(databaseHost, databasePort, database);
  }

  /** The same engines with another database. */
  public Engines withDatabase(String name) {
    return new Engines(
        databaseHost, databasePort, name, databaseUser, databasePassword, elasticsearchUrl);
  }

  /**
   * Reads a database URL of the form that {@link #databaseUrl} writes; the port may be left out
   * (5432).
   *
   * @throws IllegalArgumentException when a part is missing; the message does not show the password
   */
  public static Engines of(String databaseUrl, String elasticsearchUrl) {
    URI uri = URI.create(databaseUrl);
    String[] credentials =
        uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
    if (credentials.length != 2 || uri.getHost() == null || uri.getPath().length() < 2) {
      throw new IllegalArgumentException(
          "A database URL has the form postgresql://user:password@host:port/database.");
    }
    return new Engines(
        uri.getHost(),
        uri.getPort() < 0 ? 5432 : uri.getPort(),
        uri.getPath().substring(1),
        credentials[0],
        credentials[1],
        elasticsearchUrl.replaceAll("/+$", ""));
  }

  /** Without the password, for logs. */
  @Override
  public String toString() {
    return "PostgreSQL at %s:%d/%s, Elasticsearch at %s"
        .formatted(databaseHost, databasePort, database, elasticsearchUrl);
  }
}
