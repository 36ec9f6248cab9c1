package org.symbolon.exchange;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.symbolon.kernel.Refused;

/** Reads a text file of separated values: encoding and separator are found out, quotes obeyed. */
final class CsvTable {
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private CsvTable() {}

  /** Takes the lines of a table; the first is the header. */
  interface Rows {
    /**
     * Takes one line.
     *
     * @param line where the row starts, counted from 1
     */
    void accept(long line, List<String> values);
  }

  /**
   * Reads a whole table, blank lines left out.
   *
   * @throws Refused.Invalid when the file is no such table
   */
  static void read(Path file, Rows rows) {
    try {
      if (Files.size(file) == 0) {
        throw FileRefused.because(file, "is empty");
      }
      var encoding = Encoding.of(file);
      char separator;
      try (var reader = Files.newBufferedReader(file, encoding)) {
        separator = separator(reader);
      }
      try (var reader = Files.newBufferedReader(file, encoding)) {
        skipMark(reader);
        records(file, new RecordReader(reader), separator, rows);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The same of text that is there already.
   *
   * @param name what refusals call it
   */
  static void read(Path name, String text, Rows rows) throws IOException {
    var reader = new StringReader(text);
    var separator = separator(reader);
    reader.reset();
    skipMark(reader);
    records(name, new RecordReader(reader), separator, rows);
  }

  private static void records(Path file, RecordReader reader, char separator, Rows rows)
      throws IOException {
    var format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
    try (var parser = CSVParser.builder().setReader(reader).setFormat(format).get()) {
      var line = 1L;
      var records = parser.iterator();
      while (records.hasNext()) {
        var values = records.next().stream().toList();
        reader.recordTaken();
        if (!values.stream().allMatch(String::isBlank)) {
          rows.accept(line, values);
        }
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException | CSVException e) {
      throw FileRefused.because(file, "is not a table of separated values: " + reason(e));
    }
  }

  private static String reason(Throwable e) {
    var cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage();
  }

  /** The separator that the header has most of, outside of quotes. */
  private static char separator(Reader reader) throws IOException {
    var counts = new int[SEPARATORS.size()];
    var quoted = false;
    int c;
    for (var i = 0; i < RecordReader.RECORD_CHARACTERS && (c = reader.read()) >= 0; i++) {
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        break;
      } else if (!quoted && SEPARATORS.contains((char) c)) {
        counts[SEPARATORS.indexOf((char) c)]++;
      }
    }
    var best = 0;
    for (var i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return SEPARATORS.get(best);
  }

  private static void skipMark(Reader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
  }

  /** The names of a header, without blanks around them. */
  static List<String> header(List<String> values) {
    var names = new ArrayList<String>(values.size());
    values.forEach(value -> names.add(value.strip()));
    return List.copyOf(names);
  }
}
