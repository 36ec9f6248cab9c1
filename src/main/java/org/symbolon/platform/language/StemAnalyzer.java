package org.symbolon.platform.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.symbolon.kernel.Language;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/** From the words of one language to their stems. */
final class StemAnalyzer extends Analyzer {

  /**
   * Nothing is kept between two texts: what Lucene would keep for each thread is of no use to
   * threads that live for one request.
   */
  private static final ReuseStrategy NOTHING_KEPT =
      new ReuseStrategy() {
        @Override
        public TokenStreamComponents getReusableComponents(Analyzer analyzer, String field) {
          return null;
        }

        @Override
        public void setReusableComponents(
            Analyzer analyzer, String field, TokenStreamComponents components) {}
      };

  private static final RememberedStems.Stems ENGLISH =
      new RememberedStems.Stems(EnglishStemmer::new);
  private static final RememberedStems.Stems RUSSIAN =
      new RememberedStems.Stems(RussianStemmer::new);

  private final Language language;

  /**
   * @param language null for words as they are, without accents
   */
  StemAnalyzer(Language language) {
    super(NOTHING_KEPT);
    this.language = language;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    var words = new StandardTokenizer();
    return new TokenStreamComponents(words, stems(words));
  }

  private TokenStream stems(TokenStream words) {
    return switch (language) {
      case null -> new ASCIIFoldingFilter(new LowerCaseFilter(words));
      case EN ->
          new RememberedStems(
              new StopFilter(
                  new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words))),
                  EnglishAnalyzer.ENGLISH_STOP_WORDS_SET),
              ENGLISH);
      case FR ->
          new FrenchLightStemFilter(
              new StopFilter(
                  new LowerCaseFilter(new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES)),
                  FrenchAnalyzer.getDefaultStopSet()));
      case ES ->
          new SpanishLightStemFilter(
              new StopFilter(new LowerCaseFilter(words), SpanishAnalyzer.getDefaultStopSet()));
      case AR ->
          new ArabicStemFilter(
              new ArabicNormalizationFilter(
                  new StopFilter(
                      new DecimalDigitFilter(new LowerCaseFilter(words)),
                      ArabicAnalyzer.getDefaultStopSet())));
      case RU ->
          new RememberedStems(
              new StopFilter(new LowerCaseFilter(words), RussianAnalyzer.getDefaultStopSet()),
              RUSSIAN);
      case ZH ->
          new StopFilter(
              new CJKBigramFilter(new LowerCaseFilter(new CJKWidthFilter(words))),
              CJKAnalyzer.getDefaultStopSet());
    };
  }
}
