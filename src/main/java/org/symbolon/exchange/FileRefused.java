package org.symbolon.exchange;

import java.nio.file.Path;
import org.symbolon.kernel.Refused;

/** The one sentence that a file is refused with. */
final class FileRefused {
  private FileRefused() {}

  /** A refusal that names the file; the sentence goes on where the name ends: {@code is empty}. */
  static Refused.Invalid because(Path file, String sentence) {
    return new Refused.Invalid(String.valueOf(file.getFileName()), sentence);
  }
}
