package org.symbolon.server;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Files that tests send, made on the spot. */
final class Samples {
  private Samples() {}

  /** A PDF of one empty page with a comment in it. */
  static byte[] pdf(String comment) {
    return ("%PDF-1.4\n% "
            + comment
            + "\n"
            + "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
            + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
            + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n"
            + "trailer\n<< /Root 1 0 R >>\n%%EOF\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A JPEG, twice as wide as high, its left half red and its right half blue. */
  static byte[] jpeg(int width) {
    var image = new BufferedImage(width, width / 2, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, width / 2);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(width / 2, 0, width / 2, width / 2);
    graphics.dispose();
    return encoded(image, "jpg");
  }

  static byte[] png(int edge) {
    return encoded(new BufferedImage(edge, edge, BufferedImage.TYPE_INT_ARGB), "png");
  }

  private static byte[] encoded(BufferedImage image, String format) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
