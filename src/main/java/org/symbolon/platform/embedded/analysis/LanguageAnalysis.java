package org.symbolon.platform.embedded.analysis;

import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/**
 * Language analyzers and token filters for the embedded Elasticsearch, whose published jar has
 * none. Every name, and every option that is read, is that of a full Elasticsearch distribution, so
 * one mapping file serves both.
 */
public final class LanguageAnalysis extends Plugin implements AnalysisPlugin {

  @Override
  public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
    var analyzers = new TreeMap<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>>();
    analyzers.put("arabic", stemmed(ArabicAnalyzer.getDefaultStopSet(), ArabicAnalyzer::new));
    analyzers.put("english", stemmed(EnglishAnalyzer.getDefaultStopSet(), EnglishAnalyzer::new));
    analyzers.put("french", stemmed(FrenchAnalyzer.getDefaultStopSet(), FrenchAnalyzer::new));
    analyzers.put("german", stemmed(GermanAnalyzer.getDefaultStopSet(), GermanAnalyzer::new));
    analyzers.put("italian", stemmed(ItalianAnalyzer.getDefaultStopSet(), ItalianAnalyzer::new));
    analyzers.put(
        "portuguese", stemmed(PortugueseAnalyzer.getDefaultStopSet(), PortugueseAnalyzer::new));
    analyzers.put("russian", stemmed(RussianAnalyzer.getDefaultStopSet(), RussianAnalyzer::new));
    analyzers.put("spanish", stemmed(SpanishAnalyzer.getDefaultStopSet(), SpanishAnalyzer::new));
    // Pairs of characters instead of stems: Chinese, Japanese and Korean.
    analyzers.put(
        "cjk",
        stemmed(
            CJKAnalyzer.getDefaultStopSet(), (stopWords, unstemmed) -> new CJKAnalyzer(stopWords)));
    return analyzers;
  }

  @Override
  public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
    return TokenFilters.byName();
  }

  private static AnalysisProvider<AnalyzerProvider<? extends Analyzer>> stemmed(
      CharArraySet defaultStopWords, LanguageAnalyzer analyzer) {
    return (index, environment, name, settings) ->
        new Fixed(
            name,
            analyzer.of(stopWords(environment, settings, defaultStopWords), unstemmed(settings)));
  }

  private static CharArraySet stopWords(
      Environment environment, Settings settings, CharArraySet defaults) {
    return Analysis.parseStopWords(environment, settings, defaults);
  }

  private static CharArraySet unstemmed(Settings settings) {
    return Analysis.parseStemExclusion(settings, CharArraySet.EMPTY_SET);
  }

  /** An analyzer of a language from its stop words and the words that it must not stem. */
  private interface LanguageAnalyzer {
    Analyzer of(CharArraySet stopWords, CharArraySet unstemmed);
  }

  /** Hands out one analyzer, which is safe for many threads. */
  private static final class Fixed extends AbstractIndexAnalyzerProvider<Analyzer> {
    private final Analyzer analyzer;

    Fixed(String name, Analyzer analyzer) {
      super(name);
      this.analyzer = analyzer;
    }

    @Override
    public Analyzer get() {
      return analyzer;
    }
  }
}
