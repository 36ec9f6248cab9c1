package org.symbolon.platform.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/**
 * What keeps a PDF from being taken: that it is none, that it holds more than can be looked into,
 * or anything but pages (ISO 32000-2: actions of 12.6, embedded files of 7.11.4, rich media of
 * 13.7). Objects in compressed object streams (7.5.7) are looked into as well.
 */
final class PdfCheck {
  /** Most bytes of object streams that are unpacked: nobody makes us unpack without an end. */
  private static final int UNPACKED_BYTES = 64 * 1024 * 1024;

  private static final int TAIL_BYTES = 2_048;

  /** Long names only: a short one would be found by chance among the bytes of a picture. */
  private static final List<String> FORBIDDEN =
      List.of(
          "JavaScript",
          "Launch",
          "EmbeddedFile",
          "EmbeddedFiles",
          "RichMedia",
          "XFA",
          "SubmitForm",
          "ImportData",
          "GoToE");

  /** A name (7.3.5), in which any letter may be written as its number. */
  private static final Pattern NAME = Pattern.compile("/([A-Za-z0-9#]{2,60})(?![A-Za-z0-9#])");

  private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");
  private static final Pattern STREAM = Pattern.compile("(?<!end)stream\\r?\\n");

  private PdfCheck() {}

  /** Why it is not taken; empty when it is. */
  static Optional<String> objection(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (!text.startsWith("%PDF-")
        || !text.substring(Math.max(0, text.length() - TAIL_BYTES)).contains("%%EOF")) {
      return Optional.of("is not a whole PDF");
    }
    if (holds(text, List.of("Encrypt"))) {
      return Optional.of("must not be encrypted: nobody could look into it");
    }
    try {
      return holds(text, FORBIDDEN) || holds(unpacked(text, bytes), FORBIDDEN)
          ? Optional.of("must not hold scripts, actions or embedded files")
          : Optional.empty();
    } catch (IOException e) {
      return Optional.of("is a PDF that cannot be looked into");
    }
  }

  private static boolean holds(String text, List<String> names) {
    return NAME.matcher(text)
        .results()
        .map(found -> found.group(1))
        .map(name -> name.indexOf('#') < 0 ? name : plain(name))
        .anyMatch(names::contains);
  }

  private static String plain(String name) {
    return ESCAPE
        .matcher(name)
        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(letter(found.group(1))));
  }

  private static String letter(String code) {
    return String.valueOf((char) Integer.parseInt(code, 16));
  }

  /** The text of all object streams. */
  private static String unpacked(String text, byte[] bytes) throws IOException {
    var all = new StringBuilder();
    var streams = STREAM.matcher(text);
    var searched = 0;
    while (streams.find()) {
      var dictionary =
          text.substring(Math.max(searched, streams.start() - TAIL_BYTES), streams.start());
      searched = streams.end();
      if (dictionary.lastIndexOf("ObjStm") > dictionary.lastIndexOf("endobj")) {
        var left = UNPACKED_BYTES - all.length();
        all.append(unpack(bytes, streams.end(), left)).append('\n');
      }
    }
    return all.toString();
  }

  private static String unpack(byte[] bytes, int from, int most) throws IOException {
    try (var in =
        new InflaterInputStream(new ByteArrayInputStream(bytes, from, bytes.length - from))) {
      var unpacked = in.readNBytes(most);
      if (unpacked.length == most) {
        throw new IOException("more than " + UNPACKED_BYTES + " bytes of objects");
      }
      return new String(unpacked, StandardCharsets.ISO_8859_1);
    }
  }
}
