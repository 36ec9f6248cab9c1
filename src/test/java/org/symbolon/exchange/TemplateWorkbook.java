package org.symbolon.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes the workbook template from the text template: {@code docs/templates/listings.xlsx}. Run
 * its main method from the project's folder after a change of the columns.
 */
final class TemplateWorkbook {
  static final Path TEXT = Path.of("docs/templates/listings.csv");
  static final Path WORKBOOK = Path.of("docs/templates/listings.xlsx");

  private static final int CHARACTER_WIDTH = 256;
  private static final int COLUMN_CHARACTERS = 22;

  private TemplateWorkbook() {}

  public static void main(String[] arguments) throws IOException {
    write(TEXT, WORKBOOK);
  }

  static void write(Path text, Path file) throws IOException {
    var lines = new ArrayList<List<String>>();
    CsvTable.read(text, (line, values) -> lines.add(values));
    try (var workbook = new XSSFWorkbook();
        var out = Files.newOutputStream(file)) {
      var sheet = workbook.createSheet("Listings");
      var bold = workbook.createCellStyle();
      var font = workbook.createFont();
      font.setBold(true);
      bold.setFont(font);
      for (var i = 0; i < lines.size(); i++) {
        var row = sheet.createRow(i);
        for (var j = 0; j < lines.get(i).size(); j++) {
          var cell = row.createCell(j);
          cell.setCellValue(lines.get(i).get(j));
          if (i == 0) {
            cell.setCellStyle(bold);
            sheet.setColumnWidth(j, COLUMN_CHARACTERS * CHARACTER_WIDTH);
          }
        }
      }
      sheet.createFreezePane(2, 1);
      workbook.write(out);
    }
  }
}
