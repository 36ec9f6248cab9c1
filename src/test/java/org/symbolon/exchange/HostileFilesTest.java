package org.symbolon.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.symbolon.kernel.Refused;

/** Files that are not what they claim, or want to hurt. */
class HostileFilesTest {
  private static final int HUNDRED_MB = 100_000_000;

  @TempDir Path folder;

  private Path write(byte[] bytes) throws Exception {
    return Files.write(folder.resolve("file"), bytes);
  }

  private Path write(String text) throws Exception {
    return write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void read(Path file, Format format) throws Exception {
    var reading = Reading.of(file, format, null);
    if (reading.accepted.isEmpty() && reading.rows.isEmpty()) {
      throw FileRefused.because(file, "holds no rows");
    }
  }

  private static void assertRefused(Path file, Format format, String sentence) {
    assertThatThrownBy(() -> read(file, format))
        .isInstanceOf(Refused.Invalid.class)
        .hasMessageStartingWith("file: ")
        .hasMessageContaining(sentence);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void nothingIsRefused(Format format) throws Exception {
    assertRefused(write(new byte[0]), format, "");
    assertRefused(write("\ufeff"), format, "");
    assertRefused(write("\n\n\n"), format, "");
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void noiseIsRefused(Format format) throws Exception {
    var noise = new byte[10_000];
    new java.util.Random(7).nextBytes(noise);
    assertRefused(write(noise), format, "");
    Arrays.fill(noise, (byte) 0);
    assertRefused(write(noise), format, "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "NASA_T2 ~ [] ~ does not start with an object",
        "NASA_T2 ~ {\"results\": 5} ~ no list 'results'",
        "NASA_T2 ~ {\"items\": []} ~ no list 'results'",
        "NASA_T2 ~ {\"results\": [[\"a\" ~ not valid JSON from line 1",
        "NASA_T2 ~ {\"results\": []} x ~ not valid JSON from line 1",
        "NASA_T2 ~ {\"results\": []} {} ~ something follows",
        "SBIR ~ {\"id\":\"1\",\"title\":\"t\"} ~ line 1 has no text member 'text'",
        "SBIR ~ a,b,c ~ line 1 is not valid JSON",
        "ILAB ~ a;b;c ~ has no column 'Moto'",
        "CSV ~ a,b,c ~ lacks columns of the template: source, externalId",
        "JSONL ~ {\"record\":\"listing\"} ~ line 1 must be",
        "JSONL ~ {\"record\":\"header\",\"format\":\"symbolon\",\"version\":9} ~ of version 9",
        "XLSX ~ source,externalId ~ not an Excel workbook"
      })
  void anotherShapeIsRefused(Format format, String text, String sentence) throws Exception {
    assertRefused(write(text), format, sentence);
  }

  private static final String HEADER =
      "source,externalId,kind,title,summary,language,organisation.externalId";

  @Test
  void headersMustBeTheTemplates() throws Exception {
    assertRefused(write(HEADER + ",titel\n"), Format.CSV, "does not know: titel");
    assertRefused(write(HEADER + ",Title\n"), Format.CSV, "column title twice");
    assertRefused(write(HEADER + "\na,\"b\"c,d\n"), Format.CSV, "not a table");
    assertRefused(write("PK\u0003\u0004 rest"), Format.CSV, "try --format xlsx");
    assertRefused(write(HEADER + "\na\0b"), Format.CSV, "NUL bytes");
    assertRefused(write(HEADER.getBytes(StandardCharsets.UTF_16LE)), Format.CSV, "NUL bytes");
  }

  @Test
  void depthIsBounded() throws Exception {
    var deep = "[".repeat(100_000);
    assertRefused(write("{\"results\": [" + deep), Format.NASA_T2, "not valid JSON");
    assertRefused(write(deep), Format.JSONL, "line 1 is not valid JSON");
    var file =
        write(
            "{\"record\":\"header\",\"format\":\"symbolon\",\"version\":1}\n{\"a\":" + deep + "\n");
    var reading = Reading.of(file, Format.JSONL, folder.resolve("report.csv"));
    assertThat(reading.rejected.rows()).isEqualTo(1);
  }

  /** Written piece by piece, so that the test itself needs no memory. */
  private Path hundredMegabytes(String before) throws Exception {
    var file = folder.resolve("file");
    var piece = new byte[1_000_000];
    Arrays.fill(piece, (byte) 'a');
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(before.getBytes(StandardCharsets.UTF_8));
      for (var i = 0; i < HUNDRED_MB / piece.length; i++) {
        out.write(piece);
      }
    }
    return file;
  }

  @Test
  void aLineOfAHundredMegabytesIsNotHeldInMemory() throws Exception {
    assertRefused(hundredMegabytes(HEADER + "\na,\""), Format.CSV, "longer than");
    assertRefused(hundredMegabytes("{\"results\": [[\""), Format.NASA_T2, "not valid JSON");
    assertRefused(hundredMegabytes("{\"id\":\""), Format.SBIR, "line 1 is longer than");
    var reading =
        Reading.of(
            hundredMegabytes("{\"record\":\"header\",\"format\":\"symbolon\",\"version\":1}\n{\""),
            Format.JSONL,
            null);
    assertThat(reading.rejected.rows()).isEqualTo(1);
  }

  @Test
  void aWorkbookThatUnpacksWithoutEndIsRefused() throws Exception {
    var file = folder.resolve("file");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      entry(
          zip,
          "[Content_Types].xml",
          """
          <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="xml" ContentType="application/xml"/>
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
          <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
          <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
          </Types>
          """);
      entry(
          zip,
          "_rels/.rels",
          """
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
          </Relationships>
          """);
      entry(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>");
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      zip.write(
          "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>"
              .getBytes(StandardCharsets.UTF_8));
      var piece = new byte[1_000_000];
      Arrays.fill(piece, (byte) 'a');
      for (var i = 0; i < 400; i++) {
        zip.write(piece);
      }
      zip.closeEntry();
    }
    assertThat(Files.size(file)).isLessThan(1_000_000);
    assertRefused(file, Format.XLSX, "unpacks to more than");
  }

  @Test
  void anArchiveThatIsNoWorkbookIsRefused() throws Exception {
    var file = folder.resolve("file");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      entry(zip, "readme.txt", "hello");
    }
    assertRefused(file, Format.XLSX, "not a readable Excel workbook");
    assertRefused(
        write(Arrays.copyOf(Files.readAllBytes(file), 40)), Format.XLSX, "not a readable");
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws Exception {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
