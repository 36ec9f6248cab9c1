package org.symbolon.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.symbolon.kernel.Language;
import org.symbolon.taxonomy.Term;
import org.symbolon.taxonomy.Vocabularies;

/** Topics whose label, in the reader's language or in English, has words that start as typed. */
final class Suggestions {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final int MOST_TOPICS = 4;

  private record Topic(String id, Map<Language, String> labels, Map<Language, String> folded) {}

  private final List<Topic> topics;

  Suggestions(Vocabularies vocabularies) {
    this.topics =
        vocabularies.get("green-topics").terms().stream().map(Suggestions::topic).toList();
  }

  private static Topic topic(Term term) {
    var labels = new LinkedHashMap<Language, String>();
    var folded = new LinkedHashMap<Language, String>();
    for (var language : Language.values()) {
      labels.put(language, term.label(language));
      folded.put(language, " " + fold(term.label(language)));
    }
    return new Topic(term.id(), labels, folded);
  }

  /** Lower case, without accents, single blanks. */
  static String fold(String text) {
    var plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return NO_LETTERS.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  List<Suggestion> topics(String typed, Language reader) {
    var prefixes = List.of(fold(typed).split(" "));
    if (prefixes.getFirst().isEmpty()) {
      return List.of();
    }
    var first = new ArrayList<Suggestion>();
    var later = new ArrayList<Suggestion>();
    for (var topic : topics) {
      for (var language : languages(reader)) {
        var folded = topic.folded.get(language);
        if (matches(folded, prefixes, reader)) {
          var suggestion = new Suggestion("topic", topic.labels.get(reader), topic.id);
          (folded.startsWith(" " + prefixes.getFirst()) ? first : later).add(suggestion);
          break;
        }
      }
    }
    first.addAll(later);
    return first.subList(0, Math.min(MOST_TOPICS, first.size()));
  }

  private static Set<Language> languages(Language reader) {
    var languages = new LinkedHashSet<Language>();
    languages.add(reader);
    languages.add(Language.EN);
    return languages;
  }

  private static boolean matches(String folded, List<String> prefixes, Language language) {
    // Chinese has no blanks between words: any place will do.
    return prefixes.stream()
        .allMatch(prefix -> folded.contains(language == Language.ZH ? prefix : " " + prefix));
  }
}
