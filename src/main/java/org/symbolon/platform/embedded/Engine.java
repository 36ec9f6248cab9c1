package org.symbolon.platform.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** One engine in its data folder: how it is started, and how one sees that it answers. */
sealed interface Engine permits PostgresEngine, ElasticsearchEngine {

  /** The name for messages. */
  String name();

  Path log();

  /** Waits for a left-over process, prepares the data folder and starts the process. */
  ChildProcess launch() throws IOException;

  /** Whether the process that was launched last is ready for work. */
  boolean answers();

  /**
   * Puts a hard end to the process when it did not end in time after {@link ChildProcess#askToEnd}.
   */
  void kill(ChildProcess process);
}
