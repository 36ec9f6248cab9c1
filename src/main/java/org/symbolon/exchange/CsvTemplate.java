package org.symbolon.exchange;

import java.nio.file.Path;
import java.util.function.Consumer;

/** The template as a text file of separated values. */
final class CsvTemplate implements Source {

  @Override
  public void read(Path file, Consumer<Row> rows) {
    var table = new TemplateTable(file, rows);
    CsvTable.read(file, table);
    table.end();
  }
}
