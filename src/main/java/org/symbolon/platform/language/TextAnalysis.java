package org.symbolon.platform.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.symbolon.kernel.Language;

/**
 * Cuts texts into words and reduces each to its stem, by the rules of the text's language; words
 * that say nothing by themselves (articles, prepositions) are left out. Pure: the same text always
 * gives the same words. Safe for several threads. Analyzers: Apache Lucene.
 */
public final class TextAnalysis {

  /**
   * A word of a text.
   *
   * @param stem what its forms have in common
   * @param written as it stands in the text
   */
  public record Token(String stem, String written) {}

  private static final Map<Language, Analyzer> ANALYZERS = new EnumMap<>(Language.class);
  private static final Analyzer ANY_OTHER = new StemAnalyzer(null);

  static {
    for (var language : Language.values()) {
      ANALYZERS.put(language, new StemAnalyzer(language));
    }
  }

  private TextAnalysis() {}

  /**
   * The words of a text, in order.
   *
   * @param language BCP 47 tag; a language that is none of the six keeps its words as they are
   */
  public static List<Token> tokens(String text, String language) {
    if (text == null || text.isBlank()) {
      return List.of();
    }
    var analyzer = Language.of(language).map(ANALYZERS::get).orElse(ANY_OTHER);
    var tokens = new ArrayList<Token>();
    try (var stream = analyzer.tokenStream("", text)) {
      var stem = stream.addAttribute(CharTermAttribute.class);
      var place = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(
            new Token(stem.toString(), text.substring(place.startOffset(), place.endOffset())));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }
}
