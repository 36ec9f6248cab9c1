package org.symbolon.exchange;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines of a UTF-8 file, however long they are: a line over the limit is skipped unread. */
final class Lines implements AutoCloseable {
  /** A listing at all its limits takes a third of this. */
  static final int LINE_BYTES = 1 << 20;

  /**
   * @param number counted from 1
   * @param text empty where there is a problem
   * @param problem why it cannot be read, or null
   */
  record Line(long number, String text, String problem) {
    boolean isBlank() {
      return problem == null && text.isBlank();
    }
  }

  private final InputStream in;
  private long number;

  private Lines(InputStream in) {
    this.in = in;
  }

  static Lines of(Path file) throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    in.mark(3);
    var mark = in.readNBytes(3);
    var utf8 = mark.length == 3 && mark[0] == (byte) 0xef && mark[1] == (byte) 0xbb;
    if (!utf8 || mark[2] != (byte) 0xbf) {
      in.reset();
    }
    return new Lines(in);
  }

  /** The next line, or null at the end. */
  Line next() throws IOException {
    var bytes = new ByteArrayOutputStream();
    var length = 0L;
    int c;
    while ((c = in.read()) >= 0 && c != '\n') {
      if (++length <= LINE_BYTES) {
        bytes.write(c);
      }
    }
    if (c < 0 && length == 0) {
      return null;
    }
    number++;
    if (length > LINE_BYTES) {
      return new Line(number, "", "is longer than " + LINE_BYTES + " bytes");
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
      return new Line(number, text.toString(), null);
    } catch (CharacterCodingException e) {
      return new Line(number, "", "is not UTF-8 text");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
