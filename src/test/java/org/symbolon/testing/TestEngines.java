package org.symbolon.testing;

import org.symbolon.platform.embedded.Engines;

/**
 * Real engines for one test class.
 *
 * @param engines where they answer, with an empty database of the class's own
 * @param indexPrefix what the names of all indices and aliases of the class begin with; it ends
 *     with a hyphen
 */
public record TestEngines(Engines engines, String indexPrefix) {

  /** {@code postgresql://user:password@host:port/database}. */
  public String databaseUrl() {
    return engines.databaseUrl();
  }

  /** Root URL without a slash at its end. */
  public String elasticsearchUrl() {
    return engines.elasticsearchUrl();
  }
}
