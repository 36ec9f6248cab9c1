package org.symbolon.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.symbolon.kernel.Refused;

/**
 * Finds out how a text file is encoded: by its byte order mark, else UTF-8 if the whole file is
 * that, else Windows-1252, which spreadsheets still write.
 */
final class Encoding {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int CHUNK_BYTES = 1 << 16;

  private Encoding() {}

  /**
   * The encoding of a file.
   *
   * @throws Refused.Invalid when it holds no text
   */
  static Charset of(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var head = in.readNBytes(4);
      if (head.length >= 2 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe) {
        return StandardCharsets.UTF_16LE;
      }
      if (head.length >= 2 && (head[0] & 0xff) == 0xfe && (head[1] & 0xff) == 0xff) {
        return StandardCharsets.UTF_16BE;
      }
      if (head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] < ' ') {
        throw FileRefused.because(
            file, "is a ZIP archive or an Excel workbook, not a text file: try --format xlsx");
      }
    }
    if (isAll(file, StandardCharsets.UTF_8.newDecoder())) {
      return StandardCharsets.UTF_8;
    }
    if (isAll(file, WINDOWS_1252.newDecoder())) {
      return WINDOWS_1252;
    }
    throw FileRefused.because(file, "is neither UTF-8 nor UTF-16 nor Windows-1252 text");
  }

  private static boolean isAll(Path file, CharsetDecoder decoder) throws IOException {
    decoder
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    try (InputStream in = Files.newInputStream(file)) {
      var bytes = ByteBuffer.allocate(CHUNK_BYTES);
      var characters = CharBuffer.allocate(CHUNK_BYTES * 2);
      for (var end = false; !end; ) {
        var read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        refuseBinary(file, bytes);
        if (decoder.decode(bytes, characters, end).isError()) {
          return false;
        }
        bytes.compact();
        characters.clear();
      }
      return true;
    }
  }

  /** Neither encoding that is tried has a NUL in text. */
  private static void refuseBinary(Path file, ByteBuffer bytes) {
    for (var i = bytes.position(); i < bytes.limit(); i++) {
      if (bytes.get(i) == 0) {
        throw FileRefused.because(
            file, "is not a text file: it holds NUL bytes and no byte order mark");
      }
    }
  }
}
