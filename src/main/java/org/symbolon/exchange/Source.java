package org.symbolon.exchange;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.symbolon.kernel.Refused;

/** Reads one kind of file, one row after the other: memory does not grow with the file. */
interface Source {

  /**
   * Reads the file from its first to its last row. Reading the same file twice gives the same rows.
   *
   * @throws Refused.Invalid when the file is not what it claims to be
   */
  void read(Path file, Consumer<Row> rows);
}
