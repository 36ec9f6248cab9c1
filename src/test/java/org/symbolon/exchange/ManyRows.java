package org.symbolon.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes a big table in the template's columns, the same for the same number of rows: {@code
 * ManyRows FILE ROWS}, CSV or, where the name ends so, a workbook. For measuring an import's memory
 * and speed.
 */
final class ManyRows {
  private static final String[] HEADER = {
    "source",
    "externalId",
    "kind",
    "title",
    "summary",
    "description",
    "language",
    "trl",
    "organisation.externalId",
    "organisation.name",
    "organisation.type",
    "organisation.country"
  };
  private static final String[] WORDS = {
    "solar", "pump", "water", "filter", "membrane", "heat", "store", "battery", "sensor", "valve",
    "drying", "grain", "cooling", "engine", "biogas", "soil", "compost", "roof", "wall", "panel"
  };
  private static final int SEED = 20261120;
  private static final int OWNERS = 500;
  private static final int DESCRIPTION_WORDS = 200;

  private ManyRows() {}

  /** Takes one row after the other. */
  private interface Sink {
    void accept(int row, String[] cells) throws IOException;
  }

  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
  }

  static void write(Path file, int rows) throws IOException {
    if (file.toString().endsWith(".xlsx")) {
      try (var workbook = new SXSSFWorkbook(100);
          var out = Files.newOutputStream(file)) {
        var sheet = workbook.createSheet();
        rows(
            rows,
            (at, cells) -> {
              var row = sheet.createRow(at);
              for (var i = 0; i < cells.length; i++) {
                row.createCell(i).setCellValue(cells[i]);
              }
            });
        workbook.write(out);
      }
      return;
    }
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      rows(rows, (at, cells) -> out.write(String.join(",", cells) + "\n"));
    }
  }

  private static void rows(int rows, Sink sink) throws IOException {
    var random = new Random(SEED);
    sink.accept(0, HEADER);
    for (var i = 1; i <= rows; i++) {
      var owner = random.nextInt(OWNERS);
      sink.accept(
          i,
          new String[] {
            "generated",
            "row-" + i,
            i % 3 == 0 ? "NEED" : "TECHNOLOGY",
            words(random, 6),
            words(random, 30) + ".",
            words(random, DESCRIPTION_WORDS) + ".",
            "en",
            String.valueOf(1 + random.nextInt(9)),
            "owner-" + owner,
            "Owner " + owner,
            "MSME",
            "KE"
          });
    }
  }

  private static String words(Random random, int count) {
    var text = new StringBuilder();
    for (var i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return text.toString();
  }
}
