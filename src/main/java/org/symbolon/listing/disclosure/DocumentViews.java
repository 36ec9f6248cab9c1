package org.symbolon.listing.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.symbolon.platform.language.Wording;

/** How documents are described. */
final class DocumentViews {
  private static final int KILOBYTE = 1_000;
  private static final int MEGABYTE = 1_000 * KILOBYTE;

  private DocumentViews() {}

  /** "120 kB", "2.4 MB". */
  static String size(int bytes, Wording say) {
    return bytes < MEGABYTE
        ? say.text("size.kilobytes", "size", say.number(Math.max(1, bytes / KILOBYTE)))
        : say.text(
            "size.megabytes",
            "size",
            say.number(
                BigDecimal.valueOf(bytes)
                    .divide(BigDecimal.valueOf(MEGABYTE), 1, RoundingMode.HALF_UP)));
  }
}
