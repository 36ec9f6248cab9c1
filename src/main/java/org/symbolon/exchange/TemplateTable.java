package org.symbolon.exchange;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.symbolon.exchange.Row.Problem;

/** Takes the lines of a table in the template's columns, header first, and makes rows of them. */
final class TemplateTable implements CsvTable.Rows {
  /** Columns of one's own, which are passed over. */
  private static final String PRIVATE = "x-";

  private final Path file;
  private final Consumer<Row> rows;
  private List<String> header;

  TemplateTable(Path file, Consumer<Row> rows) {
    this.file = file;
    this.rows = rows;
  }

  @Override
  public void accept(long line, List<String> values) {
    if (header == null) {
      header = CsvTable.header(values);
      refuseBadHeader();
      return;
    }
    var cells = new EnumMap<TemplateColumn, String>(TemplateColumn.class);
    for (var i = 0; i < values.size(); i++) {
      if (i >= header.size()) {
        if (!values.get(i).isBlank()) {
          rows.accept(tooWide(line, values, cells));
          return;
        }
      } else if (!values.get(i).isBlank()) {
        var value = values.get(i);
        TemplateColumn.of(header.get(i)).ifPresent(column -> cells.put(column, value));
      }
    }
    rows.accept(TemplateRow.read(line, cells));
  }

  /** Refuses a file that ended before its header. */
  void end() {
    if (header == null) {
      throw FileRefused.because(file, "has no header");
    }
  }

  private Row tooWide(long line, List<String> values, Map<TemplateColumn, String> cells) {
    var reason = "has " + values.size() + " values where the header has " + header.size();
    return new Row.Unreadable(
        line,
        new Problem(
            cells.get(TemplateColumn.SOURCE),
            cells.get(TemplateColumn.EXTERNAL_ID),
            "",
            null,
            reason));
  }

  private void refuseBadHeader() {
    var missing =
        Arrays.stream(TemplateColumn.values())
            .filter(TemplateColumn::needed)
            .map(TemplateColumn::title)
            .filter(title -> header.stream().noneMatch(title::equalsIgnoreCase))
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw FileRefused.because(file, "lacks columns of the template: " + missing);
    }
    var unknown =
        header.stream()
            .filter(name -> !name.isEmpty())
            .filter(name -> !name.toLowerCase(Locale.ROOT).startsWith(PRIVATE))
            .filter(name -> TemplateColumn.of(name).isEmpty())
            .limit(3)
            .collect(Collectors.joining(", "));
    if (!unknown.isEmpty()) {
      throw FileRefused.because(
          file,
          "has columns that the template does not know: "
              + unknown
              + " (begin the names of columns of your own with x-)");
    }
    var names = header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    names.stream()
        .filter(name -> !name.isEmpty() && names.indexOf(name) != names.lastIndexOf(name))
        .findFirst()
        .ifPresent(name -> {
          throw FileRefused.because(file, "has the column " + name + " twice");
        });
  }
}
