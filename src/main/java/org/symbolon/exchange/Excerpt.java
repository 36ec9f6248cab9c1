package org.symbolon.exchange;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Makes a summary or a title out of longer text that the listing keeps whole elsewhere. Lengths
 * count Unicode code points.
 */
final class Excerpt {
  /** What a cut inside a sentence ends with. */
  private static final String ELLIPSIS = "…";

  /** Below this share of the room, whole sentences say too little. */
  private static final double LEAST_SHARE = 0.2;

  private Excerpt() {}

  /** As many whole sentences from the start as fit; words where even the first is too long. */
  static String sentences(String text, int most, Locale locale) {
    var line = text.replaceAll("\\s+", " ").strip();
    if (length(line) <= most) {
      return line;
    }
    var breaks = BreakIterator.getSentenceInstance(locale);
    breaks.setText(line);
    var end = 0;
    for (var next = breaks.next();
        next != BreakIterator.DONE && length(line.substring(0, next).strip()) <= most;
        next = breaks.next()) {
      end = next;
    }
    return end < most * LEAST_SHARE ? words(line, most) : line.substring(0, end).strip();
  }

  /** The text itself if it fits; else as many whole words as fit, and an ellipsis. */
  static String words(String text, int most) {
    if (length(text) <= most) {
      return text;
    }
    var end = text.offsetByCodePoints(0, most - 1);
    var space = text.lastIndexOf(' ', end);
    // One word without blanks is cut where the room ends.
    var cut = text.substring(0, space > end / 2 ? space : end);
    return cut.replaceAll("[\\s,;:.–-]+$", "") + ELLIPSIS;
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
