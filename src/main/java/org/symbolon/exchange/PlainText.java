package org.symbolon.exchange;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Turns what sources call text into plain text: markup and entities resolved, paragraphs kept as
 * blank lines, list entries on lines of their own, control characters repaired or dropped. Nothing
 * that it returns can carry markup on purpose, yet it may hold a literal {@code <}: writers escape.
 */
final class PlainText {
  /** Only these are markup; {@code <T<500 F} in a specification is not. */
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(?:a|abbr|article|b|big|blockquote|br|caption|center|cite|code|dd|div|dl|dt|em|"
              + "font|h[1-6]|hr|i|img|ins|li|mark|ol|p|pre|q|s|section|small|span|strike|strong|"
              + "style|script|sub|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul)"
              + "(?:\\s[^<>]*)?/?>|<!--.*?-->");

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});");

  /** A carriage return that went through a spreadsheet. */
  private static final String SPREADSHEET_RETURN = "_x000D_";

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Map<Character, Character> RAISED =
      Map.ofEntries(
          Map.entry('0', '⁰'),
          Map.entry('1', '¹'),
          Map.entry('2', '²'),
          Map.entry('3', '³'),
          Map.entry('4', '⁴'),
          Map.entry('5', '⁵'),
          Map.entry('6', '⁶'),
          Map.entry('7', '⁷'),
          Map.entry('8', '⁸'),
          Map.entry('9', '⁹'),
          Map.entry('+', '⁺'),
          Map.entry('-', '⁻'));

  private PlainText() {}

  /** Text of several paragraphs; null and blank become empty. */
  static String of(String source) {
    if (source == null || source.isBlank()) {
      return "";
    }
    var repaired = repair(source);
    var text =
        TAG.matcher(repaired).find() || ENTITY.matcher(repaired).find()
            ? withoutMarkup(repaired)
            : repaired;
    return tidy(repair(text));
  }

  /** Text on one line: for titles, names and summaries. */
  static String line(String source) {
    return of(source).replaceAll("\\s+", " ");
  }

  /**
   * Windows-1252 that was read as ISO 8859-1 leaves C1 control characters where quotes and dashes
   * stood: they are put back. Other control characters go.
   */
  private static String repair(String text) {
    var clean = new StringBuilder(text.length());
    var lines = text.replace(SPREADSHEET_RETURN, "\n").replace("\r\n", "\n").replace('\r', '\n');
    for (var i = 0; i < lines.length(); i++) {
      var c = lines.charAt(i);
      if (c >= 0x80 && c <= 0x9f) {
        var meant = new String(new byte[] {(byte) c}, WINDOWS_1252);
        clean.append(meant.equals("\ufffd") || meant.charAt(0) == c ? "" : meant);
      } else if (c == '\n' || c == '\t' || (c >= ' ' && c != 0x7f && !isNoise(lines, i))) {
        clean.append(c);
      }
    }
    return clean.toString();
  }

  /** Byte order marks inside the text, soft hyphens, and halves of characters. */
  private static boolean isNoise(String text, int i) {
    var c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c == '\ufeff' || c == '\u00ad';
  }

  private static String withoutMarkup(String text) {
    var body = Jsoup.parseBodyFragment(escapeWhatIsNoMarkup(text)).body();
    body.select("script, style").remove();
    var plain = new StringBuilder();
    body.traverse(new Writer(plain));
    return plain.toString();
  }

  private static String escapeWhatIsNoMarkup(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    var tag = TAG.matcher(text);
    var entity = ENTITY.matcher(text);
    for (var i = 0; i < text.length(); ) {
      var c = text.charAt(i);
      if (c == '<' && tag.find(i) && tag.start() == i) {
        escaped.append(tag.group());
        i = tag.end();
      } else if (c == '&' && entity.find(i) && entity.start() == i) {
        escaped.append(entity.group());
        i = entity.end();
      } else {
        escaped.append(c == '<' ? "&lt;" : c == '&' ? "&amp;" : String.valueOf(c));
        i++;
      }
    }
    return escaped.toString();
  }

  private static String tidy(String text) {
    return text.replaceAll("[\\t\\u00a0\\u2007\\u202f ]+", " ")
        .replaceAll(" ?\\n ?", "\n")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }

  /** Writes the text of a parsed fragment. */
  private record Writer(StringBuilder plain) implements NodeVisitor {
    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        plain.append(
            text.parent() instanceof Element parent && parent.normalName().equals("sup")
                ? raised(text.getWholeText())
                : text.getWholeText());
      } else if (node instanceof Element element && depth > 0) {
        switch (element.normalName()) {
          case "br", "tr", "dd", "dt" -> plain.append('\n');
          case "li" -> plain.append("\n- ");
          case "q" -> plain.append('"');
          case "td", "th" -> plain.append(' ');
          default -> plain.append(isParagraph(element) ? "\n\n" : "");
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && depth > 0) {
        if (element.normalName().equals("q")) {
          plain.append('"');
        } else if (isParagraph(element)) {
          plain.append("\n\n");
        }
      }
    }

    private static boolean isParagraph(Element element) {
      return element.isBlock()
          && !Set.of("br", "li", "tr", "td", "th", "dd", "dt").contains(element.normalName());
    }

    /** 10<sup>-6</sup> must not become 10-6. */
    private static String raised(String text) {
      var raised = new StringBuilder();
      for (var c : text.strip().toCharArray()) {
        var sign = RAISED.get(c == '−' ? '-' : c);
        if (sign == null) {
          return "^" + text.strip();
        }
        raised.append(sign.charValue());
      }
      return raised.toString();
    }
  }
}
