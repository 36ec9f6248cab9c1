package org.symbolon.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.symbolon.exchange.Row.Problem;

/**
 * The report on rows that were not taken: a CSV file with line, source, external id, field, value
 * and reason, one line per broken rule. The file appears with the first of them.
 */
final class Rejections implements AutoCloseable {
  private static final int VALUE_CHARACTERS = 100;
  private static final int REASON_CHARACTERS = 500;
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader("line", "source", "externalId", "field", "value", "reason")
          .get();

  private final Path file;
  private CSVPrinter printer;
  private long rows;
  private long unidentified;

  /**
   * A report at this place.
   *
   * @param file where the report goes; null for none
   */
  Rejections(Path file) throws IOException {
    this.file = file;
    if (file != null) {
      // What an earlier run found would read as this one's.
      Files.deleteIfExists(file);
    }
  }

  /** Notes one row and everything that is wrong with it. */
  void add(long line, List<Problem> problems) {
    rows++;
    if (problems.stream().anyMatch(p -> p.source() == null || p.externalId() == null)) {
      unidentified++;
    }
    if (file == null) {
      return;
    }
    try {
      if (printer == null) {
        BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        printer = new CSVPrinter(writer, FORMAT);
      }
      for (var problem : problems) {
        printer.printRecord(
            line,
            cell(problem.source()),
            cell(problem.externalId()),
            cell(problem.field()),
            cell(problem.value()),
            cell(problem.reason(), REASON_CHARACTERS));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long rows() {
    return rows;
  }

  /** Rows that did not tell which listing they are. */
  long unidentified() {
    return unidentified;
  }

  /** Where the report is; empty when there was nothing to report. */
  Optional<Path> file() {
    return rows == 0 ? Optional.empty() : Optional.ofNullable(file);
  }

  /** Shortened, on one line, and never a formula: somebody opens this in a spreadsheet. */
  static String cell(String value) {
    return cell(value, VALUE_CHARACTERS);
  }

  private static String cell(String value, int most) {
    if (value == null) {
      return "";
    }
    var line =
        Excerpt.words(PlainText.line(value.substring(0, Math.min(value.length(), 4_000))), most);
    return !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
  }

  @Override
  public void close() throws IOException {
    if (printer != null) {
      printer.close(true);
    }
  }
}
