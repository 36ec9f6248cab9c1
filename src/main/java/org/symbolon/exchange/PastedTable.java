package org.symbolon.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.posting.TableReader;

/**
 * Rows of the template that somebody copied out of a spreadsheet: the header may be missing, its
 * columns may be few, and the keys that an import needs may be empty.
 */
public final class PastedTable implements TableReader {
  /** Rows taken at once; more are an import. */
  public static final int ROWS = 20;

  private static final Path PASTED = Path.of("table");

  /** A first line with as many names of columns is a header. */
  private static final int NAMES = 2;

  /** Whose listing it is, is known by whoever pastes it. */
  private static final Set<TemplateColumn> KEYS =
      Set.of(
          TemplateColumn.SOURCE,
          TemplateColumn.EXTERNAL_ID,
          TemplateColumn.ORGANISATION_EXTERNAL_ID);

  private final Vertx vertx;

  /**
   * A reader of tables.
   *
   * @param vertx on whose worker threads files are read
   */
  public PastedTable(Vertx vertx) {
    this.vertx = vertx;
  }

  /** The lines of a table and where each stands. */
  private record Lines(List<Long> numbers, List<List<String>> values) implements CsvTable.Rows {
    @Override
    public void accept(long line, List<String> row) {
      numbers.add(line);
      values.add(row);
    }
  }

  private static Lines none() {
    return new Lines(new ArrayList<>(), new ArrayList<>());
  }

  @Override
  public List<ObjectNode> read(String table) {
    var read = none();
    try {
      CsvTable.read(PASTED, table, read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows(read);
  }

  @Override
  public List<ObjectNode> read(Path file) {
    return vertx
        .executeBlocking(
            () -> {
              var read = none();
              CsvTable.read(file, read);
              return rows(read);
            },
            false)
        .await();
  }

  private static List<ObjectNode> rows(Lines read) {
    var lines = read.values();
    var numbers = read.numbers();
    if (lines.isEmpty()) {
      throw FileRefused.because(PASTED, "is empty");
    }
    var named = header(lines.getFirst());
    var columns = named.isEmpty() ? List.of(TemplateColumn.values()) : named;
    var first = named.isEmpty() ? 0 : 1;
    if (lines.size() - first > ROWS) {
      throw FileRefused.because(PASTED, "has more than " + ROWS + " rows");
    }
    var rows = new ArrayList<ObjectNode>();
    for (var i = first; i < lines.size(); i++) {
      rows.add(row(numbers.get(i), columns, lines.get(i)));
    }
    return rows;
  }

  /** The columns in their order, null for those of one's own; empty when it is no header. */
  private static List<TemplateColumn> header(List<String> values) {
    var columns = values.stream().map(value -> TemplateColumn.of(value).orElse(null)).toList();
    var named = columns.stream().filter(column -> column != null).count();
    return named >= Math.min(NAMES, values.size()) ? new ArrayList<>(columns) : List.of();
  }

  private static ObjectNode row(long line, List<TemplateColumn> columns, List<String> values) {
    if (values.size() > columns.size()) {
      throw FileRefused.because(
          PASTED,
          "has %d values on line %d where there are %d columns"
              .formatted(values.size(), line, columns.size()));
    }
    var cells = new EnumMap<TemplateColumn, String>(TemplateColumn.class);
    for (var i = 0; i < values.size(); i++) {
      if (columns.get(i) != null && !values.get(i).isBlank()) {
        cells.put(columns.get(i), values.get(i));
      }
    }
    KEYS.forEach(key -> cells.putIfAbsent(key, "pasted"));
    Arrays.stream(TemplateColumn.values())
        .filter(column -> column.ofOrganisation() && !KEYS.contains(column))
        .forEach(cells::remove);
    return switch (TemplateRow.read(line, cells)) {
      case Row.ListingRow read -> {
        var listing = read.listing();
        listing.remove(List.of("source", "externalId", "organisation"));
        yield listing;
      }
      case Row.Unreadable unreadable ->
          throw new Refused.Invalid(
              "line " + line + ", " + unreadable.problem().field(), unreadable.problem().reason());
      case Row.OrganisationRow other ->
          throw FileRefused.because(PASTED, "has an organisation on line " + other.line());
    };
  }
}
