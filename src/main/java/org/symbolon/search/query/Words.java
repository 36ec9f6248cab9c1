package org.symbolon.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.symbolon.search.index.ListingDocument;

/**
 * Finds listings by the words of a query. Each listing has its texts in the fields of its own language
 * and, as they are written, in one neutral field; the query asks the fields of every language that its
 * script can belong to, each with its own stems and stop words, and the neutral one.
 */
public final class Words {
  /** A word in the title says three times as much about the listing as one in its description. */
  private static final double TITLE = 3;

  /** Words as they are written break ties between equal stems, and find names of any language. */
  private static final double NEUTRAL = 0.25;

  private static final double PHRASE = 0.25;
  private static final int PHRASE_SLOP = 4;
  private static final int PHRASE_WORDS = 12;

  /**
   * How many words must be there: both of two, all but one of up to four, and of longer queries,
   * which are sentences rather than lists of conditions, a share.
   */
  private static final String ENOUGH = "2<-1 4<60% 7<35%";

  private Words() {}

  /** Listings that share enough words with the text, scored by BM25. */
  public static Clause of(String text) {
    var alternatives = new ArrayList<Clause>();
    for (var language : Fields.languages(text)) {
      alternatives.add(
          new Clause(
              Map.of(
                  "combined_fields",
                  Map.of(
                      "query",
                      text,
                      "fields",
                      List.of(
                          language + ".title^" + TITLE,
                          language + ".summary",
                          language + ".advantages",
                          language + ".description"),
                      "minimum_should_match",
                      ENOUGH))));
    }
    alternatives.add(match(Fields.NEUTRAL, text, NEUTRAL));
    return Clause.any(alternatives);
  }

  private static Clause match(String field, String text, double boost) {
    return new Clause(
        Map.of(
            "match",
            Map.of(
                field,
                Map.of("query", text, "minimum_should_match", ENOUGH, "boost", boost))));
  }

  /** Adds to the score where neighbouring words of the query stand near each other. */
  static List<Clause> nearness(List<String> words) {
    var pairs = new ArrayList<Clause>();
    for (var i = 0; i + 1 < Math.min(words.size(), PHRASE_WORDS); i++) {
      pairs.add(
          new Clause(
              Map.of(
                  "match_phrase",
                  Map.of(
                      Fields.NEUTRAL,
                      Map.of(
                          "query",
                          words.get(i) + " " + words.get(i + 1),
                          "slop",
                          PHRASE_SLOP,
                          "boost",
                          PHRASE)))));
    }
    return pairs;
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
                        "query", word, "type", "phrase", "fields", Fields.of(language, Fields.TEXTS)))));
      }
    }
    return Clause.any(alternatives);
  }
}
