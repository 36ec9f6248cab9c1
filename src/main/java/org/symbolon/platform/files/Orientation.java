package org.symbolon.platform.files;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held: the tag Orientation of a JPEG file's Exif part (Exif 2.32, tag 0x0112).
 * Whoever removes the metadata has to turn the pixels.
 *
 * @param value 1 to 8; 1 where nothing is said
 */
record Orientation(int value) {
  private static final Orientation UPRIGHT = new Orientation(1);
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int START_OF_IMAGE = 0xFFD8;
  private static final int APP1 = 0xFFE1;
  private static final int START_OF_SCAN = 0xFFDA;
  private static final int TAG = 0x0112;
  private static final int ENTRY_BYTES = 12;
  private static final int MOST = 8;
  private static final int FIRST_TURNED = 5;

  /** What the file says; upright for whatever is no JPEG, and for what makes no sense. */
  static Orientation of(byte[] file) {
    var in = ByteBuffer.wrap(file);
    if (in.remaining() < 4 || (in.getShort() & 0xFFFF) != START_OF_IMAGE) {
      return UPRIGHT;
    }
    while (in.remaining() >= 4) {
      var marker = in.getShort() & 0xFFFF;
      var length = (in.getShort() & 0xFFFF) - 2;
      if (marker == START_OF_SCAN || length < 0 || length > in.remaining()) {
        return UPRIGHT;
      }
      var segment = in.slice(in.position(), length);
      if (marker == APP1 && startsWithExif(segment)) {
        return ofTiff(segment.slice(EXIF.length, segment.remaining() - EXIF.length));
      }
      in.position(in.position() + length);
    }
    return UPRIGHT;
  }

  private static boolean startsWithExif(ByteBuffer segment) {
    return segment.remaining() > EXIF.length
        && segment.slice(0, EXIF.length).equals(ByteBuffer.wrap(EXIF));
  }

  private static Orientation ofTiff(ByteBuffer tiff) {
    try {
      tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      var directory = tiff.getInt(4);
      var entries = tiff.getShort(directory) & 0xFFFF;
      for (var i = 0; i < entries; i++) {
        var entry = directory + 2 + i * ENTRY_BYTES;
        if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
          var value = tiff.getShort(entry + 8) & 0xFFFF;
          return value >= 1 && value <= MOST ? new Orientation(value) : UPRIGHT;
        }
      }
    } catch (IndexOutOfBoundsException broken) {
      // A camera's note that points nowhere says nothing; the picture itself may be fine.
      return UPRIGHT;
    }
    return UPRIGHT;
  }

  /** Whether width and height change places. */
  boolean turned() {
    return value >= FIRST_TURNED;
  }

  /** Turns a picture of this width and height upright. */
  AffineTransform transform(int width, int height) {
    return switch (value) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
