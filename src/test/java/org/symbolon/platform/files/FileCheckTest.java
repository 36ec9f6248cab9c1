package org.symbolon.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Upload;

/** What is taken of the files that people send, and what is left of them. */
class FileCheckTest {
  private static final int TURNED_RIGHT = 6;

  @TempDir private Path folder;

  private CheckedFile checked(byte[] bytes) throws IOException {
    var file = Files.write(folder.resolve("upload"), bytes);
    return new FileCheck().check(new Upload("file", file, bytes.length));
  }

  private void assertRefused(byte[] bytes, String why) {
    assertThatThrownBy(() -> checked(bytes))
        .isInstanceOfSatisfying(
            Refused.Invalid.class,
            refused -> {
              var violation = refused.violations().getFirst();
              assertThat(violation.pointer()).isEqualTo("/file");
              assertThat(violation.detail()).contains(why);
            });
  }

  /** Twice as wide as high; the left half is red, the right one blue. */
  private static byte[] jpeg(int width) throws IOException {
    var image = new BufferedImage(width, width / 2, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, width / 2);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(width / 2, 0, width / 2, width / 2);
    graphics.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", out);
    return out.toByteArray();
  }

  /** The same with what a phone adds: how it was held, and where (Exif 2.32, GPS 4.6.6). */
  private static byte[] fromAPhone(byte[] jpeg) {
    var tiff = ByteBuffer.allocate(200);
    tiff.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
    tiff.putShort((short) 2);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    tiff.putShort((short) TURNED_RIGHT).putShort((short) 0);
    tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38).putInt(0);
    // Latitude 1° 17' 11" north, as three fractions.
    tiff.putShort((short) 2);
    tiff.putShort((short) 1).putShort((short) 2).putInt(2).put((byte) 'N').put(new byte[3]);
    tiff.putShort((short) 2).putShort((short) 5).putInt(3).putInt(68).putInt(0);
    tiff.putInt(1).putInt(1).putInt(17).putInt(1).putInt(11).putInt(1);
    tiff.put("WELL AT KISUMU".getBytes(StandardCharsets.US_ASCII));
    var exif = new byte[tiff.position()];
    tiff.get(0, exif);
    var segment = ByteBuffer.allocate(10 + exif.length);
    segment.putShort((short) 0xFFE1).putShort((short) (8 + exif.length));
    segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif);
    var all = new ByteArrayOutputStream();
    all.write(jpeg, 0, 2);
    all.writeBytes(segment.array());
    all.write(jpeg, 2, jpeg.length - 2);
    return all.toByteArray();
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void aPhotographLosesWhereItWasTakenAndStandsUpright() throws IOException {
    var sent = fromAPhone(jpeg(400));
    assertThat(latin(sent)).contains("Exif", "WELL AT KISUMU");
    var kept = checked(sent);
    assertThat(kept.type()).isEqualTo(FileType.JPEG);
    assertThat(latin(kept.bytes())).doesNotContain("Exif").doesNotContain("KISUMU");
    var image = ImageIO.read(new ByteArrayInputStream(kept.bytes()));
    assertThat(image.getWidth()).isEqualTo(200);
    assertThat(image.getHeight()).isEqualTo(400);
    // Held turned to the right: what was at the left is at the top.
    assertThat(new Color(image.getRGB(100, 20)).getRed()).isGreaterThan(200);
    assertThat(new Color(image.getRGB(100, 380)).getBlue()).isGreaterThan(200);
  }

  @Test
  void aLargePictureBecomesAsLargeAsPagesNeedIt() throws IOException {
    var image = ImageIO.read(new ByteArrayInputStream(checked(jpeg(5_000)).bytes()));
    assertThat(image.getWidth()).isEqualTo(Pictures.EDGE);
    assertThat(image.getHeight()).isEqualTo(Pictures.EDGE / 2);
  }

  @Test
  void whatIsHiddenBehindAPictureIsGone() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_ARGB), "png", out);
    out.writeBytes("<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
    var kept = checked(out.toByteArray());
    assertThat(kept.type()).isEqualTo(FileType.PNG);
    assertThat(latin(kept.bytes())).doesNotContain("script");
  }

  @Test
  void aPictureThatUnpacksToTooMuchIsRefused() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(9_000, 9_000, BufferedImage.TYPE_BYTE_BINARY), "png", out);
    assertThat(out.size()).isLessThan(100_000);
    assertRefused(out.toByteArray(), "60 million pixels");
  }

  @Test
  void aBrokenPictureIsRefused() throws IOException {
    var half = java.util.Arrays.copyOf(jpeg(400), 60);
    assertRefused(half, "cannot be read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><script>alert(1)</script></html>",
        "PK\u0003\u0004 something zipped",
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "just words",
        "\u007fELF program"
      })
  void whatIsNoneOfTheTypesIsRefusedWhateverItsName(String content) {
    assertRefused(content.getBytes(StandardCharsets.ISO_8859_1), "must be a JPEG, PNG, GIF or PDF");
  }

  private static byte[] pdf(String objects) {
    return ("%PDF-1.7\n1 0 obj\n<< /Type /Catalog " + objects + " >>\nendobj\n%%EOF\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void aPlainPdfIsKeptAsItIs() throws IOException {
    var sent = pdf("/Pages 2 0 R");
    assertThat(checked(sent)).satisfies(kept -> assertThat(kept.bytes()).isEqualTo(sent));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>",
        "/OpenAction << /S /J#61vaScript /JS (app.alert(1)) >>",
        "/OpenAction << /S /Launch /F (calc.exe) >>",
        "/Names << /EmbeddedFiles 3 0 R >>",
        "/AcroForm << /XFA 4 0 R >>",
        "/Type /RichMedia"
      })
  void aPdfThatCouldDoSomethingIsRefused(String object) {
    assertRefused(pdf(object), "must not hold scripts");
  }

  @Test
  void aScriptInACompressedObjectIsFound() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(packed)) {
      deflater.write("1 0 << /S /JavaScript /JS (x) >>".getBytes(StandardCharsets.US_ASCII));
    }
    var file = new ByteArrayOutputStream();
    file.writeBytes("%PDF-1.7\n9 0 obj\n".getBytes(StandardCharsets.US_ASCII));
    file.writeBytes(
        "<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n".getBytes(StandardCharsets.US_ASCII));
    file.writeBytes(packed.toByteArray());
    file.writeBytes("\nendstream\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    assertRefused(file.toByteArray(), "must not hold scripts");
  }

  @Test
  void whatNobodyCanLookIntoIsRefused() {
    assertRefused(pdf("/Encrypt 5 0 R"), "must not be encrypted");
    assertRefused("%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII), "whole PDF");
  }
}
