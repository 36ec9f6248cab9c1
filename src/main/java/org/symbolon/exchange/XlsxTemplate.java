package org.symbolon.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.symbolon.kernel.Refused;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The template as an Excel workbook: its first sheet, read row by row. Only the workbook's own
 * table of shared strings is held in memory, within {@link #PART_BYTES}.
 */
final class XlsxTemplate implements Source {
  private static final long FILE_BYTES = 64L << 20;

  /** Unpacked size of one part of the workbook. */
  private static final long PART_BYTES = 256L << 20;

  /** Text packs ten to one; a bomb packs a thousand to one and more. */
  private static final double LEAST_INFLATE_RATIO = 0.005;

  private static final int COLUMNS_MOST = 200;

  static {
    // POI keeps its guards in static fields; this is the only place that reads workbooks.
    ZipSecureFile.setMinInflateRatio(LEAST_INFLATE_RATIO);
    ZipSecureFile.setMaxEntrySize(PART_BYTES);
  }

  @Override
  public void read(Path file, Consumer<Row> rows) {
    var table = new TemplateTable(file, rows);
    try {
      if (Files.size(file) > FILE_BYTES) {
        throw FileRefused.because(file, "is larger than " + (FILE_BYTES >> 20) + " MiB");
      }
      refuseOther(file);
      sheet(file, table);
    } catch (OpenXML4JException | OpenXML4JRuntimeException | SAXException e) {
      throw refusal(file, e);
    } catch (IOException e) {
      throw refusal(file, e);
    } catch (IllegalArgumentException | IllegalStateException e) {
      // What POI throws for workbooks that break its own rules.
      throw refusal(file, e);
    }
    table.end();
  }

  private static void refuseOther(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var head = in.readNBytes(4);
      if (head.length < 4 || head[0] != 'P' || head[1] != 'K') {
        throw FileRefused.because(file, "is not an Excel workbook (.xlsx)");
      }
    }
  }

  private static Refused.Invalid refusal(Path file, Exception e) {
    var message = String.valueOf(e.getMessage());
    return FileRefused.because(
        file,
        message.contains("Zip bomb") || message.contains("max entry size")
            ? "unpacks to more than a workbook may hold"
            : "is not a readable Excel workbook");
  }

  private static void sheet(Path file, TemplateTable table)
      throws IOException, OpenXML4JException, SAXException {
    try (var workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      var strings = new ReadOnlySharedStringsTable(workbook);
      var reader = new XSSFReader(workbook);
      var sheets = reader.getSheetsData();
      if (!sheets.hasNext()) {
        throw FileRefused.because(file, "has no sheet");
      }
      try (var sheet = sheets.next()) {
        var parser = XMLHelper.newXMLReader();
        parser.setContentHandler(
            new XSSFSheetXMLHandler(
                reader.getStylesTable(),
                null,
                strings,
                new Cells(table),
                new DataFormatter(Locale.ROOT),
                false));
        parser.parse(new InputSource(sheet));
      } catch (javax.xml.parsers.ParserConfigurationException e) {
        throw new IllegalStateException("The JDK has no XML parser.", e);
      }
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Collects the cells of a row; empty ones are not in the file. */
  private static final class Cells implements XSSFSheetXMLHandler.SheetContentsHandler {
    private final TemplateTable table;
    private List<String> values = new ArrayList<>();

    Cells(TemplateTable table) {
      this.table = table;
    }

    @Override
    public void startRow(int row) {
      values = new ArrayList<>();
    }

    @Override
    public void cell(String reference, String value, XSSFComment comment) {
      var column = reference == null ? values.size() : new CellReference(reference).getCol();
      if (column >= values.size() && column < COLUMNS_MOST) {
        while (values.size() < column) {
          values.add("");
        }
        values.add(value == null ? "" : value);
      }
    }

    @Override
    public void endRow(int row) {
      if (!values.stream().allMatch(String::isBlank)) {
        table.accept(row + 1L, values);
      }
    }
  }
}
