package org.symbolon.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import org.apache.tika.Tika;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Upload;

/** Decides by its bytes what a file is, and whether it may be kept. Blocks: belongs on a worker. */
final class FileCheck {
  /** The largest picture that is taken. */
  static final int PICTURE_BYTES = 10 * 1024 * 1024;

  /** The largest document that is taken. */
  static final int DOCUMENT_BYTES = 20 * 1024 * 1024;

  private static final String FIELD = "/file";
  private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif");

  private final Tika tika = new Tika();

  /**
   * The file as it is kept.
   *
   * @throws Refused.Invalid when it is none of the types that are taken, too large or not harmless
   */
  CheckedFile check(Upload upload) {
    refuse(upload.size() > DOCUMENT_BYTES, "may have at most 20 MB");
    var bytes = read(upload);
    var type = tika.detect(bytes);
    if (PICTURES.contains(type)) {
      refuse(bytes.length > PICTURE_BYTES, "may have at most 10 MB when it is a picture");
      return Pictures.drawnAnew(bytes);
    }
    refuse(!type.equals("application/pdf"), "must be a JPEG, PNG, GIF or PDF; it is " + type);
    PdfCheck.objection(bytes).ifPresent(why -> refuse(true, why));
    return new CheckedFile(FileType.PDF, bytes);
  }

  private static byte[] read(Upload upload) {
    try {
      return Files.readAllBytes(upload.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void refuse(boolean broken, String why) {
    if (broken) {
      throw new Refused.Invalid(FIELD, why);
    }
  }
}
