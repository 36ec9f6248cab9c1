package org.symbolon.platform.files;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.symbolon.kernel.Refused;

/**
 * Draws a picture anew: upright, at most {@value #EDGE} pixels along its longer edge, and without
 * anything that was in the file beside its pixels (place, camera, thumbnail, comments, hidden
 * data).
 */
final class Pictures {
  /** Pixels of the longer edge. */
  static final int EDGE = 1_600;

  /** The largest picture that is decoded, in pixels: a photograph of 60 megapixels. */
  static final long PIXELS = 60_000_000;

  /** How many times the wanted edge is still read in full, for a good picture after scaling. */
  private static final int OVERSAMPLING = 2;

  private static final float QUALITY = 0.85f;

  private Pictures() {}

  /**
   * The picture as it is kept.
   *
   * @throws Refused.Invalid when it cannot be decoded, or is too large
   */
  static CheckedFile drawnAnew(byte[] bytes) {
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      var readers = ImageIO.getImageReaders(in);
      FileCheck.refuse(!readers.hasNext(), "is a picture that cannot be read");
      var reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return encoded(upright(read(reader), Orientation.of(bytes)));
      } finally {
        reader.dispose();
      }
    } catch (Refused refused) {
      throw refused;
    } catch (IOException | RuntimeException e) {
      // Decoders throw many things at broken files; which one tells a person nothing.
      throw new Refused.Invalid("/file", "is a picture that cannot be read");
    }
  }

  private static BufferedImage read(ImageReader reader) throws IOException {
    var width = reader.getWidth(0);
    var height = reader.getHeight(0);
    FileCheck.refuse((long) width * height > PIXELS, "may have at most 60 million pixels");
    var parameters = reader.getDefaultReadParam();
    var step = Math.max(1, Math.max(width, height) / (EDGE * OVERSAMPLING));
    parameters.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, parameters);
  }

  private static BufferedImage upright(BufferedImage source, Orientation orientation) {
    var scale = Math.min(1.0, EDGE / (double) Math.max(source.getWidth(), source.getHeight()));
    var width = Math.max(1, (int) Math.round(source.getWidth() * scale));
    var height = Math.max(1, (int) Math.round(source.getHeight() * scale));
    var seeThrough = source.getColorModel().hasAlpha();
    var target =
        new BufferedImage(
            orientation.turned() ? height : width,
            orientation.turned() ? width : height,
            seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    var graphics = target.createGraphics();
    try {
      if (!seeThrough) {
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, target.getWidth(), target.getHeight());
      }
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      var transform = orientation.transform(width, height);
      transform.concatenate(
          AffineTransform.getScaleInstance(
              width / (double) source.getWidth(), height / (double) source.getHeight()));
      graphics.drawImage(source, transform, null);
    } finally {
      graphics.dispose();
    }
    return target;
  }

  private static CheckedFile encoded(BufferedImage image) throws IOException {
    var type = image.getColorModel().hasAlpha() ? FileType.PNG : FileType.JPEG;
    var bytes = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByMIMEType(type.mediaType()).next();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      var parameters = writer.getDefaultWriteParam();
      if (type == FileType.JPEG) {
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(QUALITY);
      }
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return new CheckedFile(type, bytes.toByteArray());
  }
}
