package org.symbolon.platform.embedded.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;

/**
 * The token filters that mappings of the marketplace may name, with the options that they may set.
 */
final class TokenFilters {

  private TokenFilters() {}

  static Map<String, AnalysisProvider<TokenFilterFactory>> byName() {
    var filters = new TreeMap<String, AnalysisProvider<TokenFilterFactory>>();
    filters.put("lowercase", normalizing(settings -> LowerCaseFilter::new));
    filters.put("asciifolding", normalizing(TokenFilters::asciiFolding));
    filters.put("trim", normalizing(settings -> TrimFilter::new));
    filters.put("edge_ngram", plain(TokenFilters::edgeNGram));
    filters.put(
        "synonym_graph", AnalysisPlugin.requiresAnalysisSettings(TokenFilters::synonymGraph));
    return filters;
  }

  private static UnaryOperator<TokenStream> asciiFolding(Settings settings) {
    boolean preserveOriginal = settings.getAsBoolean("preserve_original", false);
    return input -> new ASCIIFoldingFilter(input, preserveOriginal);
  }

  private static UnaryOperator<TokenStream> edgeNGram(Settings settings) {
    int shortest = settings.getAsInt("min_gram", 1);
    int longest = settings.getAsInt("max_gram", 2);
    boolean preserveOriginal = settings.getAsBoolean("preserve_original", false);
    return input -> new EdgeNGramTokenFilter(input, shortest, longest, preserveOriginal);
  }

  /**
   * Synonyms in Solr's format, listed in the settings; they are split at white space and set in
   * lower case.
   */
  private static TokenFilterFactory synonymGraph(
      Object index, Object environment, String name, Settings settings) throws IOException {
    List<String> rules = settings.getAsList("synonyms");
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("Filter [" + name + "] needs a list of [synonyms].");
    }
    boolean expand = settings.getAsBoolean("expand", true);
    SynonymMap synonyms = parse(rules, expand);
    return new Plain(name, input -> new SynonymGraphFilter(input, synonyms, false));
  }

  private static SynonymMap parse(List<String> rules, boolean expand) throws IOException {
    try (Analyzer words = new LowerCasedWords()) {
      var parser = new SolrSynonymParser(true, expand, words);
      parser.parse(new StringReader(String.join("\n", rules)));
      return parser.build();
    } catch (ParseException wrong) {
      throw new IllegalArgumentException(
          "A synonym rule cannot be read: " + wrong.getMessage(), wrong);
    }
  }

  private static AnalysisProvider<TokenFilterFactory> plain(
      Function<Settings, UnaryOperator<TokenStream>> filter) {
    return (index, environment, name, settings) -> new Plain(name, filter.apply(settings));
  }

  private static AnalysisProvider<TokenFilterFactory> normalizing(
      Function<Settings, UnaryOperator<TokenStream>> filter) {
    return (index, environment, name, settings) -> new Normalizing(name, filter.apply(settings));
  }

  private record Plain(String name, UnaryOperator<TokenStream> filter)
      implements TokenFilterFactory {
    @Override
    public TokenStream create(TokenStream input) {
      return filter.apply(input);
    }
  }

  /** A filter that works on whole keywords as well, in the normalizer of a keyword field. */
  private record Normalizing(String name, UnaryOperator<TokenStream> filter)
      implements NormalizingTokenFilterFactory {
    @Override
    public TokenStream create(TokenStream input) {
      return filter.apply(input);
    }
  }

  private static final class LowerCasedWords extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      var words = new WhitespaceTokenizer();
      return new TokenStreamComponents(words, new LowerCaseFilter(words));
    }
  }
}
