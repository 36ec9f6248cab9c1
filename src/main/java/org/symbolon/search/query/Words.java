package org.symbolon.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.symbolon.search.index.ListingDocument;

/**
 * Finds listings by the words of a query. Each listing has its texts in the fields of its own
 * language and, as they are written, in one neutral field; the query asks the fields of every
 * language that its script can belong to, each with its own stems and stop words, and the neutral
 * one.
 */
public final class Words {
  /** A word in the title says three times as much about the listing as one in its description. */
  private static final double TITLE = 3;

  /** Words as they are written break ties between equal stems, and find names of any language. */
  private static final double NEUTRAL = 0.25;

  /** Of a few words both of two must be there, and all but one of three or four. */
  private static final String ENOUGH_OF_FEW = "2<-1";

  /**
   * In a sentence one rare word can be the answer: any word is enough, and the order does the rest.
   * Measured: asking for two words cost judged questions 4 % of their quality.
   */
  private static final String ENOUGH_OF_A_SENTENCE = "1";

  private static final String ANY = "1";

  /**
   * Longer texts say enough by themselves; synonyms and names of topics would also take the engine
   * beyond the number of clauses that it allows.
   */
  private static final int WORDS_WITH_EVERY_WAY = 24;

  /**
   * The names of topics help to find, in every language; but who says it in his own words comes
   * before who only stands under the topic.
   */
  private static final double WITH_TOPICS = 0.3;

  private Words() {}

  /** Listings that share enough words with what was typed, scored by BM25. */
  public static Clause of(TypedQuery typed, List<Alternative> alternatives) {
    var ways = new ArrayList<Clause>();
    var enough = typed.sentence() ? ENOUGH_OF_A_SENTENCE : ENOUGH_OF_FEW;
    var few = typed.words().size() <= WORDS_WITH_EVERY_WAY;
    var own = few ? inTextsAndTopics(typed.text(), enough) : inTexts(typed.text(), enough);
    own.add(asWritten(typed.text()));
    ways.add(Clause.any(own));
    if (few) {
      alternatives.forEach(other ->
          ways.add(Clause.boosted(Clause.any(inTexts(other.text(), enough)), other.weight())));
    }
    return Clause.best(ways);
  }

  private static List<Clause> inTexts(String text, String enough) {
    var ways = new ArrayList<Clause>();
    Fields.languages(text).forEach(language -> ways.add(combined(text, fields(language), enough)));
    return ways;
  }

  private static List<Clause> inTextsAndTopics(String text, String enough) {
    var ways = new ArrayList<Clause>();
    for (var language : Fields.languages(text)) {
      var texts = fields(language);
      if (language.equals(ListingDocument.OTHER_LANGUAGE)) {
        ways.add(combined(text, texts, enough));
      } else {
        var topicsToo = new ArrayList<>(texts);
        topicsToo.add(language + "." + ListingDocument.TOPICS);
        ways.add(
            Clause.mustAndShould(
                Clause.boosted(combined(text, topicsToo, enough), WITH_TOPICS),
                Clause.boosted(combined(text, texts, ANY), 1 - WITH_TOPICS)));
      }
    }
    return ways;
  }

  private static Clause combined(String text, List<String> fields, String enough) {
    return new Clause(
        Map.of(
            "combined_fields",
            Map.of("query", text, "fields", fields, "minimum_should_match", enough)));
  }

  private static List<String> fields(String language) {
    return List.of(
        language + ".title^" + TITLE,
        language + ".summary",
        language + ".advantages",
        language + ".description");
  }

  /** All words as they are written, the name of the applicant among them. */
  private static Clause asWritten(String text) {
    return new Clause(
        Map.of(
            "match",
            Map.of(Fields.NEUTRAL, Map.of("query", text, "operator", "and", "boost", NEUTRAL))));
  }

  /** Listings in which the phrase stands as it is written. */
  static Clause phrase(String phrase) {
    return new Clause(Map.of("match_phrase", Map.of(Fields.NEUTRAL, Map.of("query", phrase))));
  }

  /** Listings in which the word stands, as it is written or in another form of its language. */
  static Clause word(String word) {
    var alternatives = new ArrayList<Clause>();
    alternatives.add(phrase(word));
    for (var language : Fields.languages(word)) {
      if (!language.equals(ListingDocument.OTHER_LANGUAGE)) {
        alternatives.add(
            new Clause(
                Map.of(
                    "multi_match",
                    Map.of(
                        "query",
                        word,
                        "type",
                        "phrase",
                        "fields",
                        Fields.of(language, Fields.TEXTS)))));
      }
    }
    return Clause.any(alternatives);
  }
}
